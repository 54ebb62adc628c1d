import type { CheckTexts } from "./CheckTexts.ts"

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

export const en: CheckTexts = {
  checks: {
    P01: {
      title: "Readable text",
      says: {
        readable: () => "Every page holds text that software can read.",
        thinPage: ({ page, letters }) =>
          `Page ${page} holds only ${count(letters, "letter")}: a few lines have spilled onto a page of their own.`,
        imagePage: ({ page, letters }) =>
          `Page ${page} is mostly a picture: software can read only ${count(letters, "letter")} of it.`,
        noText: ({ letters }) => `Software can read only ${count(letters, "letter")} in the whole file.`,
      },
      fix: ({ page }) =>
        page > 1
          ? `Save the CV as PDF straight from your editor instead of scanning it, and bring page ${page} up to a full page or into the page before.`
          : "Save the CV as PDF straight from your editor instead of scanning it.",
    },
    P02: {
      title: "File type",
      says: {
        good: ({ type }) => `${type} is a format that every employer can open.`,
        plainText: () => "Plain text can be read, but it loses the layout that people look at.",
      },
      fix: () => "Save the CV as PDF or DOCX, without a password.",
    },
    P08: {
      title: "Size and pages",
      says: {
        good: ({ pages, megabytes }) =>
          `${count(pages, "page")} and ${megabytes} MB: short and light enough.`,
        academic: ({ pages }) => `${count(pages, "page")}: fine for an academic CV with publications.`,
        manyPages: ({ pages }) => `${count(pages, "page")}: one more than most readers will turn.`,
        tooManyPages: ({ pages }) => `${count(pages, "page")}: the last ones are rarely read.`,
        heavy: ({ megabytes }) => `The file weighs ${megabytes} MB; many forms stop at 2.5 MB.`,
        truncated: () => "The file is so long that reading had to stop before its end.",
        unpaged: ({ megabytes }) => `${megabytes} MB. This format has no pages that could be counted.`,
      },
      fix: ({ megabytes }) =>
        megabytes > 2.5
          ? "Shrink the pictures or leave them out until the file is under 2.5 MB."
          : "Shorten it to three pages at most: keep the last ten years and what fits the job.",
    },
    C01: {
      title: "Name",
      says: {
        found: ({ name }) => `Your name, ${name}, stands at the top.`,
        low: ({ name, line }) => `Your name, ${name}, comes only on line ${line}.`,
        unsure: ({ name }) => `We took "${name}" for your name, but it is not clearly marked as one.`,
        missing: () => "No name was recognised in the first lines.",
      },
      fix: () => "Write your name alone on the first line, in the largest letters of the page.",
    },
    C02: {
      title: "E-mail",
      says: {
        found: ({ email }) => `You can be reached at ${email}.`,
        broken: ({ email }) => `"${email}" is not a complete e-mail address.`,
        missing: () => "No e-mail address was found.",
      },
      fix: () => "Add your e-mail address as plain text near the top, not inside a picture.",
    },
    C03: {
      title: "Phone",
      says: {
        found: ({ phone }) => `You can be called on ${phone}.`,
        noCountryCode: ({ phone }) => `${phone} has no country code, so it does not work from abroad.`,
        broken: ({ phone }) => `"${phone}" is not a number that can be dialled.`,
        missing: () => "No phone number was found.",
      },
      fix: () => "Write your number with + and the country code, for example +216 20 123 456.",
    },
    S01: {
      title: "Work experience",
      says: {
        found: ({ entries, heading }) => `${count(entries, "job")} under the heading "${heading}".`,
        student: ({ entries }) =>
          `No job yet, but ${count(entries, "project or activity", "projects and activities")} that show what you can do.`,
        noHeading: ({ entries }) =>
          `${count(entries, "entry was", "entries were")} found, but no heading that announces work experience.`,
        missing: () => "No work experience was found, nor projects that could stand in for it.",
      },
      fix: () =>
        'Add a section named "Work Experience" with employer, title and dates; internships count too.',
    },
    S02: {
      title: "Education",
      says: {
        found: ({ entries }) =>
          `${count(entries, "education entry", "education entries")} with a school or university.`,
        noInstitution: () => "There is an education entry, but without the name of the school or university.",
        missing: () => "No education was found.",
      },
      fix: () => 'Add a section named "Education" with degree, school or university, and year.',
    },
    S03: {
      title: "Skills",
      says: {
        found: ({ count: n }) => `${count(n, "skill")} listed.`,
        noHeading: ({ count: n }) => `${count(n, "skill")} found, but no heading that announces them.`,
        few: ({ count: n }) => `Only ${count(n, "skill")} listed; software searches this section first.`,
        many: ({ count: n }) => `${n} skills listed: so many that the important ones drown.`,
        missing: () => "No list of skills was found.",
      },
      fix: () =>
        'Add a section named "Skills" with 5 to 40 items you can prove, the ones the job asks for first.',
    },
    K04: {
      title: "Figures",
      says: {
        found: ({ withFigure, bullets }) =>
          `${withFigure} of ${count(bullets, "bullet")} show a result in figures.`,
        some: ({ withFigure, bullets, percent }) =>
          `${withFigure} of ${count(bullets, "bullet")} (${percent} %) hold a figure; 40 % convince.`,
        few: ({ withFigure, bullets, percent }) =>
          `Only ${withFigure} of ${count(bullets, "bullet")} (${percent} %) hold a figure.`,
        noBullets: () => "There are no bullet points that could show results.",
      },
      fix: ({ bullets }) =>
        bullets === 0
          ? "Describe each job in 2 to 8 bullet points, and give results with a figure you can prove."
          : "Add a figure you can prove to the bullets listed here: how many, how much, how fast.",
    },
  },
  ceilings: {
    needsOcr: "The file is a picture of a CV: nothing else counts until its text can be read.",
    garbled: "Much of the text comes out as unreadable signs.",
    noContact: "Without e-mail and phone nobody can invite you.",
    noExperience: "Neither work experience nor projects were found.",
  },
  categories: {
    readability: "Readability",
    contact: "Contact",
    sections: "Sections",
    content: "Content",
    hygiene: "Hygiene",
  },
  failures: {
    NeedsOcr: "This file is a scan: it holds pictures of text, but no text. Export the CV from your editor.",
    Encrypted: "This file is locked with a password. Save a copy without one and upload that.",
    NotADocument:
      "This file is damaged or is not really a document. Open it, save it again and upload the copy.",
    NotACv:
      "This document was read, but it does not look like a CV: no contact, no experience, no education.",
    TooLong: "This file is too long or too complex to read. A CV of a few pages works best.",
    NoText: "No text was found in this file.",
    InternalError: "Something went wrong on our side. Upload the file once more.",
  },
}

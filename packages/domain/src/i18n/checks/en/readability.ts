import type { CheckTextsOf } from "../CheckTexts.ts"
import { count } from "./words.ts"

export const readability: CheckTextsOf<"P"> = {
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
      rare: ({ type }) => `${type} can be read here, but many application forms refuse it.`,
    },
    fix: () => "Save the CV as PDF or DOCX, without a password.",
  },
  P03: {
    title: "Reading order",
    says: {
      same: () => "Software reads your CV in the order in which people see it.",
      nearly: ({ percent }) =>
        `Software reads parts of your CV in another order than people see them: the two agree to ${percent} %.`,
      mixed: ({ percent }) =>
        `Software mixes up the order of your lines: what it reads and what people see agree to ${percent} % only.`,
      unknown: () => "This format has no layout that could be compared with the reading order.",
    },
    fix: () =>
      "Set the CV in one column, from top to bottom, and write it in the order in which it is to be read.",
  },
  P04: {
    title: "Columns",
    says: {
      one: () => "The text runs in one column.",
      orderly: ({ page, lines }) =>
        `Page ${page} has two columns over ${count(lines, "line")}. They were read one after the other, but not every program does that.`,
      columns: ({ page, lines }) =>
        `Page ${page} has two columns over ${count(lines, "line")}, and software may read straight across both.`,
      unknown: () => "This format has no layout in which columns could be seen.",
    },
    fix: () =>
      "Move what stands in the side column below or above the main text, so that there is one column.",
  },
  P05: {
    title: "Tables and text boxes",
    says: {
      plain: () => "Your experience stands in plain lines, not in a table or a text box.",
      table: ({ lines }) =>
        `${count(lines, "line")} of your experience stand in a table, whose cells software may read in another order.`,
      box: ({ lines }) =>
        `${count(lines, "line")} of your experience stand in a text box, which many programs skip.`,
      unknown: () => "Plain text has neither tables nor text boxes.",
    },
    fix: () => "Take your jobs out of the table or text box and write them as normal paragraphs and bullets.",
  },
  P06: {
    title: "Clean characters",
    says: {
      clean: () => "Every character comes out as you see it.",
      some: ({ percent }) => `${percent} % of the characters come out as signs that nobody can read.`,
      many: ({ percent }) =>
        `${percent} % of the characters come out as signs that nobody can read: words are lost to every search.`,
    },
    fix: () =>
      "Save the CV anew as PDF with its fonts embedded, or choose a common font, and replace icons by words.",
  },
  P07: {
    title: "Contact in the text",
    says: {
      body: () => "E-mail and phone stand in the text itself.",
      partly: ({ what }) =>
        `${what} stands in the page's header or footer alone, which many programs do not read.`,
      edge: ({ what }) =>
        `${what}: your contact stands in the page's header or footer alone, which many programs do not read.`,
      missing: () => "Neither e-mail nor phone was found in the text.",
      unknown: () => "Plain text has no page header or footer.",
    },
    fix: () =>
      "Write e-mail and phone into the body of the page, under your name, not into header or footer.",
  },
  P08: {
    title: "Size and pages",
    says: {
      good: ({ pages, megabytes }) => `${count(pages, "page")} and ${megabytes} MB: short and light enough.`,
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
  P09: {
    title: "Hidden text",
    says: {
      none: () => "The file shows all that it holds.",
      marks: ({ count: n }) =>
        `${count(n, "place holds", "places hold")} invisible characters, as editors and copied texts leave them behind.`,
      found: ({ count: n }) =>
        `${count(n, "piece")} of text that nobody can see: white, tiny, covered or off the page. It did not count for the score.`,
      instruction: ({ count: n }) =>
        `The file holds words addressed to a program instead of a person (${count(n, "piece")} of text). They did not count for the score.`,
    },
    fix: () => "Remove it: whoever finds hidden text in a CV stops trusting the rest of it.",
  },
}

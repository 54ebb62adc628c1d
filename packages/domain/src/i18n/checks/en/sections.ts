import type { CheckTextsOf } from "../CheckTexts.ts"
import { count } from "./words.ts"

const lack = { employer: "employer", title: "job title", start: "start date" } as const

export const sections: CheckTextsOf<"S"> = {
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
    fix: () => 'Add a section named "Work Experience" with employer, title and dates; internships count too.',
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
  S04: {
    title: "Headings",
    says: {
      known: ({ headings }) => `${count(headings, "heading")}, and each is one that software knows.`,
      oneOdd: ({ heading }) => `The heading "${heading}" tells software nothing about what follows.`,
      odd: ({ odd, heading }) =>
        `${count(odd, "heading")} tell software nothing about what follows, "${heading}" for one.`,
      none: () => "No headings were found that divide the CV into sections.",
    },
    fix: ({ heading }) =>
      heading === ""
        ? "Give each part a usual heading on its own line: Work Experience, Education, Skills, Languages."
        : `Rename "${heading}" to a usual heading: Work Experience, Education, Skills, Projects, Languages, Certificates.`,
  },
  S05: {
    title: "Whole entries",
    says: {
      whole: ({ entries }) =>
        entries === 1
          ? "Your entry says where, as what and since when."
          : `All ${entries} entries say where, as what and since when.`,
      some: ({ whole, entries, lacks }) =>
        `${whole} of ${count(entries, "entry", "entries")} are whole; what is missing most is the ${lack[lacks]}.`,
      many: ({ whole, entries, lacks }) =>
        `Only ${whole} of ${count(entries, "entry", "entries")} are whole; what is missing most is the ${lack[lacks]}.`,
      none: () => "There is no job or project to judge.",
    },
    fix: ({ lacks }) =>
      `Give each job its title, employer and dates, one job a block. Add the ${lack[lacks]} where it is missing.`,
  },
  S06: {
    title: "Dates",
    says: {
      good: () => "Your dates can be read, fit together and are written in one style.",
      mixed: ({ first, second }) => `Dates are written in more than one style: "${first}" and "${second}".`,
      reversed: ({ first, second }) => `An entry begins (${first}) after it ends (${second}).`,
      future: ({ first }) => `An entry begins in the future: ${first}.`,
      none: () => "No dates were found in your entries.",
    },
    fix: () =>
      "Write all dates alike, with month and year, for example Mar 2021 – Jun 2024, and check start and end.",
  },
  S07: {
    title: "Newest first",
    says: {
      newest: () => "Your entries run from the newest to the oldest.",
      pair: ({ first, second }) => `An older entry (${first}) stands above a newer one (${second}).`,
      mixed: ({ first, second }) =>
        `Entries are not in order of time: one of ${first} stands above one of ${second}, and there are more.`,
      undated: () => "Without dates the order of your entries cannot be seen.",
    },
    fix: () => "Put the newest entry first in each section: what you do now is read first.",
  },
}

import type { CheckTextsOf } from "../CheckTexts.ts"
import { count } from "./words.ts"

const privacy = {
  birth: "birth or age",
  marital: "marital state",
  id: "identity number",
  religion: "religion",
} as const
const tongues = { en: "English", fr: "French", ar: "Arabic" } as const

export const hygiene: CheckTextsOf<"H"> = {
  H01: {
    title: "Private data",
    says: {
      none: () => "Nothing private that no employer needs to know.",
      found: ({ kinds }) =>
        `The CV gives away what does not help to judge you: ${kinds.map((kind) => privacy[kind]).join(", ")}.`,
    },
    fix: ({ kinds }) =>
      kinds.includes("id")
        ? "Remove the number of your identity papers: it invites misuse, and no employer needs it before hiring you."
        : "Leave it out unless the country you apply in expects it: it can only be used against you.",
  },
  H02: {
    title: "Placeholders",
    says: {
      none: () => "Nothing of a template was left standing.",
      found: ({ count: n, placeholder }) =>
        `${count(n, "line")} with text of a template that was never filled in: "${placeholder}".`,
    },
    fix: () => "Replace it by your own data, or remove the line.",
  },
  H03: {
    title: "No stuffing",
    says: {
      none: ({ percent }) =>
        `No word is repeated too often, and ${percent} % of your skills show in what you did.`,
      repeated: ({ term, times }) =>
        `"${term}" occurs ${count(times, "time")}: it reads as if written for a search engine.`,
      unproven: ({ percent, skills }) =>
        `Only ${percent} % of your ${count(skills, "skill")} show anywhere in what you did.`,
      noSkills: () => "There are no skills that could show in what you did.",
    },
    fix: ({ term, skills }) =>
      term !== ""
        ? `Say "${term}" once where it counts, and describe the rest in other words.`
        : skills === 0
          ? "List your skills, and let your bullets show where you used them."
          : "Show in your bullets where you used the skills you list, and drop those you cannot show.",
  },
  H04: {
    title: "One language",
    says: {
      one: ({ language }) => `Your bullets are in one language: ${tongues[language]}.`,
      some: ({ language, other, percent }) =>
        `${percent} % of your bullets are in ${tongues[language]}, some are in ${tongues[other]}.`,
      mixed: ({ language, other }) =>
        `Your bullets change between ${tongues[language]} and ${tongues[other]}.`,
      noBullets: () => "There are no bullets whose language could be told.",
    },
    fix: () => "Translate what is in another language, or keep one CV for each language.",
  },
}

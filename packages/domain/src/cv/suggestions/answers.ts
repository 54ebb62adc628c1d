import type { Language } from "../../i18n/Language.ts"
import { fold, plain } from "./fold.ts"
import { tokensOf } from "./tokens.ts"
import type { Patch, Slot } from "./Suggestion.ts"
import type { Json } from "./tree.ts"
import { vocabularies } from "./words/all.ts"

export type Answers = Readonly<Record<string, string>>

/** The names that software knows sections by. */
export const sectionNames: Readonly<Record<Language, ReadonlyArray<string>>> = {
  en: [
    "Summary",
    "Work Experience",
    "Education",
    "Skills",
    "Languages",
    "Projects",
    "Certifications",
    "Awards",
    "Publications",
    "Volunteering",
    "Interests",
    "References",
  ],
  fr: [
    "Profil",
    "Expérience professionnelle",
    "Formation",
    "Compétences",
    "Langues",
    "Projets",
    "Certifications",
    "Distinctions",
    "Publications",
    "Bénévolat",
    "Centres d'intérêt",
    "Références",
  ],
  ar: [
    "الملخص",
    "الخبرة المهنية",
    "التعليم",
    "المهارات",
    "اللغات",
    "المشاريع",
    "الشهادات",
    "الجوائز",
    "المنشورات",
    "العمل التطوعي",
    "الاهتمامات",
    "المراجع",
  ],
}

const PERCENT = /^\d{1,4}(?:[.,٫]\d{1,2})?\s?[%٪]?$/u
const unseemly = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>{}\\`|]/u
const MOST = 300

/** An answer as it goes into the CV; none where it is not of the kind that was asked for. */
const accepted = (type: Slot["type"], given: string, locale: Language): string | undefined => {
  const text = given.normalize("NFC").replace(/\s+/g, " ").trim()
  if (text === "" || text.length > MOST || unseemly.test(text)) return undefined
  const bare = plain(text)
  switch (type) {
    case "percent":
      return PERCENT.test(bare) ? (/[%٪]$/.test(text) ? text : `${text} %`) : undefined
    case "number":
    case "duration":
    case "money":
      return text.length <= 80 &&
        (["en", "fr", "ar"] as const).some((language) =>
          tokensOf(text, vocabularies[language]).some((token) => token.type === "figure"),
        )
        ? text
        : undefined
    case "country_code":
      return /^(?:\+|00)?[1-9]\d{0,3}$/.test(bare.replace(/\s/g, ""))
        ? `+${bare.replace(/\s/g, "").replace(/^(?:\+|00)/, "")}`
        : undefined
    case "email":
      return /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) ? text : undefined
    case "phone": {
      const digits = bare.replace(/[^\d+]/g, "").replace(/^00/, "+")
      return /^\+[1-9]\d{6,14}$/.test(digits) && /^[\d\s+().-]+$/.test(bare) ? digits : undefined
    }
    case "section":
      return [...sectionNames[locale], ...Object.values(sectionNames).flat()].find(
        (name) => fold(name) === fold(text),
      )
    case "text":
      return text
  }
}

/** Answers that can be used, by slot; and the slots that still wait. */
export const sortAnswers = (
  slots: ReadonlyArray<Slot>,
  given: Answers,
  locale: Language,
): { readonly filled: Answers; readonly open: ReadonlyArray<Slot> } => {
  const filled: Record<string, string> = {}
  const open = slots.filter(({ name, type }) => {
    const answer = Object.hasOwn(given, name) ? accepted(type, given[name] ?? "", locale) : undefined
    if (answer !== undefined) filled[name] = answer
    return answer === undefined
  })
  return { filled, open }
}

/** A text with its slots filled in. */
export const fillText = (text: string, answers: Answers): string =>
  text.replace(/\{\{([a-z][a-z0-9_]{0,30})\}\}/g, (slot, name: string) =>
    Object.hasOwn(answers, name) ? (answers[name] ?? slot) : slot,
  )

const fillJson = (value: Json, answers: Answers): Json => {
  if (typeof value === "string") return fillText(value, answers)
  if (Array.isArray(value)) return value.map((item: Json) => fillJson(item, answers))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillJson(inner as Json, answers)]),
  )
}

/** A patch with its slots filled in; what it tests is never touched. */
export const fillPatch = (patch: Patch, answers: Answers): Patch =>
  patch.map((operation) =>
    operation.op === "replace" || operation.op === "add"
      ? { ...operation, value: fillJson(operation.value as Json, answers) }
      : operation,
  )

const standIns: Readonly<Record<Slot["type"], string>> = {
  percent: "10 %",
  number: "10",
  duration: "10",
  money: "10",
  country_code: "+216",
  email: "name@example.com",
  phone: "+21620123456",
  section: "Projects",
  text: "…",
}
/** What an answer could be, to measure what giving one would bring. */
export const standIn = (slots: ReadonlyArray<Slot>): Answers =>
  Object.fromEntries(slots.map(({ name, type }) => [name, standIns[type]]))

import type { CeilingReason } from "../../i18n/checks/CheckTexts.ts"
import type { Subject } from "./Check.ts"
import { lostShare } from "./garbage.ts"

const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((a, b) => a + b, 0)

/** A ceiling holds the whole score down, whatever else is good. */
interface Ceiling {
  readonly reason: CeilingReason
  readonly ceiling: number
  applies(subject: Subject): boolean
}

/** Lowest first. */
export const ceilings: ReadonlyArray<Ceiling> = [
  {
    reason: "needsOcr",
    ceiling: 15,
    applies: ({ text }) =>
      text.ocr !== undefined ||
      (sum(text.pages.map(({ letters }) => letters)) < 100 && text.pages.some(({ images }) => images > 0)),
  },
  { reason: "garbled", ceiling: 40, applies: ({ text }) => lostShare(text) > 0.05 },
  {
    reason: "noContact",
    ceiling: 50,
    applies: ({ document: { resume } }) =>
      resume.basics.email === undefined && resume.basics.phone === undefined,
  },
  {
    reason: "noExperience",
    ceiling: 60,
    applies: ({ document: { resume } }) => !resume.work?.length && !resume.projects?.length,
  },
]

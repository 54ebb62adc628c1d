import type { Check } from "./Check.ts"

const LETTERS = 200

/** Text layer: at least 200 letters on each page that holds anything. */
export const P01: Check<"P01"> = {
  category: "readability",
  weight: 9,
  judge: ({ text }) => {
    const filled = text.pages.filter(({ letters, images }) => letters > 0 || images > 0)
    const short = filled.filter(({ letters }) => letters < LETTERS)
    const worst = short.find(({ images }) => images > 0) ?? short[0]
    const evidence = short.map(({ number, letters }) => ({ text: String(letters), page: number }))
    // Read off pictures: we have its letters, other programs have none.
    if (text.ocr !== undefined)
      return { status: "fail", case: "noText", values: { page: 1, letters: 0 }, evidence: [] }
    if (filled.length > 0 && worst === undefined)
      return { status: "pass", case: "readable", values: { page: 1, letters: LETTERS }, evidence: [] }
    const values = { page: worst?.number ?? 1, letters: worst?.letters ?? 0 }
    if (short.length === filled.length && (worst?.images ?? 0) === 0)
      return { status: "fail", case: "noText", values, evidence }
    if (worst !== undefined && worst.images > 0)
      return { status: "fail", case: "imagePage", values, evidence }
    return { status: "warn", case: "thinPage", values, evidence }
  },
}

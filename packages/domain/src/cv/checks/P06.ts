import { type Check, lineAt, SHOWN } from "./Check.ts"
import type { CvText } from "../CvText.ts"
import { garbage, lostShare } from "./garbage.ts"
import { once } from "./memo.ts"

const CLEAN = 0.005
const SPOILT = 0.02

const brokenLines = once((text: CvText) =>
  text.lines.flatMap((line, i) => (line.text.search(garbage) < 0 ? [] : [lineAt(text, i)])).slice(0, SHOWN),
)

/** Glyphs: less than 0.5 % of the characters come out as signs that nobody can read. */
export const P06: Check<"P06"> = {
  category: "readability",
  weight: 7,
  judge: ({ text }) => {
    const share = lostShare(text)
    const values = { percent: Math.ceil(share * 1000) / 10 }
    const evidence = share < CLEAN ? [] : brokenLines(text)
    if (share < CLEAN) return { status: "pass", case: "clean", values, evidence: [] }
    return share < SPOILT
      ? { status: "warn", case: "some", values, evidence }
      : { status: "fail", case: "many", values, evidence }
  },
}

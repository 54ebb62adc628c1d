import { type Check, lineAt, SHOWN } from "./Check.ts"
import { garbage, lostShare } from "./garbage.ts"

const CLEAN = 0.005
const SPOILT = 0.02

/** Glyphs: less than 0.5 % of the characters come out as signs that nobody can read. */
export const P06: Check<"P06"> = {
  category: "readability",
  weight: 7,
  judge: ({ text }) => {
    const share = lostShare(text)
    const values = { percent: Math.ceil(share * 1000) / 10 }
    const broken = text.lines.flatMap((line, i) => (line.text.search(garbage) < 0 ? [] : [lineAt(text, i)]))
    const evidence = broken.slice(0, SHOWN)
    if (share < CLEAN) return { status: "pass", case: "clean", values, evidence: [] }
    return share < SPOILT
      ? { status: "warn", case: "some", values, evidence }
      : { status: "fail", case: "many", values, evidence }
  },
}

import { type Check, lineAt, SHOWN } from "./Check.ts"
import type { CvLine } from "../CvText.ts"
import { once } from "./memo.ts"
import { placeholderIn } from "./placeholders.ts"

const left = once((line: CvLine) => ({ placeholder: placeholderIn(line.text) }))

/** Placeholders: nothing of a template was left standing. */
export const H02: Check<"H02"> = {
  category: "hygiene",
  weight: 3,
  judge: ({ text }) => {
    const found = text.lines.flatMap((line, i) => {
      const { placeholder } = left(line)
      return placeholder === undefined ? [] : [{ placeholder, evidence: lineAt(text, i) }]
    })
    const values = { count: found.length, placeholder: found[0]?.placeholder ?? "" }
    const evidence = found.slice(0, SHOWN).map((each) => each.evidence)
    return found.length === 0
      ? { status: "pass", case: "none", values, evidence }
      : { status: "fail", case: "found", values, evidence }
  },
}

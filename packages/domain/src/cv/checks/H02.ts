import { type Check, lineAt, SHOWN } from "./Check.ts"
import { placeholderIn } from "./placeholders.ts"

/** Placeholders: nothing of a template was left standing. */
export const H02: Check<"H02"> = {
  category: "hygiene",
  weight: 3,
  judge: ({ text }) => {
    const found = text.lines.flatMap((line, i) => {
      const placeholder = placeholderIn(line.text)
      return placeholder === undefined ? [] : [{ placeholder, evidence: lineAt(text, i) }]
    })
    const values = { count: found.length, placeholder: found[0]?.placeholder ?? "" }
    const evidence = found.slice(0, SHOWN).map((each) => each.evidence)
    return found.length === 0
      ? { status: "pass", case: "none", values, evidence }
      : { status: "fail", case: "found", values, evidence }
  },
}

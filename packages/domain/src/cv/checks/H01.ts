import { type Check, lineAt, SHOWN } from "./Check.ts"
import type { CvDocument } from "../CvDocument.ts"
import type { CvLine } from "../CvText.ts"
import { once } from "./memo.ts"
import { privateKinds } from "./personal.ts"

/** A bullet tells of work: "Born digital: ..." is no birth date. */
const toldLines = once(
  ({ provenance }: CvDocument) =>
    new Set(
      Object.entries(provenance).flatMap(([pointer, { line }]) =>
        /\/(?:highlights|summary|courses)(?:\/|$)/.test(pointer) ? [line] : [],
      ),
    ),
)
const kindsOf = once((line: CvLine) => privateKinds(line.text))

/** Private data: no birth date, marital state, identity number or religion. */
export const H01: Check<"H01"> = {
  category: "hygiene",
  weight: 2,
  judge: ({ text, document }) => {
    const told = toldLines(document)
    const found = text.lines.flatMap((line, i) => {
      const kinds = told.has(i) ? [] : kindsOf(line)
      return kinds.length === 0 ? [] : [{ kinds, evidence: lineAt(text, i) }]
    })
    const kinds = [...new Set(found.flatMap((each) => each.kinds))]
    const evidence = found.slice(0, SHOWN).map((each) => each.evidence)
    const values = { kinds }
    if (kinds.length === 0) return { status: "pass", case: "none", values, evidence }
    return kinds.length === 1 && kinds[0] !== "id"
      ? { status: "warn", case: "found", values, evidence }
      : { status: "fail", case: "found", values, evidence }
  },
}

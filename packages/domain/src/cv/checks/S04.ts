import type { Check } from "./Check.ts"
import { fold } from "./fold.ts"

/** Under this, a heading was taken for one by its look alone. */
const KNOWN = 0.7

/** Headings: each means something to software. */
export const S04: Check<"S04"> = {
  category: "sections",
  weight: 3,
  judge: ({ document: { sections, resume } }) => {
    const name = fold(resume.basics.name ?? "")
    const headings = sections.filter(({ heading }) => fold(heading.text) !== name)
    const odd = headings.filter(({ kind, heading }) => kind === "other" && heading.confidence < KNOWN)
    const evidence = odd.map(({ heading: { text, page, line, charStart, charEnd } }) => ({
      text,
      page,
      line,
      charStart,
      charEnd,
    }))
    const values = { headings: headings.length, odd: odd.length, heading: odd[0]?.heading.text ?? "" }
    if (headings.length === 0) return { status: "fail", case: "none", values, evidence }
    if (odd.length === 0) return { status: "pass", case: "known", values, evidence }
    return odd.length === 1
      ? { status: "warn", case: "oneOdd", values, evidence }
      : { status: "fail", case: "odd", values, evidence }
  },
}

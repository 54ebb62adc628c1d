import { at, type Check, inkLines } from "./Check.ts"

const TOP_LINES = 5
const SURE = 0.7

/** Name: recognised with confidence, within the first five lines. */
export const C01: Check<"C01"> = {
  category: "contact",
  weight: 3,
  judge: ({ text, document }) => {
    const name = document.resume.basics.name
    if (name === undefined) {
      const first = inkLines(text)
        .slice(0, TOP_LINES)
        .map((line) => ({ text: line.text, page: line.page }))
      return { status: "fail", case: "missing", values: { name: "", line: 0 }, evidence: first }
    }
    const span = document.provenance["/basics/name"]
    const line = span === undefined ? 1 : inkLines(text).filter(({ start }) => start <= span.charStart).length
    const values = { name, line }
    const evidence = [at(document, "/basics/name", name)]
    // Alone on the first line it is the name, however rare its form: no name may cost points.
    const alone = span !== undefined && inkLines(text)[0]?.text.trim() === span.text.trim()
    if (span !== undefined && span.confidence < SURE && !alone)
      return { status: "warn", case: "unsure", values, evidence }
    if (line > TOP_LINES) return { status: "warn", case: "low", values, evidence }
    return { status: "pass", case: "found", values, evidence }
  },
}

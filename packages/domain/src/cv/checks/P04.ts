import type { Check } from "./Check.ts"
import { guttersOf } from "./gutters.ts"

const LINES = 6
const ORDERLY = 0.95

/** Columns: no gap down the page that divides six lines or more. Half the harm where both reading orders agree. */
export const P04: Check<"P04"> = {
  category: "readability",
  weight: 4,
  judge: ({ text }) => {
    const gutters = guttersOf(text)
    const wide = (gutters ?? []).filter(({ lines }) => lines >= LINES).sort((a, b) => b.lines - a.lines)
    const values = { page: wide[0]?.page ?? 1, lines: wide[0]?.lines ?? 0 }
    const evidence = wide.map(({ page, x, lines }) => ({ text: `x ${Math.round(x)} pt, ${lines}`, page }))
    if (gutters === undefined) return { status: "skipped", case: "unknown", values, evidence }
    if (wide.length === 0) return { status: "pass", case: "one", values, evidence }
    return (text.order?.agreement ?? 0) >= ORDERLY
      ? { status: "warn", case: "orderly", values, evidence }
      : { status: "fail", case: "columns", values, evidence }
  },
}

import type { Check } from "./Check.ts"

const SAME = 0.95
const NEARLY = 0.8

/** Reading order: what the file says one after the other and what the eye reads agree (Kendall tau). */
export const P03: Check<"P03"> = {
  category: "readability",
  weight: 6,
  judge: ({ text: { order } }) => {
    const percent = Math.max(0, Math.floor((order?.agreement ?? 0) * 100))
    const values = { percent }
    const evidence = (order?.swapped ?? []).map((text) => ({ text }))
    if (order === undefined) return { status: "skipped", case: "unknown", values, evidence }
    if (order.agreement >= SAME) return { status: "pass", case: "same", values, evidence: [] }
    return order.agreement >= NEARLY
      ? { status: "warn", case: "nearly", values, evidence }
      : { status: "fail", case: "mixed", values, evidence }
  },
}

import { type Check, SHOWN } from "./Check.ts"

/** Reasons that tools leave behind without anybody's intent. */
const harmless = new Set<string>(["zero_width", "bidi"])

/** Hidden text: a finding without points, so that a CV somebody tampered with scores as the clean one. */
export const P09: Check<"P09"> = {
  category: "readability",
  weight: 0,
  judge: ({ text: { hidden = [] } }) => {
    const values = { count: hidden.length }
    const evidence = hidden
      .slice(0, SHOWN)
      .map(({ page, text }) => ({ text: [...text].slice(0, 200).join(""), page }))
    if (hidden.length === 0) return { status: "pass", case: "none", values, evidence }
    if (hidden.every(({ reason }) => harmless.has(reason)))
      return { status: "warn", case: "marks", values, evidence }
    return hidden.some(({ reason }) => reason === "instruction")
      ? { status: "fail", case: "instruction", values, evidence }
      : { status: "fail", case: "found", values, evidence }
  },
}

import { type Check, percentOf, SHOWN } from "./Check.ts"
import { type Lack, staysOf } from "./stays.ts"

const MOSTLY = 50

/** Whole entries: each job says where, as what, and since when. */
export const S05: Check<"S05"> = {
  category: "sections",
  weight: 4,
  judge: ({ document }) => {
    const stays = staysOf(document)
    const torn = stays.filter(({ lacks }) => lacks.length > 0)
    const whole = stays.length - torn.length
    const often = (lack: Lack) => torn.filter(({ lacks }) => lacks.includes(lack)).length
    const lacks = (["start", "title", "employer"] as const).reduce((a, b) => (often(b) > often(a) ? b : a))
    const values = { whole, entries: stays.length, lacks }
    const evidence = torn.slice(0, SHOWN).map((stay) => stay.evidence)
    if (stays.length === 0) return { status: "fail", case: "none", values, evidence }
    if (torn.length === 0) return { status: "pass", case: "whole", values, evidence }
    return percentOf(whole, stays.length) >= MOSTLY
      ? { status: "warn", case: "some", values, evidence }
      : { status: "fail", case: "many", values, evidence }
  },
}

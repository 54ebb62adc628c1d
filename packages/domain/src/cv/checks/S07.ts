import { at, type Check } from "./Check.ts"

interface Dated {
  readonly startDate?: string
  readonly endDate?: string
}
const NOW = "9999"
const ends = ({ startDate, endDate }: Dated) => endDate ?? (startDate === undefined ? undefined : NOW)

/** Whether the upper entry is older than the lower one, by its end and not newer by its start. */
const isOlder = (upper: Dated, lower: Dated) => {
  const [above, below] = [ends(upper), ends(lower)]
  if (above === undefined || below === undefined) return false
  const length = Math.min(above.length, below.length)
  if (above.slice(0, length) >= below.slice(0, length)) return false
  return upper.startDate === undefined || lower.startDate === undefined || upper.startDate <= lower.startDate
}

/** Order: newest first, in work and in education. */
export const S07: Check<"S07"> = {
  category: "sections",
  weight: 1,
  judge: ({ document }) => {
    const sections = { work: document.resume.work ?? [], education: document.resume.education ?? [] }
    const dated = Object.values(sections)
      .flat()
      .filter((entry) => ends(entry) !== undefined)
    const pairs = Object.entries(sections).flatMap(([section, entries]) =>
      entries.slice(1).flatMap((lower, i) => {
        const upper = entries[i]
        if (upper === undefined || !isOlder(upper, lower)) return []
        return [upper, lower].map((entry, j) => {
          const field = entry.endDate === undefined ? "startDate" : "endDate"
          return at(document, `/${section}/${i + j}/${field}`, entry[field] ?? "")
        })
      }),
    )
    const values = { first: pairs[0]?.text ?? "", second: pairs[1]?.text ?? "" }
    if (dated.length === 0) return { status: "fail", case: "undated", values, evidence: [] }
    if (pairs.length === 0) return { status: "pass", case: "newest", values, evidence: [] }
    return pairs.length === 2
      ? { status: "warn", case: "pair", values, evidence: pairs }
      : { status: "fail", case: "mixed", values, evidence: pairs }
  },
}

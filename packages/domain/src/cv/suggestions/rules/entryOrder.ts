import type { Patch } from "../Suggestion.ts"
import type { Rule } from "./Rule.ts"

interface Dated {
  readonly id: string
  readonly startDate?: string
  readonly endDate?: string
}
/** An entry that goes on comes first, then by end, then by start. */
const rank = ({ endDate, startDate }: Dated) => [
  endDate ?? (startDate === undefined ? "" : "9999"),
  startDate ?? "",
]
const later = (a: Dated, b: Dated) => {
  const [left, right] = [rank(a), rank(b)]
  return left.join("/") > right.join("/")
}

/** S07: newest first, by as few moves as an insertion sort takes; entries without dates stay where they stand. */
export const entryOrder: Rule = ({ document }) =>
  (["work", "education"] as const).flatMap((section) => {
    const entries: Array<Dated> = [...(document.resume[section] ?? [])]
    if (entries.some((entry) => rank(entry)[0] === "")) return []
    const label = (entry: Dated | undefined) => {
      const { institution, name, position } = (entry ?? {}) as Readonly<Record<string, string | undefined>>
      return [position, name, institution].filter((part) => part !== undefined).join(", ")
    }
    const before = entries.map(label)
    const patch: Array<Patch[number]> = []
    for (let at = 1; at < entries.length; at++) {
      const entry = entries[at]
      const to = entries.slice(0, at).findIndex((above) => entry !== undefined && later(entry, above))
      if (entry === undefined || to < 0) continue
      entries.splice(at, 1)
      entries.splice(to, 0, entry)
      patch.push({ op: "move", from: `/${section}/${at}`, path: `/${section}/${to}` })
    }
    if (patch.length === 0) return []
    return [
      {
        kind: "entry_order" as const,
        checkId: "S07" as const,
        pointer: `/${section}`,
        original: before.join("\n"),
        improved: entries.map(label).join("\n"),
        patch,
      },
    ]
  })

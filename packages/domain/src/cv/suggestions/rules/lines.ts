import { once } from "../../checks/memo.ts"
import type { CvDocument } from "../../CvDocument.ts"

type Value = readonly [pointer: string, text: string]

const valueAt = (resume: CvDocument["resume"], pointer: string): unknown =>
  pointer
    .slice(1)
    .split("/")
    .reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      resume,
    )

const byLine = once(({ provenance, resume }: CvDocument) => {
  const lines = new Map<number, Array<Value>>()
  for (const [pointer, { charEnd, charStart, line }] of Object.entries(provenance)) {
    if (charEnd <= charStart) continue
    const value = valueAt(resume, pointer)
    if (typeof value !== "string") continue
    const known = lines.get(line)
    if (known === undefined) lines.set(line, [[pointer, value]])
    else known.push([pointer, value])
  }
  return lines
})

/** Values of the resume that a line of the file gave, whole: pointer and text. */
export const valuesOn = (document: CvDocument, line: number): ReadonlyArray<Value> =>
  byLine(document).get(line) ?? []

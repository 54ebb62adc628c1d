import type { CvDocument } from "../../CvDocument.ts"

/** Values of the resume that a line of the file gave, whole: pointer and text. */
export const valuesOn = (
  { provenance, resume }: CvDocument,
  line: number,
): ReadonlyArray<readonly [string, string]> =>
  Object.entries(provenance).flatMap(([pointer, span]) => {
    if (span.line !== line || span.charEnd <= span.charStart) return []
    const value = pointer
      .slice(1)
      .split("/")
      .reduce<unknown>(
        (at, key) =>
          typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined,
        resume,
      )
    return typeof value === "string" ? [[pointer, value] as const] : []
  })

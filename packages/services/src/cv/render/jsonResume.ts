import type { CvDocument, Resume } from "@utopiahire/domain/cv/CvDocument"
import type { PrintVariant } from "@utopiahire/domain/cv/Template"
import { blinded } from "./blinded.ts"

const SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

/** Without what is empty and without the ids of entries, which are ours alone. */
const bare = (part: unknown): unknown => {
  if (typeof part === "string") return part.trim() === "" ? undefined : part
  if (Array.isArray(part)) {
    const kept = part.map(bare).filter((one) => one !== undefined)
    return kept.length > 0 ? kept : undefined
  }
  if (typeof part !== "object" || part === null) return part ?? undefined
  const kept = Object.entries(part).flatMap(([key, value]): ReadonlyArray<readonly [string, unknown]> => {
    const left = key === "id" ? undefined : bare(value)
    return left === undefined ? [] : [[key, left]]
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

type JsonResume = Readonly<Record<string, unknown>>

/** The CV as strict JSON Resume v1.0.0 (https://jsonresume.org/schema). What is ours stands under `meta.utopiahire`. */
export const jsonResume = (whole: CvDocument, variant: PrintVariant = {}): JsonResume => {
  const { locale, resume, revision } = variant.blind ? blinded(whole) : whole
  return {
    $schema: SCHEMA,
    ...(bare(resume satisfies Resume) as JsonResume | undefined),
    meta: { canonical: SCHEMA, version: "v1.0.0", utopiahire: { language: locale, revision } },
  }
}

import { CvTypeRefused } from "@utopiahire/domain/cv/CvErrors"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { type CvKind, mediaTypes, sniff } from "@utopiahire/services/cv/reader/sniff"
import { Effect } from "effect"
import type { UploadedFile } from "./uploadedFile.ts"

/** Types that say nothing: what a client sends that does not know better. */
const vague = new Set(["", "application/octet-stream", "binary/octet-stream", "application/unknown"])
const extensions: Readonly<Record<string, CvKind>> = { pdf: "pdf", docx: "docx", txt: "txt", text: "txt" }

const byExtension = (fileName: string): CvKind | "other" | undefined => {
  const extension = /\.([^./\\\s]{1,8})$/.exec(fileName)?.[1]?.toLowerCase()
  return extension === undefined ? undefined : (extensions[extension] ?? "other")
}
const byMediaType = (contentType: string): CvKind | "other" | undefined => {
  const claimed = contentType.split(";")[0]!.trim().toLowerCase()
  if (vague.has(claimed)) return undefined
  return (Object.keys(mediaTypes) as Array<CvKind>).find((kind) => mediaTypes[kind] === claimed) ?? "other"
}

/** The type by content. A name or media type that claims something else is refused, nothing is guessed. */
export const acceptedType = ({
  bytes,
  fileName,
  contentType,
}: UploadedFile): Effect.Effect<CvText["mediaType"], CvTypeRefused> => {
  const found = sniff(bytes)
  // A locked Office file hides its kind; reading it will say that it is locked.
  const kind = found === "locked" ? "docx" : found
  const claims = [byExtension(fileName), byMediaType(contentType)].filter((claim) => claim !== undefined)
  if (kind === "unsupported")
    return Effect.fail(
      new CvTypeRefused({
        reason: claims.some((claim) => claim !== "other") ? "type_mismatch" : "unsupported",
      }),
    )
  return claims.every((claim) => claim === kind)
    ? Effect.succeed(mediaTypes[kind])
    : Effect.fail(new CvTypeRefused({ reason: "type_mismatch" }))
}

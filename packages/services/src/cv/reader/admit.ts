import { CvTypeRefused, CvUnsafe } from "@utopiahire/domain/cv/CvErrors"
import { type CvText } from "@utopiahire/domain/cv/CvText"
import { Effect } from "effect"
import { type CvKind, mediaTypes, sniff } from "./sniff.ts"
import { checkZip, UnsafeZip } from "./zip.ts"

const byExtension: Record<string, CvKind> = { pdf: "pdf", docx: "docx", txt: "txt", text: "txt" }
const byMediaType: Record<string, CvKind> = {
  [mediaTypes.pdf]: "pdf",
  [mediaTypes.docx]: "docx",
  [mediaTypes.txt]: "txt",
}

/** What a file says it is, by its name and its content type; nothing where it says nothing that is known. */
const claimsOf = (claimed: {
  readonly fileName: string
  readonly mediaType: string
}): ReadonlyArray<CvKind> => {
  const extension = /\.([a-z0-9]+)$/i.exec(claimed.fileName)?.[1]?.toLowerCase() ?? ""
  const type = claimed.mediaType.split(";")[0]!.trim().toLowerCase()
  return [byExtension[extension], byMediaType[type]].filter((kind) => kind !== undefined)
}

/**
 * Lets a file in, or refuses it, by a look at its first bytes and a zip's table of contents; nothing is unpacked.
 * Gives the type by content.
 */
export const admit = Effect.fn("CvReader.admit")(function* (
  bytes: Uint8Array,
  claimed: { readonly fileName: string; readonly mediaType: string },
): Effect.fn.Return<CvText["mediaType"], CvTypeRefused | CvUnsafe> {
  const sniffed = sniff(bytes)
  const claims = claimsOf(claimed)
  if (sniffed === "unsupported")
    return yield* new CvTypeRefused({ reason: claims.length > 0 ? "type_mismatch" : "unsupported" })
  const kind = sniffed === "locked" ? "docx" : sniffed
  if (claims.some((claim) => claim !== kind)) return yield* new CvTypeRefused({ reason: "type_mismatch" })
  if (sniffed !== "docx") return mediaTypes[kind]
  const unsafe = yield* Effect.promise(() =>
    checkZip(bytes).then(
      () => undefined,
      (error: unknown) => (error instanceof UnsafeZip ? error.message : "the archive is damaged"),
    ),
  )
  if (unsafe !== undefined) return yield* new CvUnsafe({ reason: unsafe })
  return mediaTypes.docx
})

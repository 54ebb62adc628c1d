import { CvTypeRefused, CvUnsafe } from "@utopiahire/domain/cv/CvErrors"
import { type CvText } from "@utopiahire/domain/cv/CvText"
import { Effect } from "effect"
import { type CvKind, mediaTypes, sniff } from "./sniff.ts"
import { checkZip, UnsafeZip } from "./zip.ts"

/** Types that say nothing: what a client sends that does not know better. */
const vague = new Set(["", "application/octet-stream", "binary/octet-stream", "application/unknown"])
const byExtension: Readonly<Record<string, ReadonlyArray<CvKind>>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  txt: ["txt"],
  text: ["txt"],
  doc: ["doc"],
  rtf: ["rtf"],
  odt: ["odt"],
}
/** Names beside the registered ones. Where Word is installed, Windows calls an RTF file a Word document. */
const byMediaType: Readonly<Record<string, ReadonlyArray<CvKind>>> = {
  ...Object.fromEntries(Object.entries(mediaTypes).map(([kind, type]) => [type, [kind as CvKind]])),
  "application/x-pdf": ["pdf"],
  "application/msword": ["doc", "rtf"],
  "text/rtf": ["rtf"],
  "application/x-rtf": ["rtf"],
}

/** What a file says it is, by its name and its content type; an empty list for a type that is never read. */
const claimsOf = (claimed: {
  readonly fileName: string
  readonly mediaType: string
}): ReadonlyArray<ReadonlyArray<CvKind>> => {
  const extension = /\.([^./\\\s]{1,8})$/.exec(claimed.fileName)?.[1]?.toLowerCase()
  const type = claimed.mediaType.split(";")[0]!.trim().toLowerCase()
  return [
    ...(extension === undefined ? [] : [byExtension[extension] ?? []]),
    ...(vague.has(type) ? [] : [byMediaType[type] ?? []]),
  ]
}

const dangerOf = (bytes: Uint8Array): Promise<string | undefined> =>
  checkZip(bytes).then(
    () => undefined,
    // A damaged archive is no danger: reading it says what it is.
    (error: unknown) => (error instanceof UnsafeZip ? error.message : undefined),
  )

/**
 * Lets a file in, or refuses it, by a look at its first bytes and a zip's table of contents; nothing is unpacked. Gives
 * the type by content: a name or media type that claims something else is refused, nothing is guessed.
 */
export const admit = Effect.fn("CvReader.admit")(function* (
  bytes: Uint8Array,
  claimed: { readonly fileName: string; readonly mediaType: string },
): Effect.fn.Return<CvText["mediaType"], CvTypeRefused | CvUnsafe> {
  const sniffed = sniff(bytes)
  const claims = claimsOf(claimed)
  if (sniffed === "unsupported")
    return yield* new CvTypeRefused({
      reason: claims.some((kinds) => kinds.length > 0) ? "type_mismatch" : "unsupported",
    })
  // A locked Office file hides its kind; reading it will say that it is locked.
  const kinds: ReadonlyArray<CvKind> = sniffed === "locked" ? ["docx", "doc"] : [sniffed]
  if (!claims.every((claim) => kinds.some((kind) => claim.includes(kind))))
    return yield* new CvTypeRefused({ reason: "type_mismatch" })
  if (sniffed === "docx" || sniffed === "odt") {
    const danger = yield* Effect.promise(() => dangerOf(bytes))
    if (danger !== undefined) return yield* new CvUnsafe({ reason: danger })
  }
  return mediaTypes[kinds[0]!]
})

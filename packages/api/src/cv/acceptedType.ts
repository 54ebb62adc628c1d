import type { CvTypeRefused, CvUnsafe } from "@utopiahire/domain/cv/CvErrors"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { admit } from "@utopiahire/services/cv/reader/admit"
import type { Effect } from "effect"
import type { UploadedFile } from "./uploadedFile.ts"

/** The type by content. A name or media type that claims something else is refused, and so is a bomb. */
export const acceptedType = ({
  bytes,
  fileName,
  contentType,
}: UploadedFile): Effect.Effect<CvText["mediaType"], CvTypeRefused | CvUnsafe> =>
  admit(bytes, { fileName, mediaType: contentType })

import { createHash } from "node:crypto"
import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Cv, type CvFailure, type Failure } from "@utopiahire/domain/cv/Cv"
import { cvAnalysis } from "@utopiahire/domain/cv/cvAnalysis.flow"
import type { UserId } from "@utopiahire/domain/Ids"
import { checkTexts } from "@utopiahire/domain/i18n/checks/all"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Audit } from "@utopiahire/services/audit/Audit"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { Flows } from "@utopiahire/services/flows/Flows"
import { Effect, Schema, Stream } from "effect"
import { HttpApiBuilder, HttpApiSchema } from "effect/http-api"
import { makeOnce } from "../http/once.ts"
import { reader } from "../http/reader.ts"
import { withOrigin } from "../http/requestOrigin.ts"
import { acceptedType } from "./acceptedType.ts"
import { withHeartbeats } from "./heartbeats.ts"
import { linksOf } from "./linksOf.ts"
import { type UploadedFile, uploadedFile } from "./uploadedFile.ts"

/** Failures are kept as tags; their sentence is the reader's. */
const spoken = <A extends { readonly failure?: Failure }>(value: A, language: Language): A => {
  if (value.failure === undefined) return value
  const _tag: CvFailure = value.failure._tag
  return { ...value, failure: { _tag, detail: checkTexts[language].failures[_tag] } }
}

/** What an upload is, whatever the boundaries of its form. */
const nameOf = ({ bytes, contentType, fileName }: UploadedFile) =>
  JSON.stringify(["cv", fileName, contentType, createHash("sha256").update(bytes).digest("hex")])

const Kept = Schema.Struct({ cv: Cv, fresh: Schema.Boolean })

/** Uploads begin an analysis, everything else reads or deletes what it left. */
export const CvHttp = HttpApiBuilder.group(
  Api,
  "cv",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* CvStore
    const flows = yield* Flows
    const once = yield* makeOnce
    const audit = yield* Audit
    const told = (owner: UserId, event: "cv.uploaded" | "cv.refused" | "cv.deleted", reason: string) => {
      const outcome = event === "cv.refused" ? "denied" : "success"
      return withOrigin(audit.record({ event, outcome, actorId: owner, subjectId: owner, reason }))
    }

    return handlers.handleAll({
      upload: Effect.fn("CvHttp.upload")(function* ({ headers, payload }) {
        const { id: owner } = yield* CurrentUser
        const refused = ({ _tag }: { readonly _tag: string }) => told(owner, "cv.refused", _tag)
        const file = yield* Effect.tapError(uploadedFile(payload), refused)
        const key = headers["idempotency-key"]
        const { cv, fresh } = yield* once(
          { route: "upload-cv", owner, key, body: nameOf(file), answer: Kept },
          Effect.gen(function* () {
            const mediaType = yield* Effect.tapError(acceptedType(file), refused)
            const made = yield* store.create({ owner, mediaType, ...file })
            if (made.fresh) yield* told(owner, "cv.uploaded", made.cv.id)
            // Also for a repeated upload: the start before may have been lost, and a second one changes nothing.
            if (made.cv.status === "queued") yield* flows.start(cvAnalysis, { cvId: made.cv.id })
            return made
          }),
        )
        const body = { cv: spoken(cv, yield* reader), links: linksOf(cv.id) }
        return fresh ? HttpApiSchema.withHeaders({ body, headers: { location: body.links.self } }) : body
      }),
      list: Effect.fn("CvHttp.list")(function* ({ query }) {
        const page = yield* store.list((yield* CurrentUser).id, query)
        const language = yield* reader
        return { ...page, cvs: page.cvs.map((cv) => spoken(cv, language)) }
      }),
      byId: Effect.fn("CvHttp.byId")(function* ({ params }) {
        return spoken(yield* store.getOwned((yield* CurrentUser).id, params.id), yield* reader)
      }),
      remove: Effect.fn("CvHttp.remove")(function* ({ params: { id } }) {
        const { id: owner } = yield* CurrentUser
        yield* store.remove(owner, id)
        yield* told(owner, "cv.deleted", id)
        // Its steps find nothing to do from here on; a run that has ended stays as it is.
        yield* flows.cancel(cvAnalysis, cvAnalysis.id({ cvId: id }))
      }),
      events: Effect.fn("CvHttp.events")(function* ({ params: { id } }) {
        const { id: owner } = yield* CurrentUser
        yield* store.getOwned(owner, id)
        yield* withHeartbeats
        const language = yield* reader
        return Stream.map(store.watch(owner, id), (progress) =>
          progress.status === "failed" ? spoken(progress, language) : progress,
        )
      }),
    })
  }),
)

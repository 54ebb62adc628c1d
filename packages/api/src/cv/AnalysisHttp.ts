import { createHash } from "node:crypto"
import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Analysis } from "@utopiahire/domain/cv/Analysis"
import type { AnalyseRequest } from "@utopiahire/domain/cv/AnalysisApi"
import * as Unread from "@utopiahire/domain/cv/AnalysisErrors"
import type { Cv, CvFailure } from "@utopiahire/domain/cv/Cv"
import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import { monthOf } from "@utopiahire/domain/cv/monthOf"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Analyses, type KeptAnalysis } from "@utopiahire/services/cv/Analyses"
import { Analyst, type Subject, type Wish } from "@utopiahire/services/cv/Analyst"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { DateTime, Effect } from "effect"
import { HttpApiBuilder, HttpApiSchema } from "effect/http-api"
import { makeOnce } from "../http/once.ts"
import { reader } from "../http/reader.ts"
import { linksOf } from "./linksOf.ts"
import { llmPart } from "./llmPart.ts"

/** Why a CV has no result, as an answer. */
const unread = {
  NeedsOcr: Unread.NeedsOcr,
  Encrypted: Unread.Encrypted,
  NotADocument: Unread.NotADocument,
  NotACv: Unread.NotACv,
  TooLong: Unread.TooLong,
  NoText: Unread.NoText,
  InternalError: Unread.CvNotRead,
} satisfies Record<CvFailure, unknown>
const refusal = (failure: CvFailure) => new unread[failure]({})

const analysisOf = ({ added, createdAt, findings, id, llm }: KeptAnalysis, cv: Cv | undefined): Analysis => ({
  analysisId: id,
  ...(cv !== undefined && { cv }),
  createdAt,
  ...findings,
  suggestions: [...findings.suggestions, ...added],
  llm,
})

/** A CV's row alone: its structure and its score are in the findings. */
const rowOf = ({ id, fileName, mediaType, size, status, language, revision, createdAt }: Cv): Cv => ({
  id,
  fileName,
  mediaType,
  size,
  status,
  ...(language !== undefined && { language }),
  revision,
  createdAt,
})

/** Analyses: rules at once, and what a model adds under the same id later. */
export const AnalysisHttp = HttpApiBuilder.group(
  Api,
  "analysis",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* CvStore
    const analyst = yield* Analyst
    const analyses = yield* Analyses
    const model = yield* llmPart
    const once = yield* makeOnce

    const given = (payload: AnalyseRequest, language: Language) => ({
      language,
      ...(payload.jobDescription !== undefined && { jobDescription: payload.jobDescription }),
      ...(payload.country !== undefined && { country: payload.country }),
    })
    const ofCv = Effect.fnUntraced(function* (owner: UserId, id: CvId) {
      const { document, createdAt } = yield* store.getOwned(owner, id)
      if (document === undefined) return yield* new CvNotFound({})
      return { asOf: monthOf(createdAt), subject: { text: yield* store.text(owner, id), document } }
    })
    const keep = Effect.fnUntraced(function* (
      owner: UserId,
      payload: AnalyseRequest,
      cv: Cv | undefined,
      subject: Subject,
      wish: Wish,
    ) {
      const findings = yield* analyst
        .judge(subject, wish)
        .pipe(Effect.mapError(({ reason }) => refusal(reason)))
      const of = cv === undefined ? {} : { cvId: cv.id }
      const asked = { useLlm: payload.useLlm === true, kept: cv !== undefined }
      const llm = yield* model.foreseen(owner, asked)
      const kept = yield* analyses.create({ owner, ...of, findings, llm })
      return analysisOf(yield* model.begin(owner, kept), cv)
    })

    return handlers.handleAll({
      analyse: Effect.fn("AnalysisHttp.analyse")(function* ({ headers, payload }) {
        const { id: owner } = yield* CurrentUser
        const language = yield* reader
        const cv = "cvId" in payload ? rowOf(yield* store.getOwned(owner, payload.cvId)) : undefined
        if (cv?.status === "failed") {
          const { failure } = yield* store.getOwned(owner, cv.id)
          return yield* refusal(failure?._tag ?? "InternalError")
        }
        if (cv !== undefined && cv.status !== "ready") {
          const links = linksOf(cv.id)
          return HttpApiSchema.withHeaders({ body: { cv, links }, headers: { location: links.self } })
        }
        const body = createHash("sha256")
          .update(JSON.stringify([payload, language]))
          .digest("hex")
        return yield* once(
          { route: "analyze-structured", owner, key: headers["idempotency-key"], body, answer: Analysis },
          Effect.gen(function* () {
            const { asOf, subject } =
              "cvId" in payload
                ? yield* ofCv(owner, payload.cvId)
                : { asOf: monthOf(yield* DateTime.now), subject: { pasted: payload.cvText } }
            return yield* keep(owner, payload, cv, subject, { asOf, ...given(payload, language) })
          }),
        )
      }),
      byId: Effect.fn("AnalysisHttp.byId")(function* ({ params: { id } }) {
        const { id: owner } = yield* CurrentUser
        const kept = yield* analyses.getOwned(owner, id)
        const cv =
          kept.cvId === undefined
            ? undefined
            : yield* Effect.mapError(store.getOwned(owner, kept.cvId), () => new Unread.AnalysisNotFound({}))
        return analysisOf({ ...kept, llm: yield* model.shown(kept) }, cv && rowOf(cv))
      }),
      remove: Effect.fn("AnalysisHttp.remove")(function* ({ params: { id } }) {
        yield* analyses.remove((yield* CurrentUser).id, id)
      }),
    })
  }),
)

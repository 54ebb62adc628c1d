import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { CvNotReady } from "@utopiahire/domain/cv/SuggestionErrors"
import type { CvId } from "@utopiahire/domain/Ids"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { SkillGaps } from "@utopiahire/services/skills/SkillGaps"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { reader } from "../http/reader.ts"

/** Gap reports: made anew each time, none is kept. */
export const GapHttp = HttpApiBuilder.group(
  Api,
  "gaps",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* CvStore
    const gaps = yield* SkillGaps

    const documentOf = Effect.fnUntraced(function* (id: CvId) {
      const { id: owner } = yield* CurrentUser
      const cv = yield* store.getOwned(owner, id)
      if (cv.status !== "ready") return yield* new CvNotReady({})
      return { document: yield* store.document(owner, id) }
    })

    return handlers.handleAll({
      analyze: Effect.fn("GapHttp.analyze")(function* ({ payload }) {
        const source = "cvId" in payload ? yield* documentOf(payload.cvId) : { text: payload.cvText }
        const target =
          "occupationUri" in payload
            ? { occupationUri: payload.occupationUri }
            : { jobDescription: payload.jobDescription }
        return yield* gaps.report(source, target, yield* reader)
      }),
    })
  }),
)

import type { CvFailure } from "@utopiahire/domain/cv/Cv"
import { analyse } from "@utopiahire/domain/cv/checks/score"
import { monthOf } from "@utopiahire/domain/cv/monthOf"
import type { CvId } from "@utopiahire/domain/Ids"
import { Context, Effect, Layer, Option } from "effect"
import { UserStore } from "../auth/UserStore.ts"
import { publicUrl } from "../config/publicUrl.ts"
import { Outbox } from "../mail/Outbox.ts"
import { CvFill } from "./CvFill.ts"
import { CvParser } from "./CvParser.ts"
import { CvReader } from "./CvReader.ts"
import { CvStore, type OwnedCv } from "./CvStore.ts"
import type { CvUnreadable } from "./reader/CvUnreadable.ts"

/**
 * The steps of a CV's analysis. Each may run again after a crash and leaves the same behind: text by CV, structure
 * and score by CV and revision, one mail by CV. For a CV that was deleted meanwhile none does anything.
 */
export class CvAnalyzer extends Context.Service<
  CvAnalyzer,
  {
    /** File to text. `pages` is 0 for a CV that is gone. */
    read(id: CvId): Effect.Effect<{ readonly pages: number }, CvUnreadable>
    /** Text to structure; `NotACv` shows here. */
    parse(id: CvId): Effect.Effect<{ readonly revision: number }, CvUnreadable>
    /** Structure to score, its texts in the owner's language. */
    check(id: CvId): Effect.Effect<{ readonly score: number }>
    /** Ready, and a letter to the owner in the same transaction. */
    finish(id: CvId): Effect.Effect<void>
    fail(id: CvId, failure: CvFailure): Effect.Effect<void>
  }
>()("utopiahire/cv/CvAnalyzer") {
  static readonly layer = Layer.effect(
    CvAnalyzer,
    Effect.gen(function* () {
      const store = yield* CvStore
      const reader = yield* CvReader
      const parser = yield* CvParser
      const fill = yield* CvFill
      const users = yield* UserStore
      const outbox = yield* Outbox
      const address = yield* publicUrl

      /** `gone` where the CV does not exist any more, also when it is deleted while the step runs. */
      const step = <A, E, R>(
        id: CvId,
        gone: A,
        work: (of: OwnedCv) => Effect.Effect<A, E, R>,
      ): Effect.Effect<A, Exclude<E, { readonly _tag: "CvNotFound" }>, R> =>
        store.ownerOf(id).pipe(
          Effect.flatMap(Option.match({ onNone: () => Effect.succeed(gone), onSome: work })),
          Effect.catchIf(
            (error) => (error as { readonly _tag?: string })._tag === "CvNotFound",
            () => Effect.succeed(gone),
          ),
        ) as Effect.Effect<A, Exclude<E, { readonly _tag: "CvNotFound" }>, R>

      const announce = Effect.fnUntraced(function* ({ owner, cv }: OwnedCv) {
        const user = yield* users.byId(owner)
        const { score } = yield* Effect.orDie(store.getOwned(owner, cv.id))
        if (Option.isNone(user) || score === undefined) return
        const { email } = yield* user.value.account
        yield* outbox.enqueue({
          userId: owner,
          logicalKey: `cv-ready/${cv.id}`,
          to: email,
          letter: "cv-ready",
          params: {
            cvUrl: `${address}/api/cvs/${cv.id}`,
            fileName: cv.fileName,
            score: `${score.overall}/100`,
          },
          language: user.value.language,
        })
      })

      return CvAnalyzer.of({
        read: Effect.fn("CvAnalyzer.read")((id) =>
          step(
            id,
            { pages: 0 },
            Effect.fnUntraced(function* ({ owner }) {
              yield* store.advance(owner, id, "reading")
              const text = yield* reader.read(yield* store.bytes(owner, id))
              yield* store.saveText(owner, id, text)
              return { pages: text.pages.length }
            }),
          ),
        ),
        parse: Effect.fn("CvAnalyzer.parse")((id) =>
          step(
            id,
            { revision: 0 },
            Effect.fnUntraced(function* ({ owner }) {
              yield* store.advance(owner, id, "analysing")
              const text = yield* store.text(owner, id)
              const parsed = yield* fill.complete(owner, text, yield* parser.parse(text))
              const document = { ...parsed, revision: 1 }
              yield* store.saveDocument(owner, id, document)
              return { revision: document.revision }
            }),
          ),
        ),
        check: Effect.fn("CvAnalyzer.check")((id) =>
          step(
            id,
            { score: 0 },
            Effect.fnUntraced(function* ({ owner, cv }) {
              const text = yield* store.text(owner, id)
              const document = yield* store.document(owner, id)
              const user = yield* users.byId(owner)
              const language = Option.match(user, {
                onNone: () => document.locale,
                onSome: (known) => known.language,
              })
              const score = analyse(text, document, language, monthOf(cv.createdAt))
              yield* store.saveScore(owner, id, document.revision, score)
              return { score: score.overall }
            }),
          ),
        ),
        finish: Effect.fn("CvAnalyzer.finish")((id) =>
          step(id, undefined, (of) => Effect.asVoid(store.finish(of.owner, id, announce(of)))),
        ),
        fail: Effect.fn("CvAnalyzer.fail")((id, failure) =>
          step(id, undefined, ({ owner }) => Effect.asVoid(store.fail(owner, id, failure))),
        ),
      })
    }),
  )
}

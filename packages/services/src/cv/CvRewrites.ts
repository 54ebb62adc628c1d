import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { rewriteSuggestion } from "@utopiahire/domain/cv/rewrites/rewriteSuggestion"
import { rewriteReasons } from "@utopiahire/domain/cv/rewrites/rewriteTexts"
import { type WeakBullet, weakBullets } from "@utopiahire/domain/cv/rewrites/weakBullets"
import type { Judged } from "@utopiahire/domain/cv/suggestions/suggest"
import type { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { UserId } from "@utopiahire/domain/Ids"
import type { LlmRefusal } from "@utopiahire/domain/llm/LlmErrors"
import { Context, Effect, Layer, Metric, Result, Schema } from "effect"
import { Llm } from "../llm/Llm.ts"

/** One line may be as long as a bullet that grew as far as the guard lets it. */
const Answer = Schema.Struct({
  rewrites: Schema.Array(
    Schema.Struct({ bullet: Schema.Int, text: Schema.String.check(Schema.isMaxLength(1000)) }),
  ).check(Schema.isMaxLength(24)),
})
const MAX_OUTPUT_TOKENS = 3000

export interface Rewritten {
  readonly suggestions: ReadonlyArray<Suggestion>
  /** What the truth guard kept from the person. */
  readonly rejected: number
}

const ends = Metric.counter("llm_rewrites_total", {
  description: "Lines a model worded anew, by what became of them",
  incremental: true,
})

const inLine = (text: string) => text.replace(/\s+/g, " ")

/** What the model sees of the CV: titles and lines of the entries in question. No name, no contact, no employer. */
const contextOf = ({ resume }: CvDocument, bullets: ReadonlyArray<WeakBullet>): string =>
  (["work", "projects", "volunteer"] as const)
    .flatMap((section) =>
      (resume[section] ?? [])
        .filter(({ id }) => bullets.some(({ entryId }) => entryId === id))
        .map((entry) =>
          [
            "position" in entry ? (entry.position ?? "") : "",
            ...(entry.highlights ?? []).map((line) => `- ${inLine(line)}`),
          ].join("\n"),
        ),
    )
    .join("\n\n")

/** Weak lines of a CV, worded anew by a language model, as suggestions that the truth guard let through. */
export class CvRewrites extends Context.Service<
  CvRewrites,
  {
    /** Texts for the reader in `language`; the lines stay in the language of the CV. Asks nothing where no line is weak. */
    rewrite(owner: UserId, cv: Judged, language: Language): Effect.Effect<Rewritten, LlmRefusal>
  }
>()("utopiahire/cv/CvRewrites") {
  static readonly layer = Layer.effect(
    CvRewrites,
    Effect.gen(function* () {
      const llm = yield* Llm
      return CvRewrites.of({
        rewrite: Effect.fn("CvRewrites.rewrite")(function* (owner, cv, language) {
          const { document } = cv
          const bullets = weakBullets(document)
          if (bullets.length === 0) return { suggestions: [], rejected: 0 }
          const reasons = rewriteReasons[document.locale]
          const { rewrites } = yield* llm.ask({
            purpose: "rewrite",
            owner,
            language: document.locale,
            data: [
              { name: "cv", text: contextOf(document, bullets) },
              {
                name: "bullets",
                // Each in one line: none may pass for two.
                text: bullets
                  .map(({ checkId, text }, at) => `${at + 1}. ${inLine(text)} (${reasons[checkId]})`)
                  .join("\n"),
              },
            ],
            schema: Answer,
            maxOutputTokens: MAX_OUTPUT_TOKENS,
          })
          // One a line, the first: a model that answers a line twice does not choose for the person.
          const results = yield* Effect.forEach(bullets, (bullet, at) => {
            const written = rewrites.find((each) => each.bullet === at + 1)
            if (written === undefined) return Effect.succeed([])
            // Each is measured by a whole score: others get their turn in between.
            return Effect.map(Effect.yieldNow, () => [rewriteSuggestion(cv, bullet, written.text, language)])
          })
          const judged = results.flat()
          const suggestions = judged.flatMap((result) => (Result.isSuccess(result) ? [result.success] : []))
          const rejected = judged.filter(
            (result) => Result.isFailure(result) && result.failure === "rejected",
          ).length
          yield* Metric.update(Metric.withAttributes(ends, { end: "suggested" }), suggestions.length)
          yield* Metric.update(Metric.withAttributes(ends, { end: "rejected" }), rejected)
          return { suggestions, rejected }
        }),
      })
    }),
  )
}

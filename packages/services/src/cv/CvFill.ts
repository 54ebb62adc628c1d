import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { type CvText, textOf } from "@utopiahire/domain/cv/CvText"
import type { UserId } from "@utopiahire/domain/Ids"
import { Context, Effect, Layer, Schema } from "effect"
import { Llm } from "../llm/Llm.ts"
import { fieldNames } from "./fill/fieldNames.ts"
import { fillFields } from "./fill/fillFields.ts"
import { uncertainFields } from "./fill/uncertainFields.ts"

const Answer = Schema.Struct({
  fields: Schema.Array(
    Schema.Struct({ pointer: Schema.String, value: Schema.String.check(Schema.isMaxLength(200)) }),
  ).check(Schema.isMaxLength(40)),
})
const MAX_OUTPUT_TOKENS = 2000
/** Characters of the CV that go along. */
const MOST = 20_000
/** Within the time of the step that parses: its own reading comes first. */
const DEADLINE = "8 seconds"

/**
 * What a language model adds to the reading by rules: fields they left empty or unsure, as far as the value stands in
 * the text. Never fails: without a model, consent, tokens or an answer in time the reading stays as it is.
 */
export class CvFill extends Context.Service<
  CvFill,
  {
    complete(owner: UserId, text: CvText, document: CvDocument): Effect.Effect<CvDocument>
  }
>()("utopiahire/cv/CvFill") {
  static readonly layer = Layer.effect(
    CvFill,
    Effect.gen(function* () {
      const llm = yield* Llm
      return CvFill.of({
        complete: Effect.fn("CvFill.complete")(function* (owner, text, document) {
          const asked = uncertainFields(document)
          // Asked first, so that whoever never agreed is not written down as refused with every upload.
          if (asked.length === 0 || (yield* llm.standing(owner)) !== "ready") return document
          const language = document.locale
          const names = fieldNames[language]
          const fields = asked.map(
            ({ kind, near, pointer }) =>
              `${pointer}: ${names[kind]}${near === "" ? "" : ` (${names.near}: ${near})`}`,
          )
          return yield* llm
            .ask({
              purpose: "fill",
              owner,
              language,
              data: [
                { name: "cv", text: textOf(text).slice(0, MOST) },
                { name: "fields", text: fields.join("\n") },
              ],
              schema: Answer,
              maxOutputTokens: MAX_OUTPUT_TOKENS,
              deadline: DEADLINE,
            })
            .pipe(
              Effect.map((answer) => fillFields(text, document, asked, answer.fields)),
              Effect.catch(() => Effect.succeed(document)),
            )
        }),
      })
    }),
  )

  /** By rules alone. */
  static readonly layerMemory = Layer.succeed(
    CvFill,
    CvFill.of({ complete: (_owner, _text, document) => Effect.succeed(document) }),
  )
}

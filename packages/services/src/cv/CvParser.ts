import { type CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { type CvText } from "@utopiahire/domain/cv/CvText"
import { Context, Effect, Layer } from "effect"
import { judgeCv } from "./parser/judgeCv.ts"
import { parseCv } from "./parser/parseCv.ts"
import { CvUnreadable } from "./reader/CvUnreadable.ts"

/** Text as a structured CV, every value with its source. Fails with `NotACv` for a text that is something else. */
export class CvParser extends Context.Service<
  CvParser,
  {
    parse(text: CvText): Effect.Effect<CvDocument, CvUnreadable>
  }
>()("utopiahire/cv/CvParser") {
  /** Rules in English, French and Arabic; no model, no network. */
  static readonly layer = Layer.succeed(
    CvParser,
    CvParser.of({
      parse: Effect.fn("CvParser.parse")(function* (text) {
        const document = yield* Effect.sync(() => parseCv(text))
        if (judgeCv(document, text) === "Cv") return document
        return yield* new CvUnreadable({
          reason: "NotACv",
          detail: "no contact, sections and entries of a CV",
        })
      }),
    }),
  )
}

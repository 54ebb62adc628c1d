import { RenderCheckFailed } from "@utopiahire/domain/cv/RenderErrors"
import { Effect, Schema } from "effect"
import { framedProcess } from "./framed/FramedProcess.ts"
import { fontCoverage } from "./fontCoverage.ts"
import { popplerText } from "./proof/poppler.ts"
import type { Press } from "./proof/prove.ts"
import { frameOf } from "./proof/question.ts"
import { proofLimits, startProof } from "./proof/startProof.ts"
import { setting } from "./typst/setting.ts"
import { fontsFolder, startTypst, typstLimits } from "./typst/startTypst.ts"

const Pointers = Schema.Array(Schema.String)
const Answer = Schema.fromJsonString(
  Schema.Struct({
    missing: Pointers,
    lost: Pointers,
    elsewhere: Pointers,
    fields: Schema.Int,
    tooLong: Schema.Boolean,
  }),
)
const decodeAnswer = Schema.decodeUnknownEffect(Answer)
const utf8 = new TextDecoder()

/** The whole CV: it is too long, or broke its typesetter. */
export const whole = new RenderCheckFailed({ missing: [""] })

/** One warm process that sets PDFs and one that reads them back and compares; both begin with the first PDF. */
export const typstPress = Effect.gen(function* () {
  const typst = yield* framedProcess(startTypst, typstLimits)
  const reader = yield* framedProcess(startProof, proofLimits)
  return {
    covers: fontCoverage(fontsFolder),
    set: Effect.fnUntraced(function* ({ fonts, print, spread, template }) {
      const inputs = { cv: setting(print, fonts, spread) }
      const frame = Buffer.from(JSON.stringify({ template, inputs }))
      const pdf = yield* Effect.mapError(typst.ask(frame), () => whole)
      return pdf.length > 0 ? pdf : yield* whole
    }),
    // Another reader is asked only where somebody wants to know.
    read: Effect.fnUntraced(function* (pdf, claim, both) {
      const poppler = both ? yield* popplerText(pdf) : undefined
      const question = { ...claim, second: both, ...(poppler === undefined ? {} : { other: poppler }) }
      const all = claim.values.map(({ pointer }) => pointer)
      const answer = yield* reader.ask(frameOf(question, pdf)).pipe(
        Effect.flatMap((frame) => decodeAnswer(utf8.decode(frame))),
        Effect.orElseSucceed(() => ({
          missing: all,
          lost: both ? all : [],
          elsewhere: [],
          fields: 0,
          tooLong: false,
        })),
      )
      return { ...answer, reader: poppler === undefined ? "pdf.js" : "poppler" }
    }),
  } satisfies Press
})

import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { CvText, textOf } from "@utopiahire/domain/cv/CvText"
import type { PrintVariant, TemplateId } from "@utopiahire/domain/cv/Template"
import { EngineMissing, RenderCheckFailed } from "@utopiahire/domain/cv/RenderErrors"
import { Context, Effect, Layer, Schema, Semaphore } from "effect"
import { parseCv } from "./parser/parseCv.ts"
import { attemptsFor, type Attempt } from "./render/attempts.ts"
import { docxOf } from "./render/docx/docxOf.ts"
import { fontCoverage } from "./render/fontCoverage.ts"
import { framedProcess } from "./render/framed/FramedProcess.ts"
import { compileTex } from "./render/latex/compileTex.ts"
import { texOf } from "./render/latex/texOf.ts"
import { undrawable } from "./render/printable.ts"
import type { PrintCv } from "./render/PrintCv.ts"
import { missingFrom } from "./render/proof/findValues.ts"
import { misplaced } from "./render/proof/misplaced.ts"
import { popplerText } from "./render/proof/poppler.ts"
import { proofLimits, startProof } from "./render/proof/startProof.ts"
import { fontsOf } from "./render/templates.ts"
import { toPrint } from "./render/toPrint.ts"
import { setting } from "./render/typst/setting.ts"
import { fontsFolder, startTypst, typstLimits } from "./render/typst/startTypst.ts"
import { mapValues, valuesOf } from "./render/valuesOf.ts"

/** What is to be printed, and how. */
export interface PrintOrder {
  readonly document: CvDocument
  readonly template: TemplateId
  readonly variant: PrintVariant
}

/** Something about a print that its reader should know; `signs` is what no font can draw. */
export interface Remark {
  readonly code: "secondReader" | "elsewhere" | "signs" | "marks" | "font" | "template" | "lines" | "xelatex"
  readonly pointers: ReadonlyArray<string>
  readonly signs?: string
}

/** The proof of a print: what our reader does not find, and what else was noticed. Shares are 0..1. */
export interface Proof {
  readonly template: TemplateId
  readonly recall: number
  readonly missing: ReadonlyArray<string>
  readonly second: { readonly reader: "poppler" | "pdf.js"; readonly recall: number }
  readonly placed: number
  readonly remarks: ReadonlyArray<Remark>
}

const ReadBack = Schema.fromJsonString(
  Schema.Struct({ read: Schema.optionalKey(CvText), second: Schema.String }),
)
const decodeReadBack = Schema.decodeUnknownEffect(ReadBack)
const utf8 = new TextDecoder()

/** CVs as files. The same document and order give the same bytes; only PDFs need processes of their own. */
export class CvRenderer extends Context.Service<
  CvRenderer,
  {
    /** A PDF that our own reader finds whole, by the first of several fonts and templates that gives one. */
    pdf(
      order: PrintOrder,
    ): Effect.Effect<{ readonly bytes: Uint8Array; readonly proof: Proof }, RenderCheckFailed>
    /** The proof of the best PDF that could be made, good or bad. */
    check(order: PrintOrder): Effect.Effect<Proof, RenderCheckFailed>
    /** One PDF, not read back. */
    typeset(order: PrintOrder): Effect.Effect<Uint8Array, RenderCheckFailed>
    /** The LaTeX source as PDF, by a TeX of this machine; read back like any other. */
    texPdf(order: PrintOrder): Effect.Effect<Uint8Array, RenderCheckFailed | EngineMissing>
    docx(order: PrintOrder): Uint8Array
    latex(order: PrintOrder): { readonly latex: string; readonly remarks: ReadonlyArray<Remark> }
  }
>()("utopiahire/cv/CvRenderer") {
  /** One warm typesetting process and one that reads back; both begin with the first PDF. */
  static readonly layer = Layer.effect(
    CvRenderer,
    Effect.gen(function* () {
      const typst = yield* framedProcess(startTypst, typstLimits)
      const reader = yield* framedProcess(startProof, proofLimits)
      /** A TeX takes a core for seconds. */
      const press = yield* Semaphore.make(1)
      const covers = fontCoverage(fontsFolder)
      /** The whole CV: it is too long, or broke its typesetter. */
      const whole = new RenderCheckFailed({ missing: [""] })

      const set = Effect.fnUntraced(function* ({ fonts, print, spread, template }: Attempt) {
        const inputs = { cv: setting(print, fonts, spread) }
        const frame = Buffer.from(JSON.stringify({ template, inputs }))
        const pdf = yield* Effect.mapError(typst.ask(frame), () => whole)
        return pdf.length > 0 ? pdf : yield* whole
      })

      /** Another reader is asked only where somebody wants to know. */
      const readBack = Effect.fnUntraced(function* (pdf: Uint8Array, both: boolean) {
        const [own, poppler] = yield* Effect.all(
          [
            Effect.orElseSucceed(
              Effect.flatMap(reader.ask(pdf), (frame) => decodeReadBack(utf8.decode(frame))),
              () => ({ second: "" }) as typeof ReadBack.Type,
            ),
            both ? popplerText(pdf) : Effect.succeed(undefined),
          ],
          { concurrency: 2 },
        )
        const second = poppler === undefined ? ("pdf.js" as const) : ("poppler" as const)
        return { text: own.read, second, other: poppler ?? own.second }
      })

      const prove = Effect.fnUntraced(function* (pdf: Uint8Array, attempt: Attempt, both: boolean) {
        const { other, second, text } = yield* readBack(pdf, both)
        const values = valuesOf(attempt.print)
        const missing = missingFrom(values, text === undefined ? "" : textOf(text))
        const lost = both ? missingFrom(values, other, "loose") : []
        const share = (left: ReadonlyArray<unknown>) =>
          values.length === 0 ? 1 : (values.length - left.length) / values.length
        return {
          text,
          missing,
          lost,
          second: { reader: second, recall: share(lost) },
          recall: share(missing),
        }
      })

      /** The print without what no font has, and what that is. */
      const drawable = (print: PrintCv) => {
        const values = valuesOf(print)
        const gone = new Set(values.flatMap(({ text }) => undrawable(text, covers).signs))
        const lettered = values.filter(({ text }) => undrawable(text, covers).letters.length > 0)
        const signed = values.filter(({ text }) => [...text].some((sign) => gone.has(sign)))
        const remark: Remark = {
          code: "signs",
          pointers: signed.map(({ pointer }) => pointer),
          signs: [...gone].slice(0, 20).join(" "),
        }
        return {
          print:
            gone.size === 0
              ? print
              : mapValues(print, (text) =>
                  [...text]
                    .filter((sign) => !gone.has(sign))
                    .join("")
                    .replace(/\s+/gu, " ")
                    .trim(),
                ),
          remarks: gone.size === 0 ? [] : [remark],
          lost: lettered.map(({ pointer }) => pointer),
        }
      }

      const best = Effect.fn("CvRenderer.pdf")(function* (
        { document, template, variant }: PrintOrder,
        both: boolean,
      ) {
        const { lost, print, remarks } = drawable(toPrint(document, variant))
        if (lost.length > 0) return yield* new RenderCheckFailed({ missing: [...new Set(lost)] })
        let found: { readonly bytes: Uint8Array; readonly proof: Proof } | undefined
        for (const attempt of attemptsFor(print, template)) {
          const bytes = yield* set(attempt)
          const proved = yield* prove(bytes, attempt, both)
          if (found !== undefined && found.proof.recall >= proved.recall) continue
          const pointersOf = (values: typeof proved.missing) => [
            ...new Set(values.map(({ pointer }) => pointer)),
          ]
          const placed =
            proved.text === undefined || variant.blind
              ? { pointers: [], of: 0 }
              : misplaced(document.resume, parseCv(proved.text).resume)
          const noted = (code: Remark["code"], pointers: ReadonlyArray<string>): ReadonlyArray<Remark> =>
            pointers.length > 0 ? [{ code, pointers }] : []
          found = {
            bytes,
            proof: {
              template: attempt.template,
              recall: proved.recall,
              missing: pointersOf(proved.missing),
              second: proved.second,
              placed: placed.of === 0 ? 1 : 1 - placed.pointers.length / placed.of,
              remarks: [
                ...remarks,
                ...attempt.changed.map((code): Remark => ({ code, pointers: [] })),
                ...noted("secondReader", pointersOf(proved.lost)),
                ...noted("elsewhere", placed.pointers),
              ],
            },
          }
          if (proved.missing.length === 0) break
        }
        return found ?? (yield* whole)
      })

      return CvRenderer.of({
        pdf: Effect.fnUntraced(function* (order) {
          const made = yield* best(order, false)
          if (made.proof.missing.length === 0) return made
          return yield* new RenderCheckFailed({ missing: made.proof.missing })
        }),
        check: (order) => Effect.map(best(order, true), ({ proof }) => proof),
        typeset: ({ document, template, variant }) =>
          set(attemptsFor(drawable(toPrint(document, variant)).print, template)[0]!),
        texPdf: Effect.fn("CvRenderer.texPdf")(function* ({ document, template, variant }) {
          const print = toPrint(document, variant)
          const { engine, latex } = texOf(print, template)
          const made = press.withPermits(1)(compileTex(latex, engine))
          const bytes = yield* Effect.mapError(made, ({ why }) =>
            why === "absent" ? new EngineMissing({}) : whole,
          )
          const attempt = { print, template, fonts: fontsOf[template][0]!, changed: [] }
          const missing = (yield* prove(bytes, attempt, false)).missing.map(({ pointer }) => pointer)
          return missing.length > 0 ? yield* new RenderCheckFailed({ missing: [...new Set(missing)] }) : bytes
        }),
        docx: ({ document, variant }) => docxOf(toPrint(document, variant)),
        latex: ({ document, template, variant }) => {
          const { engine, latex } = texOf(toPrint(document, variant), template)
          return { latex, remarks: engine === "xelatex" ? [{ code: "xelatex", pointers: [] }] : [] }
        },
      })
    }),
  )
}

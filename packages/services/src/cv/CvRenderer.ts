import { EngineMissing, RenderCheckFailed } from "@utopiahire/domain/cv/RenderErrors"
import { Context, Effect, Layer, Semaphore } from "effect"
import { attemptsFor } from "./render/attempts.ts"
import { docxOf } from "./render/docx/docxOf.ts"
import { drawable } from "./render/drawable.ts"
import { fontCoverage } from "./render/fontCoverage.ts"
import { compileTex } from "./render/latex/compileTex.ts"
import { texOf } from "./render/latex/texOf.ts"
import { plainPress } from "./render/plainPress.ts"
import type { Proof, Remark } from "./render/proof/Proof.ts"
import { claimOf, type Press, type PrintOrder, prove } from "./render/proof/prove.ts"
import { fontsOf } from "./render/templates.ts"
import { toPrint } from "./render/toPrint.ts"
import { fontsFolder } from "./render/typst/startTypst.ts"
import { typstPress, whole } from "./render/typstPress.ts"

/** What prints by TeX, beside a press. */
type Tex = (
  latex: string,
  engine: ReturnType<typeof texOf>["engine"],
) => Effect.Effect<Uint8Array, RenderCheckFailed | EngineMissing>

/** Every form of the port is made of a press; LaTeX source and DOCX need none. */
const renderer = (press: Press, tex: Tex) =>
  CvRenderer.of({
    pdf: Effect.fn("CvRenderer.pdf")(function* (order) {
      const made = yield* prove(press, order, false)
      if (made.proof.missing.length === 0) return made
      return yield* new RenderCheckFailed({ missing: made.proof.missing })
    }),
    check: (order) => Effect.map(prove(press, order, true), ({ proof }) => proof),
    typeset: ({ document, template, variant }) =>
      press.set(attemptsFor(drawable(toPrint(document, variant), press.covers).print, template)[0]!),
    texPdf: Effect.fn("CvRenderer.texPdf")(function* (order) {
      const { document, template, variant } = order
      const print = toPrint(document, variant)
      const { engine, latex } = texOf(print, template)
      const bytes = yield* tex(latex, engine)
      const claim = claimOf({ print, template, fonts: fontsOf[template][0]!, changed: [] }, order)
      const { missing } = yield* press.read(bytes, claim, false)
      return missing.length > 0 ? yield* new RenderCheckFailed({ missing: [...new Set(missing)] }) : bytes
    }),
    docx: ({ document, variant }) => docxOf(toPrint(document, variant)),
    latex: ({ document, template, variant }) => {
      const { engine, latex } = texOf(toPrint(document, variant), template)
      return { latex, remarks: engine === "xelatex" ? [{ code: "xelatex", pointers: [] }] : [] }
    },
  })

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
  static readonly layer = Layer.effect(
    CvRenderer,
    Effect.gen(function* () {
      const press = yield* typstPress
      /** A TeX takes a core for seconds. */
      const turn = yield* Semaphore.make(1)
      return renderer(press, (latex, engine) =>
        turn
          .withPermits(1)(compileTex(latex, engine))
          .pipe(Effect.mapError(({ why }) => (why === "absent" ? new EngineMissing({}) : whole))),
      )
    }),
  )

  /** Without a process: what would be a PDF is its text, one value a line, and there is no TeX. */
  static readonly layerMemory = Layer.sync(CvRenderer, () =>
    renderer(plainPress(fontCoverage(fontsFolder)), () => Effect.fail(new EngineMissing({}))),
  )
}

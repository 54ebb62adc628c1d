import { CvFailure } from "@utopiahire/domain/cv/Cv"
import { CvText } from "@utopiahire/domain/cv/CvText"
import { Config, Context, Effect, Layer, Schema, Semaphore } from "effect"
import { CvUnreadable } from "./reader/CvUnreadable.ts"
import { findOcr, type Ocr, readByOcr } from "./reader/ocr.ts"
import { askReader, isAlive, type ReaderProcess, startReader } from "./reader/process.ts"
import type { PdfEngine } from "./reader/sandbox.ts"
import { sniff } from "./reader/sniff.ts"

const Reply = Schema.fromJsonString(
  Schema.Union([
    Schema.Struct({ ok: Schema.Literal(true), text: CvText }),
    Schema.Struct({ ok: Schema.Literal(false), reason: CvFailure, detail: Schema.String }),
  ]),
)
const decodeReply = Schema.decodeUnknownEffect(Reply)
type Reply = typeof Reply.Type

/** Processes that are started ahead: a second file right after the first finds one too. */
const WAITING = 2

const settle = (reply: Reply) =>
  reply.ok ? Effect.succeed(reply.text) : Effect.fail(new CvUnreadable(reply))

/** Files as text, by content: PDF, DOCX, DOC, ODT, RTF and plain text. Fails with one of `NeedsOcr Encrypted NotADocument TooLong NoText`. */
export class CvReader extends Context.Service<
  CvReader,
  {
    read(bytes: Uint8Array): Effect.Effect<CvText, CvUnreadable>
  }
>()("utopiahire/cv/CvReader") {
  /**
   * Each file in a process of its own, killed after 10 s or 512 MB and when the reading is interrupted. Two processes
   * wait warm, 120 MB each; `readers` are busy at most.
   */
  static readonly make = (
    readers: number,
    engine: PdfEngine = "unpdf",
    ocr: Ocr | undefined = undefined,
  ): Layer.Layer<CvReader> =>
    Layer.effect(
      CvReader,
      Effect.gen(function* () {
        const busy = yield* Semaphore.make(readers)
        const ahead = Math.min(readers, WAITING)
        const waiting: Array<ReaderProcess> = yield* Effect.acquireRelease(
          Effect.sync(() => Array.from({ length: ahead }, () => startReader(engine))),
          (all) => Effect.sync(() => all.forEach((child) => child.kill("SIGKILL"))),
        )
        const refill = Effect.sync(() => {
          while (waiting.length < ahead) waiting.push(startReader(engine))
        })
        const scope = yield* Effect.scope
        // The next process starts once this file's answer is out: starting one holds this thread up for milliseconds.
        const refillSoon = Effect.forkIn(Effect.andThen(Effect.yieldNow, refill), scope)
        const take = Effect.sync(() => {
          // The one that has waited longest is the warmest.
          const warm = waiting.shift()
          return warm && isAlive(warm) ? warm : startReader(engine)
        })
        const read = Effect.fn("CvReader.read")(function* (bytes: Uint8Array) {
          const line = yield* Effect.acquireUseRelease(
            take,
            (child) => askReader(child, bytes),
            (child) => Effect.sync(() => child.kill("SIGKILL")),
          )
          const reply = yield* decodeReply(line).pipe(
            Effect.mapError(() => new CvUnreadable({ reason: "InternalError", detail: "no valid answer" })),
          )
          return yield* settle(reply)
        }, Effect.ensuring(refillSoon))
        const readOrRecognise = (bytes: Uint8Array) =>
          ocr === undefined
            ? read(bytes)
            : Effect.catchTag(read(bytes), "CvUnreadable", (error) =>
                error.reason === "NeedsOcr" && sniff(bytes) === "pdf"
                  ? readByOcr(ocr, bytes)
                  : Effect.fail(error),
              )
        return CvReader.of({ read: (bytes) => busy.withPermits(1)(readOrRecognise(bytes)) })
      }),
    )

  /**
   * `CV_READERS`: how many files are read at once (default 2). `CV_PDF_READER`: `unpdf` (default) or `pdf-parse`.
   * `CV_OCR`: `off` (default) or `tesseract`, which does nothing where its programs are missing.
   */
  static readonly layerConfig = Layer.unwrap(
    Effect.gen(function* () {
      const readers = yield* Config.Int("CV_READERS").pipe(Config.withDefault(2))
      const engine = yield* Config.Literals(["unpdf", "pdf-parse"], "CV_PDF_READER").pipe(
        Config.withDefault("unpdf" as const),
      )
      const wanted = yield* Config.Literals(["off", "tesseract"], "CV_OCR").pipe(
        Config.withDefault("off" as const),
      )
      const path = yield* Config.String("PATH").pipe(Config.withDefault(""))
      const ocr = wanted === "off" ? undefined : yield* Effect.sync(() => findOcr(path))
      if (wanted !== "off" && ocr === undefined)
        yield* Effect.logWarning(
          "scanned CVs stay unread: pdftoppm and tesseract with its languages are needed",
        )
      return CvReader.make(readers, engine, ocr)
    }),
  )

  /** The same readers without a process around them: for tests with files that are trusted. */
  static readonly layerMemory = Layer.succeed(
    CvReader,
    CvReader.of({
      read: (bytes) =>
        // Loaded only here: the server itself never carries the parsers.
        Effect.promise(() => import("./reader/extract.ts")).pipe(
          Effect.andThen(({ extract }) => Effect.promise(() => extract(bytes))),
          Effect.andThen(settle),
        ),
    }),
  )
}

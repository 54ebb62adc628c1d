// How fast CVs are printed and proved: node bench/cv/render.ts
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { CvRenderer } from "@utopiahire/services/cv/CvRenderer"
import { extract } from "@utopiahire/services/cv/reader/extract"
import { jsonResume } from "@utopiahire/services/cv/render/jsonResume"
import type { PrintOrder } from "@utopiahire/services/cv/render/proof/prove"
import { Effect } from "effect"

const LIMIT_MS = 50
const ROUNDS = 40
const samples = ["sample-en.pdf", "sample-fr.docx", "sample-ar.pdf"]

const quantile = (sorted: ReadonlyArray<number>, share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0

const documentsOf = async () =>
  Promise.all(
    samples.map(async (name) => {
      const read = await extract(readFileSync(join(import.meta.dirname, "../../data/samples", name)))
      if (!read.ok) throw new Error(`${name} cannot be read`)
      return parseCv(read.text)
    }),
  )

interface Row {
  readonly name: string
  readonly times: Array<number>
  bytes: number
}

const measure = Effect.gen(function* () {
  const renderer = yield* CvRenderer
  const documents = yield* Effect.promise(documentsOf)
  const sizeOf = (text: string) => Buffer.byteLength(text)
  const engines: Record<string, (order: PrintOrder) => Effect.Effect<number, unknown>> = {
    "typst, PDF": (order) => Effect.map(renderer.typeset(order), (pdf) => pdf.length),
    "typst, PDF read back": (order) => Effect.map(renderer.pdf(order), ({ bytes }) => bytes.length),
    LaTeX: (order) => Effect.sync(() => sizeOf(renderer.latex(order).latex)),
    DOCX: (order) => Effect.sync(() => renderer.docx(order).length),
    "JSON Resume": (order) => Effect.sync(() => sizeOf(JSON.stringify(jsonResume(order.document)))),
  }
  const rows: Array<Row> = []
  for (const [name, print] of Object.entries(engines)) {
    const row: Row = { name, times: [], bytes: 0 }
    for (let round = -3; round < ROUNDS; round++) {
      const document = documents[(round + 3) % documents.length]!
      // Another CV each time: what was printed before must not make it faster.
      const label = `${document.resume.basics.label ?? ""} ${round + 10}`
      const resume = { ...document.resume, basics: { ...document.resume.basics, label } }
      const template = (["strict", "modern", "rtl"] as const)[(round + 3) % 3]!
      const from = performance.now()
      row.bytes = yield* print({ document: { ...document, resume }, template, variant: {} })
      if (round >= 0) row.times.push(performance.now() - from)
    }
    row.times.sort((a, b) => a - b)
    rows.push(row)
  }
  return rows
})

/** Prints a table, and the ratio of a warm print against its limit. */
export const run = async (): Promise<void> => {
  const rows = await Effect.runPromise(measure.pipe(Effect.provide(CvRenderer.layer), Effect.scoped))
  console.log("engine                    p50 ms   p95 ms   docs/s    bytes")
  for (const { bytes, name, times } of rows) {
    const p50 = quantile(times, 0.5)
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    console.log(
      `${name.padEnd(24)} ${p50.toFixed(1).padStart(7)} ${quantile(times, 0.95).toFixed(1).padStart(8)} ` +
        `${(1000 / mean).toFixed(0).padStart(8)} ${String(bytes).padStart(8)}`,
    )
  }
  const p50 = quantile(rows[0]!.times, 0.5)
  console.log(
    `a warm PDF: p50 ${p50.toFixed(1)} ms = ${(p50 / LIMIT_MS).toFixed(2)} of the limit of ${LIMIT_MS} ms`,
  )
}

if (import.meta.main) await run()

// node bench/cv.ts: the generated corpus (bench/cv/corpus/make.ts) and the open CVs under EVAL_DATA, read as the service
// reads them, each in a process of its own; then the tables of hostile files, of the truth guard and of printing.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { Effect, Layer, Result } from "effect"
import { corpusFolder, filesUnder, type Sample, samplesUnder } from "./cv/collection.ts"
import { f1 } from "./cv/fields.ts"
import { judge, newReport, printReport, type Report } from "./cv/report.ts"

const GOALS: Record<string, number> = { en: 0.9, fr: 0.85, ar: 0.8 }
const P50_MS = 150
/** Times are taken on so many files, spread over all. */
const TIMED = 60
/** Between two uploads: a reader process takes about a second to be warm, and two are kept so. */
const PAUSE = "1.5 seconds"

const quantile = (values: ReadonlyArray<number>, share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
const mark = (holds: boolean) => (holds ? "met" : "MISSED")

const assess = Effect.fnUntraced(function* (samples: ReadonlyArray<Sample>) {
  const reader = yield* CvReader
  const parser = yield* CvParser
  const report = newReport()
  const began = performance.now()
  yield* Effect.forEach(
    samples,
    (sample) => {
      const read = reader.read(readFileSync(sample.path))
      const parsed = Effect.result(Effect.flatMap(read, (text) => parser.parse(text)))
      return Effect.map(parsed, (result) => judge(report, sample, result))
    },
    { concurrency: 2 },
  )
  const seconds = (performance.now() - began) / 1000
  printReport(report, ["language", "format"])
  console.log(`${(samples.length / seconds).toFixed(1)} documents a second, each in a process of its own`)
  return report
})

const judgeGoals = (report: Report) => {
  for (const [language, fields] of report.language) {
    const goal = GOALS[language]
    if (goal === undefined) continue
    const score = f1(fields.get("all")!)
    console.log(`  ${language}: strict micro-F1 ${score.toFixed(3)}, goal ${goal}: ${mark(score >= goal)}`)
    for (const field of ["email", "phone"])
      if (f1(fields.get(field)!) < 1) console.log(`  ${language}: ${field} below 1.00, the goal: MISSED`)
  }
}

/** The goal is that of two pages: a warm process, a pause before each file, from the bytes to the text. */
const timeReading = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
  const reader = yield* CvReader
  const step = Math.max(1, Math.floor(paths.length / TIMED))
  const times = new Map<number, Array<number>>()
  for (let at = 0; at < paths.length; at += step) {
    const bytes = readFileSync(paths[at]!)
    yield* Effect.sleep(PAUSE)
    const from = performance.now()
    const read = yield* Effect.result(reader.read(bytes))
    const took = performance.now() - from
    if (Result.isFailure(read)) continue
    const pages = read.success.pages.length
    times.set(pages, [...(times.get(pages) ?? []), took])
  }
  for (const pages of [1, 2]) {
    const those = times.get(pages) ?? []
    const p50 = quantile(those, 0.5)
    const goal = pages === 2 && those.length > 0 ? ` (goal ${P50_MS}: ${mark(p50 < P50_MS)})` : ""
    console.log(
      `reading a PDF of ${pages} page${pages === 1 ? "" : "s"}, one every ${PAUSE}: p50 ${p50.toFixed(0)} ms${goal}, p95 ${quantile(those, 0.95).toFixed(0)} ms, ${those.length} files`,
    )
  }
})

const open = process.env["EVAL_DATA"]
const sets = [
  { name: "dev corpus", folder: join(corpusFolder, "dev"), why: "node bench/cv/corpus/make.ts makes it" },
  {
    name: "held-out corpus",
    folder: join(corpusFolder, "held-out"),
    why: "node bench/cv/corpus/make.ts makes it",
  },
  { name: "open CVs", folder: open, why: "EVAL_DATA names no folder of CVs" },
]

const program = Effect.gen(function* () {
  for (const { folder, name, why } of sets) {
    console.log(`\n-- ${name}`)
    const samples = folder === undefined ? [] : samplesUnder(folder)
    if (samples.length === 0) {
      console.log(`skipped: ${why}`)
      continue
    }
    const report = yield* assess(samples)
    if (name !== "dev corpus") judgeGoals(report)
    yield* timeReading(filesUnder(folder!).filter((path) => path.endsWith(".pdf")))
  }
})
await Effect.runPromise(program.pipe(Effect.provide(Layer.mergeAll(CvReader.make(2), CvParser.layer))))

for (const part of ["hostile", "guard", "render"]) {
  const file = join(import.meta.dirname, "cv", `${part}.ts`)
  console.log(`\n-- ${part}`)
  if (!existsSync(file)) console.log(`skipped: there is no ${part} bench yet`)
  else await ((await import(file)) as { readonly run: () => Promise<void> }).run()
}
process.exit(0)

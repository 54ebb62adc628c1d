// How well CVs are parsed: node bench/cv/score.ts [--split dev|held-out|open] [--language fr] [--family docx-plain]
// [--format pdf] [--only part-of-an-id] [--verbose]. Read in this process: for tuning; bench/cv.ts reads as the service.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { Effect, Layer, Result } from "effect"
import { corpusFolder, samplesUnder } from "./collection.ts"
import { judge, newReport, printReport, printWorst } from "./report.ts"

const { values } = parseArgs({
  options: {
    split: { type: "string", default: "dev" },
    language: { type: "string" },
    family: { type: "string" },
    format: { type: "string" },
    only: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
})
const open = process.env["EVAL_DATA"]
const folder = values.split === "open" ? open : join(corpusFolder, values.split)
if (!folder) {
  console.log("skipped: EVAL_DATA names no folder of CVs")
  process.exit(0)
}
// Whoever reads the held-out CVs' errors would tune on them.
if (values.split === "held-out" && values.verbose)
  throw new Error("Held-out CVs are judged by their totals alone.")

const samples = samplesUnder(folder).filter(
  (one) =>
    (values.language === undefined || one.language === values.language) &&
    (values.family === undefined || one.family === values.family) &&
    (values.format === undefined || one.format.startsWith(values.format)) &&
    (values.only === undefined || one.id.includes(values.only)),
)
if (samples.length === 0) console.log(`no CVs in ${folder}: node bench/cv/corpus/make.ts makes the corpus`)

const run = Effect.gen(function* () {
  const reader = yield* CvReader
  const parser = yield* CvParser
  const report = newReport()
  let alarms = 0
  for (const sample of samples) {
    const read = yield* Effect.result(reader.read(readFileSync(sample.path)))
    const parsed =
      read._tag === "Success" ? yield* Effect.result(parser.parse(read.success)) : Result.fail(read.failure)
    judge(report, sample, parsed, values.verbose)
    // These CVs hide nothing.
    const hidden = read._tag === "Success" ? (read.success.hidden ?? []) : []
    if (hidden.length > 0) alarms++
    if (values.verbose)
      for (const { reason, text } of hidden) console.log(`  ${sample.id}: said to hide (${reason}) ${text}`)
  }
  printReport(report)
  if (values.split !== "held-out") printWorst(report, 12)
  if (alarms > 0) console.log(`${alarms} of them are said to hide something: none does`)
})
await Effect.runPromise(run.pipe(Effect.provide(Layer.mergeAll(CvReader.layerMemory, CvParser.layer))))

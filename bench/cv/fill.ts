// What a language model could add to the reading by rules, at best and at worst: node bench/cv/fill.ts [--split dev|held-out|open].
// `best` answers each field it is asked for with the truth; `worst` with another line of the same CV, a value of another
// entry, or words of its own. How little the first adds and the second harms is the point.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { fillFields } from "@utopiahire/services/cv/fill/fillFields"
import { type UncertainField, uncertainFields } from "@utopiahire/services/cv/fill/uncertainFields"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { Effect, Layer, Result } from "effect"
import { corpusFolder, type Sample, samplesUnder } from "./collection.ts"
import { add, compare, emptyTally, expected, f1, predicted } from "./fields.ts"

const { values } = parseArgs({ options: { split: { type: "string", default: "dev" } } })
const folder = values.split === "open" ? process.env["EVAL_DATA"] : join(corpusFolder, values.split)
const samples = folder === undefined ? [] : samplesUnder(folder)
if (samples.length === 0)
  console.log("no CVs: node bench/cv/corpus/make.ts makes the corpus, EVAL_DATA names the open ones")

type Answers = ReadonlyArray<{ readonly pointer: string; readonly value: string }>
type Model = (
  sample: Sample,
  text: CvText,
  document: CvDocument,
  asked: ReadonlyArray<UncertainField>,
) => Answers

/** Of the entry that has most in common with the one asked about: its index is the parser's, not the truth's. */
const truthFor = (
  { truth }: Sample,
  { resume }: CvDocument,
  { kind, pointer }: UncertainField,
): string | undefined => {
  if (kind === "name") return truth.contact.full_name
  const at = Number(pointer.split("/")[2])
  const near = <A>(all: ReadonlyArray<A>, own: ReadonlyArray<string | undefined>): A | undefined =>
    all.find((each) => own.some((value) => value !== undefined && JSON.stringify(each).includes(value)))
  if (pointer.startsWith("/work/")) {
    const { highlights = [], name, position } = resume.work![at]!
    const job = near(truth.experience ?? [], [kind === "employer" ? position : name, highlights[0]])
    if (kind === "startDate") return job?.dates.split(/\s+[-–—]\s+/)[0]
    return kind === "employer" ? job?.company : job?.title
  }
  const { area, institution, studyType } = resume.education![at]!
  const school = near(truth.education ?? [], [kind === "institution" ? studyType : institution, area])
  return kind === "institution" ? school?.institution : school?.degree
}
const best: Model = (sample, _text, document, asked) =>
  asked.flatMap((field) => {
    const value = truthFor(sample, document, field)
    return value === undefined ? [] : [{ pointer: field.pointer, value }]
  })

const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7)
const worst: Model = (sample, text, document, asked) =>
  asked.map(({ pointer }, n) => {
    const seed = hash(`${sample.id}${pointer}`)
    const others = (document.resume.work ?? []).flatMap(({ name, position }) => [name ?? "", position ?? ""])
    const line = text.lines[seed % text.lines.length]!.text
    const lies = [
      line,
      others[seed % Math.max(1, others.length)] ?? line,
      `Chief ${seed % 97} Officer of Invented Ltd`,
    ]
    return { pointer, value: lies[n % 3]! }
  })

const run = Effect.gen(function* () {
  const [reader, parser] = [yield* CvReader, yield* CvParser]
  const tallies = { rules: emptyTally(), best: emptyTally(), worst: emptyTally() }
  const counts = { cvs: 0, asking: 0, fields: 0, best: 0, worst: 0 }
  for (const sample of samples) {
    const read = Effect.flatMap(reader.read(readFileSync(sample.path)), (text) =>
      Effect.map(parser.parse(text), (document) => ({ text, document })),
    )
    const result = yield* Effect.result(read)
    if (Result.isFailure(result)) continue
    const { document, text } = result.success
    const asked = uncertainFields(document)
    counts.cvs++
    if (asked.length > 0) counts.asking++
    counts.fields += asked.length
    const score = (name: keyof typeof tallies, of: CvDocument) => {
      for (const one of compare(expected(sample.truth), predicted(of, sample.truth))) add(tallies[name], one)
    }
    score("rules", document)
    for (const [name, model] of [
      ["best", best],
      ["worst", worst],
    ] as const) {
      const filled = fillFields(text, document, asked, model(sample, text, document, asked))
      counts[name] += Object.values(filled.provenance).filter(({ rule }) => rule === "llm").length
      score(name, filled)
    }
  }
  console.log(`${counts.cvs} CVs, ${counts.asking} with fields to ask for, ${counts.fields} fields`)
  console.log(`rules alone            F1 ${f1(tallies.rules).toFixed(4)}`)
  console.log(`model at its best      F1 ${f1(tallies.best).toFixed(4)}, ${counts.best} fields taken over`)
  console.log(`model at its worst     F1 ${f1(tallies.worst).toFixed(4)}, ${counts.worst} fields taken over`)
})
await Effect.runPromise(run.pipe(Effect.provide(Layer.mergeAll(CvReader.layerMemory, CvParser.layer))))

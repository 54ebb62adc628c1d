// How well and how fast CVs are read: EVAL_DATA=<folder> node bench/reading.ts
// PDFs anywhere under the folder; beside some a `<name>.truth.json` with contact, experience, education and skills.
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { type CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { Effect, Layer } from "effect"

interface Truth {
  readonly contact: { readonly full_name?: string; readonly email?: string; readonly phone?: string }
  readonly experience?: ReadonlyArray<{ title: string; company: string; dates: string }>
  readonly education?: ReadonlyArray<{ degree: string; institution: string }>
  readonly skills?: ReadonlyArray<string>
}
type Values = Record<string, ReadonlyArray<string | undefined>>

/** Strict: equal after NFKC and lower case, without spaces, dashes and bullets. */
const strict = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-–—•·●▪]/gu, "")
const lastDigits = (text: string) => text.replace(/\D/g, "").slice(-9)
const ofDegree = (text: string) => text.replace(/\s+(?:in|of|en|de)\s+/i, " ")

const expected = ({ contact, experience = [], education = [], skills = [] }: Truth): Values => ({
  name: [contact.full_name],
  email: [contact.email],
  phone: [contact.phone === undefined ? undefined : lastDigits(contact.phone)],
  employer: experience.map((job) => job.company),
  title: experience.map((job) => job.title),
  dates: experience.map((job) => job.dates),
  institution: education.map((one) => one.institution),
  degree: education.map((one) => ofDegree(one.degree)),
  skills,
})

const predicted = ({ resume, rawDates }: CvDocument): Values => ({
  name: [resume.basics.name],
  email: [resume.basics.email],
  phone: [resume.basics.phone === undefined ? undefined : lastDigits(resume.basics.phone)],
  employer: (resume.work ?? []).map((job) => job.name),
  title: (resume.work ?? []).map((job) => job.position),
  dates: (resume.work ?? []).map((_, at) =>
    [rawDates[`/work/${at}/startDate`], rawDates[`/work/${at}/endDate`]].filter(Boolean).join("-"),
  ),
  institution: (resume.education ?? []).map((one) => one.institution),
  degree: (resume.education ?? []).map((one) => [one.studyType, one.area].filter(Boolean).join(" ")),
  skills: (resume.skills ?? []).flatMap(
    ({ name, keywords }): ReadonlyArray<string | undefined> => keywords ?? [name],
  ),
})

const present = (values: ReadonlyArray<string | undefined>): Array<string> =>
  values.flatMap((value) => (value ? [strict(value)] : []))

const score = { hits: 0, predicted: 0, expected: 0 }
const fields = new Map<string, typeof score>()
const compare = (truth: Values, guess: Values): ReadonlyArray<string> =>
  Object.keys(truth).flatMap((field) => {
    const left = present(truth[field] ?? [])
    const right = present(guess[field] ?? [])
    const missed = left.filter((value) => {
      const at = right.indexOf(value)
      if (at >= 0) right.splice(at, 1)
      return at < 0
    })
    const tally = fields.get(field) ?? { ...score }
    fields.set(field, tally)
    tally.hits += left.length - missed.length
    tally.expected += left.length
    tally.predicted += left.length - missed.length + right.length
    return missed.length + right.length > 0
      ? [`${field}: missed ${missed.join(", ") || "-"}; extra ${right.join(", ") || "-"}`]
      : []
  })
const f1 = ({ hits, predicted, expected }: typeof score) =>
  hits === 0 ? 0 : (2 * hits) / (predicted + expected)

const quantile = (values: ReadonlyArray<number>, share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0

const folder = process.env["EVAL_DATA"]
if (!folder) {
  console.log("skipped: EVAL_DATA names no folder of CVs")
  process.exit(0)
}
const verbose = process.argv.includes("--verbose")
const paths = globSync("**/*.pdf", { cwd: folder }).sort()

const bench = Effect.gen(function* () {
  const reader = yield* CvReader
  const parser = yield* CvParser
  const times: Array<number> = []
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path))
    // The next process needs a moment to be warm, as between two uploads.
    yield* Effect.sleep("1 second")
    const from = performance.now()
    const result = yield* Effect.result(reader.read(bytes))
    const reading = performance.now() - from
    times.push(reading)
    const parsed = result._tag === "Success" ? yield* Effect.result(parser.parse(result.success)) : result
    const whole = performance.now() - from
    if (parsed._tag === "Failure") {
      console.log(`${path}: ${parsed.failure.reason} (${parsed.failure.detail}), ${whole.toFixed(0)} ms`)
      continue
    }
    const { resume, sections } = parsed.success
    console.log(
      `${path}: read ${reading.toFixed(0)} ms, parsed ${(whole - reading).toFixed(0)} ms, ${sections.length} sections, ` +
        `${resume.work?.length ?? 0} jobs, ${resume.education?.length ?? 0} degrees, ${resume.skills?.length ?? 0} skills`,
    )
    const truth = join(folder, path.replace(/\.pdf$/, ".truth.json"))
    if (!existsSync(truth)) continue
    const wrong = compare(
      expected(JSON.parse(readFileSync(truth, "utf8")) as Truth),
      predicted(parsed.success),
    )
    if (verbose) for (const line of wrong) console.log(`    ${basename(path)} ${line}`)
  }
  for (const [field, tally] of fields)
    console.log(
      `${field.padEnd(12)} F1 ${f1(tally).toFixed(3)}  (${tally.hits} of ${tally.expected}, ${tally.predicted} found)`,
    )
  const all = { ...score }
  for (const tally of fields.values()) {
    all.hits += tally.hits
    all.expected += tally.expected
    all.predicted += tally.predicted
  }
  console.log(`strict micro-F1 ${f1(all).toFixed(3)}; goal 0.90`)
  console.log(
    `reading p50 ${quantile(times, 0.5).toFixed(0)} ms (goal 150), p95 ${quantile(times, 0.95).toFixed(0)} ms, ${times.length} files`,
  )
})

await Effect.runPromise(bench.pipe(Effect.provide(Layer.mergeAll(CvReader.make(2), CvParser.layer))))

// Sentence -> skill over the 13.9 k names of ESCO: TECH and HOUSE validation, where the mixture was tuned.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Embedder } from "@utopiahire/services/skills/Embedder"
import { type Labels, labelsOf, type Names } from "@utopiahire/services/skills/rank/Labels"
import { startProducts } from "@utopiahire/services/skills/rank/products"
import { makeRanker, mixture } from "@utopiahire/services/skills/rank/SkillRanker"
import { Effect } from "effect"
import { parse } from "csv-parse/sync"
import { alternativeNames, keptFolder } from "./alternativeNames.ts"

interface Annotated {
  readonly sentence: string
  readonly gold: ReadonlySet<number>
}

const GOALS = { tech: { rp5: 69, rp10: 85 }, house: { rp5: 66, rp10: 78 } }
/** techwolf-ai and others, as published; on the test splits, which are other sentences. */
const PUBLISHED = [
  ["ConTeXT-Match, TECH test (published)", 63.2, 51.0, 64.0, 74.0],
  ["CurriculumMatch, TECH test (published)", 57.3, Number.NaN, 59.4, 69.9],
  ["CurriculumMatch, HOUSE test (published)", 48.4, Number.NaN, 49.1, 59.6],
] as const

const namesIn = (folder: string): ReadonlyArray<Names> => {
  const preferred = readFileSync(join(folder, "skills_en_label.txt"), "utf8").trim().split("\n")
  const alternative = alternativeNames()
  return preferred.map((line) => {
    const name = line.trim()
    return { preferred: name, alternative: alternative.get(name.toLowerCase()) ?? [] }
  })
}

/** Vectors take a minute to make; kept beside the corpus, they are read in no time. */
const kept = Effect.fnUntraced(function* (names: ReadonlyArray<Names>, model: string) {
  const file = join(keptFolder, `esco-names-${names.length}-${model}.f32`)
  const starts = `${file}.starts`
  const { size } = yield* Embedder
  if (existsSync(starts)) {
    const floats = (path: string) => readFileSync(path).buffer
    return {
      names,
      starts: new Uint32Array(floats(starts)),
      vectors: { size, values: new Float32Array(floats(file)) },
    } satisfies Labels
  }
  const labels = yield* labelsOf(names, yield* startProducts(2))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(labels.vectors.values.buffer))
  writeFileSync(starts, Buffer.from(labels.starts.buffer))
  return labels
})

const annotated = (file: string, place: ReadonlyMap<string, number>): ReadonlyArray<Annotated> => {
  const bySentence = new Map<string, Set<number>>()
  const lines: ReadonlyArray<{ sentence: string; label: string }> = parse(readFileSync(file), {
    columns: true,
  })
  for (const { label, sentence } of lines) {
    const skill = place.get(label.trim().toLowerCase())
    if (skill === undefined) continue
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(skill))
  }
  return [...bySentence].map(([sentence, gold]) => ({ sentence, gold }))
}

/** As WorkRB defines them (https://github.com/techwolf-ai/workrb): RP@k divides by the smaller of k and the labels. */
const measures = (found: ReadonlyArray<number>, gold: ReadonlySet<number>): ReadonlyArray<number> => {
  const within = (k: number) => found.slice(0, k).filter((skill) => gold.has(skill)).length
  const first = found.findIndex((skill) => gold.has(skill))
  return [
    first === -1 ? 0 : 1 / (first + 1),
    within(1),
    within(5) / Math.min(5, gold.size),
    within(10) / Math.min(10, gold.size),
    within(50) / gold.size,
  ]
}

const row = (name: string, values: ReadonlyArray<number>) =>
  console.log(
    name.padEnd(42) +
      values.map((value) => (Number.isNaN(value) ? "-" : value.toFixed(1)).padStart(7)).join(""),
  )

const measure = Effect.gen(function* () {
  const folder = join(process.env["EVAL_DATA"]!, "skills-to-esco")
  const embedder = yield* Embedder
  const names = namesIn(folder)
  const labels = yield* kept(names, embedder.model)
  const ranker = yield* makeRanker(labels, yield* startProducts(2))
  const place = new Map(names.map(({ preferred }, at) => [preferred.toLowerCase(), at]))
  console.log(
    `${names.length} skills, ${labels.vectors.values.length / embedder.size} names, ${embedder.model}, ${mixture.version}`,
  )
  row("", [])
  console.log(
    "".padEnd(42) + ["MRR", "RP@1", "RP@5", "RP@10", "R@50"].map((name) => name.padStart(7)).join(""),
  )
  for (const [set, goal] of Object.entries(GOALS)) {
    const sentences = annotated(join(folder, `${set}_validation_annotations.csv`), place)
    const sums = [0, 0, 0, 0, 0]
    const began = performance.now()
    for (const { gold, sentence } of sentences) {
      const found = yield* ranker.rank(sentence, 50)
      measures(
        found.map(({ skill }) => skill),
        gold,
      ).forEach((value, at) => (sums[at]! += value))
    }
    const ms = (performance.now() - began) / sentences.length
    const mean = sums.map((sum) => (100 * sum) / sentences.length)
    row(`${set} validation, ${sentences.length} sentences`, mean)
    const met = (value: number, least: number) => (value >= least ? "met" : "MISSED")
    console.log(
      `  goals RP@5 ${goal.rp5}: ${met(mean[2]!, goal.rp5)}, RP@10 ${goal.rp10}: ${met(mean[3]!, goal.rp10)}; ${ms.toFixed(0)} ms a sentence`,
    )
  }
  for (const [name, ...values] of PUBLISHED) row(name, values)
})

export const run = async (): Promise<void> => {
  const eval_ = process.env["EVAL_DATA"]
  if (eval_ === undefined || !existsSync(join(eval_, "skills-to-esco")))
    return console.log("skipped: EVAL_DATA names no folder with skills-to-esco")
  const { defaultModel } = await import("@utopiahire/services/skills/embedder/miniLm")
  await Effect.runPromise(Effect.scoped(Effect.provide(measure, Embedder.layerMiniLm(defaultModel, 2))))
}
if (import.meta.main) await run()

// Skills and knowledge as spans of words: strict F1 on SkillSpan's dev part, which the tagger never trained on.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type SpanKind, startTagger } from "@utopiahire/services/skills/tagger/startTagger"
import { Effect } from "effect"

interface Sentence {
  readonly tokens: ReadonlyArray<string>
  readonly tags_skill: ReadonlyArray<string>
  readonly tags_knowledge: ReadonlyArray<string>
}

/** A linear CRF with the flags of a 129 k-label dictionary, trained on the same part: what must be reached, then what is aimed at. */
const GOALS = { skill: [32, 45], knowledge: [46, 62] } as const
const PUBLISHED = [
  ["JobBERT + CRF, multitask, 110 M weights (SkillSpan test, published)", 55.6, 69.6],
  ["JobBERT + CRF (SkillSpan test, published)", 54.9, 68.1],
  ["linear CRF (SkillSpan dev, same training part)", 31.8, 46.0],
] as const

const spansIn = (tags: ReadonlyArray<string>): ReadonlySet<string> => {
  const spans = new Set<string>()
  let from = -1
  for (let at = 0; at <= tags.length; at++) {
    const tag = tags[at]?.[0] ?? "O"
    if (tag !== "I" && from >= 0) {
      spans.add(`${from}-${at}`)
      from = -1
    }
    if (tag === "B" || (tag === "I" && from < 0)) from = at
  }
  return spans
}

const f1Of = (
  kind: SpanKind,
  sentences: ReadonlyArray<Sentence>,
  found: ReadonlyArray<ReadonlySet<string>>,
) => {
  let right = 0
  let all = 0
  sentences.forEach((sentence, at) => {
    const gold = spansIn(sentence[`tags_${kind}`])
    right += [...found[at]!].filter((span) => gold.has(span)).length
    all += gold.size + found[at]!.size
  })
  return (200 * right) / all
}

const measure = Effect.fnUntraced(function* (file: string) {
  const sentences = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Sentence)
  const tagger = yield* startTagger()
  const began = performance.now()
  const found = yield* tagger.tag(sentences.map(({ tokens }) => tokens))
  const seconds = (performance.now() - began) / 1000
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
  console.log(
    `${sentences.length} sentences, ${(words / seconds).toFixed(0)} words a second on one thread, 22.5 M weights of 8 bits`,
  )
  for (const kind of ["skill", "knowledge"] as const) {
    const own = found.map(
      (spans) => new Set(spans.filter((span) => span.kind === kind).map(({ from, to }) => `${from}-${to}`)),
    )
    const f1 = f1Of(kind, sentences, own)
    const [least, aim] = GOALS[kind]
    const met = (goal: number) => (f1 >= goal ? "met" : "MISSED")
    console.log(
      `${kind.padEnd(10)} strict F1 ${f1.toFixed(1)}; goal ${least}: ${met(least)}, aim ${aim}: ${met(aim)}`,
    )
  }
  for (const [name, skill, knowledge] of PUBLISHED)
    console.log(`${name}: skill ${skill}, knowledge ${knowledge}`)
})

export const run = async (): Promise<void> => {
  const file = join(process.env["EVAL_DATA"] ?? "", "skillspan", "dev.json")
  if (!existsSync(file)) return console.log("skipped: EVAL_DATA names no folder with skillspan/dev.json")
  await Effect.runPromise(Effect.scoped(measure(file)))
}
if (import.meta.main) await run()

// A CV of 600 words to its linked skills, by the names of the taxonomy that comes along, on one thread.
import { askedIn, gapReport } from "@utopiahire/services/skills/gaps/gapReport"
import { SkillExtractor } from "@utopiahire/services/skills/SkillExtractor"
import { SkillTaxonomy } from "@utopiahire/services/skills/SkillTaxonomy"
import { Effect } from "effect"

const GOAL_MS = 400
const ROUNDS = 200

/** One page of an invented person, about 100 words. */
const page = (at: number) => `Salma Farouk, salma.farouk@example.com
Data engineer, employer number ${at}
- Built pipelines in Python and SQL on PostgreSQL that load forty sources every night
- Moved batch jobs to Docker and Kubernetes, and cut the cost of the cluster by a third
- Led a team of four, budget management, reports to the board every quarter
- Analyse financière et contrôle de gestion pour la filiale de Tunis, gestion de projet
- إعداد التقارير وتحليل البيانات، وإدارة المشاريع مع فرق في ثلاث دول
Skills: Python, R, Java, Git, Linux, Power BI, Microsoft Excel, agile methods, problem solving
Languages: Arabic, French, English
`

const middle = (times: ReadonlyArray<number>, share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)]!.toFixed(2)

export const run = async (): Promise<void> => {
  const text = Array.from({ length: 6 }, (_, at) => page(at)).join("\n")
  const taxonomy = await Effect.runPromise(
    Effect.gen(function* () {
      return yield* (yield* SkillTaxonomy).current
    }).pipe(Effect.provide(SkillTaxonomy.layer)),
  )
  const begun = performance.now()
  const program = Effect.gen(function* () {
    const extractor = yield* SkillExtractor
    const built = performance.now() - begun
    const times: Array<number> = []
    let found = yield* extractor.extract({ text })
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      found = yield* extractor.extract({ text: `${text}\n${round}` })
      gapReport(taxonomy, askedIn(text, found, taxonomy), found, "en")
      times.push(performance.now() - start)
    }
    const skills = new Set(found.mentions.map(({ skillUri }) => skillUri))
    console.log(
      `${text.split(/\s+/).length} words: ${found.mentions.length} mentions of ${skills.size} skills (${found.model})`,
    )
    console.log(`dictionary of ${taxonomy.skills.size} skills built in ${built.toFixed(0)} ms`)
    console.log(
      `warm, with the gap: p50 ${middle(times, 0.5)} ms, p95 ${middle(times, 0.95)} ms (goal: under ${GOAL_MS} ms)`,
    )
  })
  await Effect.runPromise(Effect.provide(program, SkillExtractor.layerMemory(taxonomy)))
}

if (import.meta.main) await run()

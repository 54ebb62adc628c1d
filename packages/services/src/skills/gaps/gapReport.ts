import { readJob } from "@utopiahire/domain/cv/match/jobText"
import type { JobEvidence } from "@utopiahire/domain/cv/match/JobMatch"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { GapReport } from "@utopiahire/domain/skills/GapReport"
import { gapOf, type Covered, type Near } from "@utopiahire/domain/skills/gap/gapOf"
import { gapWeights } from "@utopiahire/domain/skills/gap/weights"
import type { SkillMention } from "@utopiahire/domain/skills/SkillMention"
import type { Extraction, ExtractorTaxonomy } from "../SkillExtractor.ts"

type Importance = "essential" | "optional"

/** What a gap needs of a taxonomy. */
export interface GapTaxonomy extends ExtractorTaxonomy {
  readonly attribution: string | undefined
  readonly skills: ExtractorTaxonomy["skills"] & {
    broader(skill: number): ReadonlyArray<number>
    narrower(skill: number): ReadonlyArray<number>
    indexOf(uri: string): number | undefined
  }
  readonly occupations: {
    indexOf(uri: string): number | undefined
    skills(occupation: number): ReadonlyArray<{ readonly skill: number; readonly relation: Importance }>
  }
}

/** A skill that is asked for. */
export interface Asked {
  readonly skill: number
  readonly importance: Importance
  readonly jobEvidence: ReadonlyArray<JobEvidence>
}

const MOST_EVIDENCE = 3

/** Of a job's text, each skill once, as important as its most important line; not where the company speaks of itself. */
export const askedIn = (
  description: string,
  { mentions }: Extraction,
  { skills }: GapTaxonomy,
): ReadonlyArray<Asked> => {
  const lines = new Map(readJob(description).lines.map((line) => [line.evidence.line, line]))
  const asked = new Map<number, Asked>()
  let [at, end] = [0, description.indexOf("\n")]
  for (const { evidence, skillUri } of mentions) {
    for (; end >= 0 && end < evidence.start; end = description.indexOf("\n", end + 1)) at++
    const line = lines.get(at)
    const skill = skills.indexOf(skillUri)
    if (line === undefined || !line.asks || skill === undefined) continue
    const before = asked.get(skill)
    const jobEvidence = [...(before?.jobEvidence ?? []), line.evidence]
    asked.set(skill, {
      skill,
      importance: before?.importance === "essential" ? "essential" : line.importance,
      jobEvidence: jobEvidence
        .filter((one, index) => jobEvidence.indexOf(one) === index)
        .slice(0, MOST_EVIDENCE),
    })
  }
  return [...asked.values()]
}

const hundredth = (part: number) => Math.round(part * 10_000) / 100

/** The report on a CV's skills against those asked for, with labels in `language`. */
export const gapReport = (
  taxonomy: GapTaxonomy,
  asked: ReadonlyArray<Asked>,
  cv: Extraction,
  language: Language,
): GapReport => {
  const { skills } = taxonomy
  const mentions = Map.groupBy(cv.mentions, ({ skillUri }) => skills.indexOf(skillUri) ?? -1)
  const wanted = new Map(asked.map((one) => [one.skill, one]))
  const gap = gapOf(
    asked.map(({ importance, skill }) => ({ skill, weight: gapWeights.importance[importance] })),
    mentions.keys(),
    skills,
  )
  const named = (skill: number) => ({ uri: skills.uri(skill), label: skills.label(skill, language) })
  const shown = (skill: number) => ({
    cvEvidence: (mentions.get(skill) ?? []).slice(0, MOST_EVIDENCE).map(({ evidence }) => evidence),
  })
  const line = ({ lost, skill }: Covered<number>) => {
    const { importance, jobEvidence } = wanted.get(skill)!
    return { ...named(skill), importance, jobEvidence, takes: hundredth(lost) }
  }
  const isExact = ({ method }: SkillMention) => method === "exact"
  const direct = (covered: Covered<number>) => ({
    ...line(covered),
    ...shown(covered.skill),
    matchType: mentions.get(covered.skill)?.some(isExact) === true ? ("exact" as const) : ("alias" as const),
    gives: hundredth(covered.share),
  })
  const related = (covered: Near<number>) => ({
    ...line(covered),
    ...shown(covered.through),
    matchType: "related" as const,
    through: { ...named(covered.through), nearness: covered.nearness },
    gives: hundredth(covered.share),
  })
  return {
    ...(gap.coverage === undefined
      ? { scoreAbsent: "noSkillsInJob" as const }
      : { score: hundredth(gap.coverage), plainScore: hundredth(gap.plainCoverage ?? 0) }),
    breakdown: {
      cv: mentions.size,
      job: asked.length,
      matched: gap.matched.length,
      related: gap.partial.length,
      missing: gap.missing.length,
    },
    matched: [...gap.matched.map(direct), ...gap.partial.map(related)],
    missing: gap.missing.map(line),
    extra: gap.extra.map((skill) => ({ ...named(skill), ...shown(skill) })),
    taxonomyVersion: taxonomy.version,
    ...(taxonomy.attribution !== undefined && { attribution: taxonomy.attribution }),
    model: cv.model,
    weights: gap.weights,
    semantic: cv.semantic,
  }
}

import type { Language } from "../../i18n/Language.ts"
import { matchTexts } from "../../i18n/match/all.ts"
import type { CvDocument } from "../CvDocument.ts"
import type { Evidence } from "../Score.ts"
import { at } from "../checks/Check.ts"
import { claimsOf, experienceOf, yearsOfWork } from "./cvFacts.ts"
import type { JobMatch, MatchedTerm, MissingTerm, MatchPartId } from "./JobMatch.ts"
import { readJob } from "./jobText.ts"
import { degreeIn } from "./levels.ts"
import { matchSkills } from "./matchSkills.ts"
import { indexOfTerm, plainText } from "./terms.ts"
import { titleMeanings } from "./titleWords.ts"
import { isWeakLevel, languageNames } from "./tongues.ts"

/** Raised with every change of the lexicon, a weight or a rule: matches compare only within one version. */
const MATCH_VERSION = "1.0"

const weights: Readonly<Record<MatchPartId, number>> = {
  skills: 60,
  title: 15,
  seniority: 10,
  education: 8,
  languages: 7,
}
/** A job of long ago says less about what somebody does. */
const OLDER = 0.8

interface Part {
  readonly id: MatchPartId
  /** 0..1. */
  readonly share: number
  readonly matched: ReadonlyArray<MatchedTerm>
  readonly missing: ReadonlyArray<MissingTerm>
  readonly message: string
}

/** How a CV answers a job's text. Pure and deterministic; the score of the CV knows nothing of it. */
export const matchJob = (
  document: CvDocument,
  jobDescription: string,
  language: Language,
  asOf?: string,
): JobMatch => {
  const texts = matchTexts[language]
  const job = readJob(jobDescription)
  const { resume } = document
  const parts: Array<Part> = []
  const one = (
    id: MatchPartId,
    label: string,
    share: number,
    jobEvidence: MatchedTerm["jobEvidence"],
    cvEvidence: ReadonlyArray<Evidence>,
    message: string,
  ) => {
    const term = { part: id, label, importance: "essential" as const, jobEvidence }
    parts.push({
      id,
      share,
      matched: share > 0 ? [{ ...term, value: share, cvEvidence }] : [],
      missing: share > 0 ? [] : [term],
      message,
    })
  }

  const skills = matchSkills(
    job,
    experienceOf(document, jobDescription),
    claimsOf(document),
    document,
    language,
  )
  if (skills.total > 0)
    parts.push({
      id: "skills",
      share: skills.share,
      matched: skills.matched,
      missing: skills.missing,
      message: texts.skills({ shown: skills.shown, listed: skills.listed, total: skills.total }),
    })

  const wanted = job.title === undefined ? new Set<string>() : titleMeanings(job.title.text)
  if (job.title !== undefined && wanted.size > 0) {
    const held = [
      ...(resume.work ?? []).flatMap(({ position }, i) =>
        position === undefined
          ? []
          : [{ pointer: `/work/${i}/position`, value: position, worth: i === 0 ? 1 : OLDER }],
      ),
      ...(resume.basics.label === undefined
        ? []
        : [{ pointer: "/basics/label", value: resume.basics.label, worth: OLDER }]),
    ].map((title) => {
      const own = titleMeanings(title.value)
      const { pointer, value } = title
      const both = [...wanted].filter((word) => own.has(word)).length
      return { pointer, value, share: (title.worth * both) / wanted.size }
    })
    const best = held.reduce((a, b) => (b.share > a.share ? b : a), { pointer: "", value: "", share: 0 })
    const evidence = best.share > 0 ? [at(document, best.pointer, best.value)] : []
    const share = Math.round(best.share * 100) / 100
    one(
      "title",
      job.title.text,
      share,
      job.title,
      evidence,
      texts.title({ title: best.share > 0 ? best.value : "" }),
    )
  }

  if (job.years !== undefined) {
    const years = Math.floor(yearsOfWork(document, asOf) * 10) / 10
    const asked = job.years.years
    const share = years >= asked ? 1 : years >= 0.6 * asked ? 0.5 : 0
    const evidence = (resume.work ?? []).flatMap(({ startDate }, i) =>
      startDate === undefined ? [] : [at(document, `/work/${i}/startDate`, startDate)],
    )
    const message = texts.seniority({ years, asked })
    one("seniority", texts.years(asked), share, job.years.evidence, evidence.slice(0, 3), message)
  }

  if (job.degree !== undefined) {
    const held = (resume.education ?? []).flatMap(({ studyType, area, institution }, i) => {
      const level = degreeIn([studyType, area].filter((part) => part !== undefined).join(", "), "highest")
      const field = studyType === undefined ? (area === undefined ? "institution" : "area") : "studyType"
      const shown = studyType ?? area ?? institution ?? ""
      return level === undefined ? [] : [{ level, evidence: at(document, `/education/${i}/${field}`, shown) }]
    })
    const best = held.reduce<(typeof held)[number] | undefined>(
      (a, b) => (a && a.level >= b.level ? a : b),
      undefined,
    )
    const share =
      best === undefined
        ? 0
        : best.level >= job.degree.level
          ? 1
          : best.level + 1 >= job.degree.level
            ? 0.5
            : 0
    const message = texts.education({ held: best?.level ?? 0, asked: job.degree.level })
    const label = texts.degrees[job.degree.level] ?? ""
    one("education", label, share, job.degree.evidence, best === undefined ? [] : [best.evidence], message)
  }

  if (job.languages.length > 0) {
    const named = job.languages.map(({ code, line }) => {
      const words = languageNames.find((each) => each.code === code)?.words ?? []
      const own = (resume.languages ?? []).flatMap(({ language: name, fluency }, i) =>
        name !== undefined && words.some((word) => indexOfTerm(plainText(name), word) >= 0)
          ? [
              {
                evidence: at(document, `/languages/${i}/language`, name),
                value: isWeakLevel(fluency ?? "") ? 0.5 : 1,
              },
            ]
          : [],
      )[0]
      // Who writes a CV in a language can write it.
      const value = own?.value ?? (code === document.locale ? 1 : 0)
      const label = texts.languages[code] ?? code
      const term = {
        part: "languages" as const,
        label,
        importance: line.importance,
        jobEvidence: line.evidence,
      }
      return { term, value, cvEvidence: own === undefined ? [] : [own.evidence] }
    })
    const sum = named.reduce((total, { value }) => total + value, 0)
    parts.push({
      id: "languages",
      share: sum / named.length,
      matched: named.flatMap(({ term, value, cvEvidence }) =>
        value > 0 ? [{ ...term, value, cvEvidence }] : [],
      ),
      missing: named.flatMap(({ term, value }) => (value > 0 ? [] : [term])),
      message: texts.tongues({ known: named.filter(({ value }) => value > 0).length, asked: named.length }),
    })
  }

  const matchable = parts.some(({ id }) => id === "skills" || id === "title")
  const total = parts.reduce((sum, { id }) => sum + weights[id], 0)
  const earned = parts.reduce((sum, { id, share }) => sum + weights[id] * share, 0)
  return {
    ...(matchable
      ? { overall: Math.floor((100 * earned) / total + 1e-9) }
      : { overallAbsent: "nothingToMatch" as const }),
    matchVersion: MATCH_VERSION,
    parts: parts.map(({ id, share, message }) => ({
      id,
      label: texts.parts[id],
      weight: weights[id],
      earned: Math.round(weights[id] * share * 10) / 10,
      message,
    })),
    matched: parts.flatMap(({ matched }) => matched),
    missing: parts.flatMap(({ missing }) => missing),
    message: matchable ? (skills.credible ? texts.estimate : texts.unproven) : texts.nothing,
  }
}

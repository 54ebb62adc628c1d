import type { Language } from "../../i18n/Language.ts"
import { analysisTexts } from "../../i18n/analysis/all.ts"
import type { CheckId } from "../../i18n/checks/CheckTexts.ts"
import type { CvDocument } from "../CvDocument.ts"
import type { Score } from "../Score.ts"
import type { Suggestion } from "../suggestions/Suggestion.ts"
import { type SectionAnalysis, sectionNames } from "./views.ts"

type SectionName = (typeof sectionNames)[number]

/** The section each check is about; what is not named here is about the document as a whole. */
const about: Partial<Readonly<Record<CheckId, SectionName>>> = {
  P07: "contact",
  C01: "contact",
  C02: "contact",
  C03: "contact",
  C04: "contact",
  S01: "work",
  S05: "work",
  S07: "work",
  K01: "work",
  K02: "work",
  K03: "work",
  K04: "work",
  K05: "work",
  S02: "education",
  S03: "skills",
  H03: "skills",
}

const sectionOfPointer = (pointer: string): SectionName => {
  const [, root = "", field] = pointer.split("/")
  if (root === "basics") return field === "summary" ? "summary" : "contact"
  return sectionNames.find((name) => name === root) ?? "document"
}

/** The CV section by section: what was found, how its checks went, what to mend. Texts in `language`. */
export const sectionAnalyses = (
  { resume, sections }: CvDocument,
  score: Score,
  suggestions: ReadonlyArray<Suggestion>,
  language: Language,
): ReadonlyArray<SectionAnalysis> => {
  const texts = analysisTexts[language]
  const { name, email, phone, summary } = resume.basics
  const entries: Readonly<Record<SectionName, number>> = {
    contact: [name, email, phone].filter((part) => part !== undefined).length,
    summary: summary === undefined ? 0 : 1,
    work: resume.work?.length ?? 0,
    projects: resume.projects?.length ?? 0,
    volunteer: resume.volunteer?.length ?? 0,
    education: resume.education?.length ?? 0,
    skills: resume.skills?.length ?? 0,
    languages: resume.languages?.length ?? 0,
    certificates: resume.certificates?.length ?? 0,
    document: 1,
  }
  const analysed = (section: SectionName): SectionAnalysis => {
    const own = score.checks.filter(({ id }) => (about[id as CheckId] ?? "document") === section)
    const ran = own.filter(({ status }) => status !== "skipped")
    const findings = own
      .filter(({ status }) => status === "warn" || status === "fail")
      .sort((a, b) => b.weight - b.earned - (a.weight - a.earned))
    const heading = sections.find(({ kind }) => kind === section)?.heading.text
    const found = entries[section] > 0
    return {
      section,
      title: texts.sections[section],
      found,
      ...(heading !== undefined && { heading }),
      entries: entries[section],
      earned: ran.reduce((total, { earned }) => total + earned, 0),
      weight: ran.reduce((total, { weight }) => total + weight, 0),
      findings: findings.map(({ id }) => id),
      suggestionIds: suggestions
        .filter(({ target }) => sectionOfPointer(target.pointer) === section)
        .map(({ id }) => id),
      message: findings[0]?.message ?? (found ? texts.fine : texts.absent),
    }
  }
  return sectionNames.map(analysed)
}

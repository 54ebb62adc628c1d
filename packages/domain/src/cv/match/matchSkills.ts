import { Language } from "../../i18n/Language.ts"
import type { CvDocument } from "../CvDocument.ts"
import { wordsIn } from "../checks/fold.ts"
import { functionWords } from "../checks/functionWords.ts"
import { skillItems } from "../checks/skillItems.ts"
import type { Told } from "./cvFacts.ts"
import type { MatchedTerm, MissingTerm } from "./JobMatch.ts"
import type { JobText } from "./jobText.ts"
import { lexiconSkills } from "./skillLexicon.ts"
import { type Form, formOf, holds, plainText } from "./terms.ts"

/** A list of skills this long, or of which so little shows in what was done, is a claim without weight. */
const MOST_LISTED = 40
const LEAST_SHOWN = 0.2
/** A bullet that is little but names of skills tells of nothing done. */
const DUMP = 0.6
const DUMP_TERMS = 4
const LISTED = 0.5

/** Words that the text of any job holds: who lists them has named no skill. */
const common = new Set(
  plainText(
    `experience experiences company team teams work working job jobs role position candidate candidates client clients
    customer customers project projects business service services product products production quality level degree
    years year month months requirements required responsibilities skills skill knowledge ability strong good excellent
    environment growth development management office remote salary benefits contract training office time staff people
    entreprise equipe equipes travail poste missions mission candidat profil societe annees annee ans competences
    connaissances bonne bon maitrise environnement developpement gestion salaire contrat formation temps personnel qualite
    projet projets produit produits diplome secteur groupe activite
    خبرة الخبرة شركة الشركة فريق الفريق عمل العمل وظيفة الوظيفة مشروع المشاريع عملاء العملاء منتج خدمة خدمات جودة مستوى سنوات
    سنة متطلبات مهارات المهارات معرفة قدرة بيئة راتب عقد تدريب إدارة تطوير مكتب شهادة مجال`,
  ).split(/\s+/),
)
const isCommon = (text: string) =>
  text.length < 3 || text.split(" ").every((word) => common.has(word) || functionWords.has(word))

interface Wanted {
  readonly label: string
  readonly forms: ReadonlyArray<Form>
  readonly line: JobText["lines"][number]
  readonly soft: boolean
  /** Known to the lexicon; else a skill that only this CV named. */
  readonly known: boolean
}

const weightOf = (importance: "essential" | "optional") => (importance === "essential" ? 2 : 1)

/** A term of the text once, at the line that asks for it most. */
const askedFor = (job: JobText, forms: ReadonlyArray<Form>) => {
  const lines = job.lines.filter((line) => line.asks && forms.some((form) => holds(line, form)))
  return lines.find(({ importance }) => importance === "essential") ?? lines[0]
}

const isDump = ({ plain }: Told): boolean => {
  const found = lexiconSkills.filter(({ forms }) =>
    forms.some((form) => holds({ original: plain, plain }, form)),
  )
  const words = wordsIn(plain).length
  return found.length > DUMP_TERMS && found.length > words * DUMP * 0.8
}

/** The skills a job asks for and how the CV answers each: shown in what was done, only listed, or missing. */
export const matchSkills = (
  job: JobText,
  experience: ReadonlyArray<Told>,
  claims: ReadonlyArray<Told>,
  document: CvDocument,
  language: Language,
) => {
  const naming = Language.literals.indexOf(language)
  const wanted: Array<Wanted> = lexiconSkills.flatMap(({ names, forms, formsIn, soft }) => {
    const line = askedFor(job, formsIn[job.language])
    return line === undefined ? [] : [{ label: names[naming] ?? names[0], forms, line, soft, known: true }]
  })
  for (const { text } of skillItems(document)) {
    const form = formOf(text)
    const covered = wanted.some(({ forms }) =>
      forms.some((each) => holds({ original: text, plain: form.text }, each)),
    )
    const line = covered || isCommon(form.text) ? undefined : askedFor(job, [form])
    if (line !== undefined) wanted.push({ label: text, forms: [form], line, soft: false, known: false })
  }

  const deeds = experience.filter((each) => !isDump(each))
  const listed = skillItems(document)
  const shownOf = listed.filter(({ text }) => deeds.some((deed) => holds(deed, formOf(text)))).length
  const credible =
    listed.length <= MOST_LISTED && (listed.length < 5 || shownOf >= listed.length * LEAST_SHOWN)

  const matched: Array<MatchedTerm> = []
  const missing: Array<MissingTerm> = []
  let earned = 0
  let total = 0
  for (const { forms, known, label, line, soft } of wanted) {
    const has = (each: Told) => forms.some((form) => holds(each, form))
    const deed = deeds.filter(has)
    // A skill that only this CV names counts where it was used: a list of common words must not help.
    if (!known && deed.length === 0) continue
    const claim = claims.filter(has)
    const value = deed.length > 0 ? 1 : claim.length > 0 && credible ? LISTED : 0
    const { evidence: jobEvidence } = line
    const importance = soft ? "optional" : line.importance
    const weight = weightOf(importance)
    total += weight
    earned += weight * value
    const term = { part: "skills" as const, label, importance, jobEvidence }
    if (value === 0) missing.push(term)
    else {
      const cvEvidence = [...deed, ...claim].slice(0, 3).map(({ evidence }) => evidence)
      matched.push({ ...term, value, cvEvidence })
    }
  }
  const byWeight = (a: { readonly importance: string }, b: { readonly importance: string }) =>
    Number(a.importance === "optional") - Number(b.importance === "optional")
  return {
    credible,
    total: matched.length + missing.length,
    shown: matched.filter(({ value }) => value === 1).length,
    listed: matched.filter(({ value }) => value < 1).length,
    share: total === 0 ? 0 : earned / total,
    matched: matched.sort((a, b) => byWeight(a, b) || b.value - a.value),
    missing: missing.sort(byWeight),
  }
}

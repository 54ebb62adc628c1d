import type { Language } from "../../i18n/Language.ts"
import { fold } from "../checks/fold.ts"
import { tongueOf } from "../checks/tongue.ts"
import type { JobEvidence } from "./JobMatch.ts"
import { degreeIn, seniorityIn, yearsIn } from "./levels.ts"
import { indexOfTerm, type Readable, readable } from "./terms.ts"
import { demandsLanguage, languageNames } from "./tongues.ts"

export interface JobLine extends Readable {
  readonly evidence: JobEvidence
  readonly importance: "essential" | "optional"
  /** Not where the company speaks of itself or of what it gives. */
  readonly asks: boolean
}
export interface JobText {
  readonly language: Language
  readonly lines: ReadonlyArray<JobLine>
  readonly title?: JobEvidence
  readonly years?: { readonly years: number; readonly evidence: JobEvidence }
  readonly degree?: { readonly level: number; readonly evidence: JobEvidence }
  readonly languages: ReadonlyArray<{ readonly code: string; readonly line: JobLine }>
}

/** More than any job has; what follows is not read. */
const MOST_LINES = 500

const wish =
  /nice to have|would be (?:a )?(?:plus|nice|an asset|desirable)|(?:is|are) a plus|preferred|desirable|bonus|optional|an asset|(?:serait?|est|sont) un (?:plus|atout)|un plus|souhaite|apprecie|facultatif|يفضل|مفضل|ميزه اضافيه|يعد ميزه|اضافه/u
const must =
  /require|must|essential|mandatory|minimum|qualifications|indispensable|exige|obligatoire|imperatif|profil recherche|المتطلبات|مطلوب|يجب|ضروري|الموهلات/u
const aboutThem =
  /^(?:what )?we offer|^benefits|^perks|^(?:our )?offer|^about (?:us|the company)|^who we are|^the company|^(?:ce que )?nous (?:vous )?(?:offrons|proposons)|^(?:les |vos )?avantages|^qui sommes.nous|^l'entreprise|^a propos de nous|^ما نقدمه|^نقدم لك|^المزايا|^من نحن|^عن الشركه/u
const isHeading = (line: string) => line.length < 60 && !/[.;!?]$/.test(line) && !/^\s*[•*-]/.test(line)

const titleLabel =
  /^\s*(?:job title|position|role|title|poste|intitul[ée](?: du poste)?|offre(?: d['’]emploi)?|المسمى الوظيفي|الوظيفة|عنوان الوظيفة)\s*[:：-]\s*(\S.*)$/iu
const seeking =
  /(?:looking for|seeking|hiring|recruit(?:ing)?) (?:an? |our next )?([^.,;:\n]{3,70}?)(?= (?:to|who|with|for|in|at|based|that)(?: |$)|[.,;:!\n]|$)|(?:recherch\w+|recrut\w+) (?:une? |un\(e\) )?([^.,;:\n]{3,70}?)(?= (?:pour|qui|avec|a|au|base\w*|afin|capable)(?: |$)|[.,;:!\n]|$)|(?:نبحث عن|مطلوب|نوظف) ([^.،؛:\n]{3,70}?)(?= (?:للعمل|في|لدي|مع|علي)(?: |$)|[.،؛:\n]|$)/u

/** The words of a line as written that its folded form holds from `at` on. */
const asWritten = (line: string, folded: string, at: number, found: string): string => {
  const before = folded.slice(0, at).split(/\s+/).length - 1
  const words = found.trim().split(/\s+/).length
  return line
    .split(/\s+/)
    .slice(before, before + words)
    .join(" ")
    .replace(/[.,;:!،؛]+$/u, "")
}

const titleOf = (lines: ReadonlyArray<JobLine>): JobEvidence | undefined => {
  for (const { evidence } of lines.slice(0, 12)) {
    const text = titleLabel.exec(evidence.text.normalize("NFKC"))?.[1]
    if (text !== undefined) return { line: evidence.line, text }
  }
  const [first] = lines
  const words = first?.evidence.text.split(/\s+/).length ?? 0
  if (
    first !== undefined &&
    words <= 9 &&
    isHeading(first.evidence.text) &&
    !must.test(fold(first.evidence.text))
  )
    return first.evidence
  for (const { evidence } of lines) {
    const folded = fold(evidence.text)
    const found = seeking.exec(folded)
    const title = found?.[1] ?? found?.[2] ?? found?.[3]
    if (found === null || title === undefined) continue
    const at = folded.indexOf(title, found.index)
    return { line: evidence.line, text: asWritten(evidence.text, folded, at, title) }
  }
  return undefined
}

/** What a job's text asks for besides skills, each with the line that says so. */
export const readJob = (description: string): JobText => {
  let importance: JobLine["importance"] = "essential"
  let asks = true
  const lines = description
    .split(/\r?\n/)
    .map((text, line) => ({ line, text: text.trim() }))
    .filter(({ text }) => text !== "")
    .slice(0, MOST_LINES)
    .map((evidence): JobLine => {
      const folded = fold(evidence.text)
      const wished = wish.test(folded)
      if (isHeading(evidence.text)) {
        asks = !aboutThem.test(folded)
        if (wished) importance = "optional"
        else if (must.test(folded) || evidence.text.endsWith(":")) importance = "essential"
      }
      const { original, plain } = readable(evidence.text)
      return { original, plain, evidence, asks, importance: wished ? "optional" : importance }
    })
  const title = titleOf(lines)
  const asked = lines
    .flatMap(({ evidence }) => {
      const years = yearsIn(evidence.text)
      return years === undefined ? [] : [{ years, evidence }]
    })
    .sort((a, b) => b.years - a.years)[0]
  const rank = title === undefined ? undefined : seniorityIn(title.text)
  const years =
    asked ?? (rank === undefined || title === undefined ? undefined : { years: rank, evidence: title })
  const degree = lines
    .flatMap(({ asks: asking, evidence, importance: how }) => {
      const level = asking && how === "essential" ? degreeIn(evidence.text, "lowest") : undefined
      return level === undefined ? [] : [{ level, evidence }]
    })
    .sort((a, b) => b.level - a.level)[0]
  const seen = new Set<string>()
  const languages = lines
    .filter(({ asks: asking, plain }) => asking && demandsLanguage.test(plain))
    .flatMap((line) =>
      languageNames
        .filter(
          ({ code, words }) => !seen.has(code) && words.some((word) => indexOfTerm(line.plain, word) >= 0),
        )
        .map(({ code }) => {
          seen.add(code)
          return { code, line }
        }),
    )
  return {
    lines,
    language: tongueOf(description.slice(0, 4000)) ?? "en",
    languages,
    ...(title !== undefined && { title }),
    ...(years !== undefined && { years }),
    ...(degree !== undefined && { degree }),
  }
}

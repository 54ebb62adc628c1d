import type { CheckId, Findings } from "../../i18n/checks/CheckTexts.ts"
import type { CvDocument, SectionKind } from "../CvDocument.ts"
import type { CvText } from "../CvText.ts"
import type { CheckCategory, CheckResult, Evidence } from "../Score.ts"

/** What a check sees: the file as text, and the structure found in it. */
export interface Subject {
  readonly text: CvText
  readonly document: CvDocument
}

/** The outcome of a check, and the case and values of the sentence that tells it. */
export interface Verdict<Id extends CheckId> {
  readonly status: CheckResult["status"]
  readonly case: Findings[Id]["case"]
  readonly values: Findings[Id]["values"]
  readonly evidence: ReadonlyArray<Evidence>
}

/** A rule of the rubric: pure, total, the same answer for the same CV. Only a limit of the format is `skipped`. */
export interface Check<Id extends CheckId> {
  readonly category: CheckCategory
  readonly weight: number
  judge(subject: Subject): Verdict<Id>
}

/** The value behind a JSON pointer, with its place in the text where the parser noted one. */
export const at = (document: CvDocument, pointer: string, value: string): Evidence => {
  const span = document.provenance[pointer]
  if (span === undefined) return { text: value, pointer }
  const { page, line, charStart, charEnd } = span
  return { text: span.text, pointer, page, line, charStart, charEnd }
}

/** The heading under which a kind of section was found. */
export const headingOf = (
  { sections }: CvDocument,
  ...kinds: ReadonlyArray<SectionKind>
): Evidence | undefined => {
  const heading = sections.find(({ kind }) => kinds.includes(kind))?.heading
  if (heading === undefined) return undefined
  const { text, page, line, charStart, charEnd } = heading
  return { text, page, line, charStart, charEnd }
}

/** Arabic-Indic and Persian digits as 0-9, compatibility forms folded. */
export const foldDigits = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** The lines of the CV that hold any ink, in reading order. */
export const inkLines = ({ lines }: CvText): CvText["lines"] => lines.filter(({ text }) => text.trim() !== "")

import type { CheckId, Findings } from "../../i18n/checks/CheckTexts.ts"
import type { CvDocument, SectionKind } from "../CvDocument.ts"
import type { CvText } from "../CvText.ts"
import type { CheckCategory, CheckResult, Evidence } from "../Score.ts"
import { once } from "./memo.ts"

/** What a check sees: the file as text, the structure found in it, and the month it is judged in, where known. */
export interface Subject {
  readonly text: CvText
  readonly document: CvDocument
  /** `2026-11`; without it nothing is held to lie in the future. */
  readonly asOf?: string | undefined
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

/** How many places a finding names at most. */
export const SHOWN = 5

/** The value behind a JSON pointer, with its place in the text where the parser noted one. */
export const at = (document: CvDocument, pointer: string, value: string): Evidence => {
  const span = document.provenance[pointer]
  if (span === undefined) return { text: value, pointer }
  const { page, line, charStart, charEnd } = span
  return { text: span.text, pointer, page, line, charStart, charEnd }
}

/** A line of the text as evidence. */
export const lineAt = ({ lines }: CvText, line: number): Evidence => {
  const { text = "", page = 1, start = 0 } = lines[line] ?? {}
  return { text, page, line, charStart: start, charEnd: start + text.length }
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

/** The lines of the CV that hold any ink, in reading order. */
export const inkLines = ({ lines }: CvText): CvText["lines"] => lines.filter(({ text }) => text.trim() !== "")

/** The bullets of jobs, projects and volunteering, as evidence. */
export const bulletsOf: (document: CvDocument) => ReadonlyArray<Evidence & { readonly pointer: string }> =
  once((document) =>
    (["work", "projects", "volunteer"] as const).flatMap((section) =>
      (document.resume[section] ?? []).flatMap(({ highlights = [] }, i) =>
        highlights.map((value, j) => {
          const pointer = `/${section}/${i}/highlights/${j}`
          // The value, not the span: a wrapped bullet keeps its line breaks only in the text.
          return { ...at(document, pointer, value), text: value, pointer }
        }),
      ),
    ),
  )

/** A whole percentage, rounded down: what is not reached is not claimed. */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((100 * part) / whole)

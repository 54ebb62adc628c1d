import { Result } from "effect"
import type { Language } from "../../i18n/Language.ts"
import { suggestionTexts } from "../../i18n/suggestions/all.ts"
import { at } from "../checks/Check.ts"
import { analyse } from "../checks/score.ts"
import type { CvDocument } from "../CvDocument.ts"
import type { CvText } from "../CvText.ts"
import type { Score } from "../Score.ts"
import { fillPatch, standIn } from "./answers.ts"
import { entryIdAt } from "./entryIdAt.ts"
import { guard } from "./guard.ts"
import { applyPatch } from "./patch.ts"
import { rules } from "./rules/all.ts"
import type { Proposal } from "./rules/Rule.ts"
import { suggestionId } from "./suggestionId.ts"
import type { Suggestion, SuggestionKind, Verdict } from "./Suggestion.ts"

/** What suggestions are made from: one revision of a CV, the text of its file, and its score. */
export interface Judged {
  readonly text: CvText
  readonly document: CvDocument
  readonly score: Score
}

const MOST = 50
/** Before measuring, which costs a score each. */
const CONSIDERED = 60

const about: Readonly<
  Record<SuggestionKind, readonly [issueType: Suggestion["issueType"], severity: Suggestion["severity"]]>
> = {
  contact_to_body: ["formatting", "critical"],
  phone_code: ["formatting", "medium"],
  placeholder: ["clarity", "high"],
  private_data: ["formatting", "medium"],
  missing_detail: ["clarity", "high"],
  weak_opening: ["impact", "medium"],
  bullet_split: ["clarity", "medium"],
  date_style: ["formatting", "medium"],
  entry_order: ["formatting", "low"],
  section_rename: ["keyword", "high"],
  repeated_term: ["keyword", "low"],
  trim: ["grammar", "low"],
  figure: ["impact", "high"],
  rewrite: ["clarity", "medium"],
}
/** Sentences: what these kinds change is held against its sources. */
const guarded: ReadonlySet<SuggestionKind> = new Set([
  "weak_opening",
  "bullet_split",
  "figure",
  "trim",
  "rewrite",
])

/** Whether a change may stand: rules that write sentences are guarded like a model. */
export const verdictOf = (
  {
    improved,
    kind,
    original,
    slots = [],
    target,
  }: Pick<Suggestion, "kind" | "original" | "improved" | "slots" | "target">,
  document: CvDocument,
): Verdict => {
  if (!guarded.has(kind)) return { status: slots.length > 0 ? "needs_input" : "clean", newFacts: [] }
  // Two bullets of one sentence are read as two sentences.
  const after = kind === "bullet_split" ? improved.replace("\n", ". ") : improved
  return guard({ before: original, after, entry: target.entryId, document })
}

/** Points out of 100 without rounding, under the lowest ceiling. */
export const pointsOf = ({ categories, ceilings }: Score): number => {
  const sum = (of: "earned" | "weight") => categories.reduce((all, category) => all + category[of], 0)
  const weight = sum("weight")
  return Math.min(
    weight === 0 ? 0 : (100 * sum("earned")) / weight,
    ...ceilings.map(({ ceiling }) => ceiling),
  )
}

const evidenceOf = (
  { evidence, pointer, original }: Proposal,
  document: CvDocument,
): Suggestion["evidence"] =>
  evidence ??
  (original === ""
    ? []
    : [
        at(
          document,
          pointer.replace(/^\/rawDates\/(.*)$/, (_, inner: string) => inner.replaceAll("~1", "/")),
          original,
        ),
      ])

/** At most 50 changes that rules can make without a model, the one that adds most first; texts in `language`. */
export const suggest = ({ document, score, text }: Judged, language: Language): ReadonlyArray<Suggestion> => {
  const texts = suggestionTexts[language]
  const now = pointsOf(score)
  const proposals = rules.flatMap((rule) => rule({ text, document })).slice(0, CONSIDERED)
  const made = proposals.flatMap((proposal): ReadonlyArray<Suggestion> => {
    const { checkId, improved, kind, original, patch, pointer } = proposal
    const [issueType, severity] = about[kind]
    const slots = (proposal.slots ?? []).map(({ about: what = "", ask, name, type }) => ({
      name,
      type,
      question: texts.questions[ask](what),
    }))
    const entryId = entryIdAt(document, pointer)
    const target = { ...(entryId !== undefined && { entryId }), pointer }
    const verdict = verdictOf({ kind, original, improved, slots, target }, document)
    if (verdict.status === "rejected") return []
    const after = applyPatch(document, fillPatch(patch, standIn(slots)), kind, text)
    if (Result.isFailure(after)) return []
    const gain = pointsOf(analyse(text, after.success.document, language, score.asOf)) - now
    const scoreDelta = Math.round(gain * 100) / 100
    if (scoreDelta < 0) return []
    return [
      {
        id: suggestionId(document.revision, kind, pointer, improved),
        baseRevision: document.revision,
        ...(checkId !== undefined && { checkId }),
        kind,
        target,
        original,
        improved,
        issueType,
        severity,
        ...texts.kinds[kind],
        evidence: evidenceOf(proposal, document),
        patch,
        source: "rule",
        guard: verdict,
        ...(slots.length > 0 && { slots }),
        scoreDelta,
      },
    ]
  })
  return made
    .map((suggestion, order) => ({ suggestion, order }))
    .sort((a, b) => b.suggestion.scoreDelta - a.suggestion.scoreDelta || a.order - b.order)
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion)
}

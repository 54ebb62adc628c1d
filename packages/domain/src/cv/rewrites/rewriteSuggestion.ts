import { Result } from "effect"
import type { Language } from "../../i18n/Language.ts"
import { suggestionTexts } from "../../i18n/suggestions/all.ts"
import { analyse } from "../checks/score.ts"
import { guard, sameToReaders } from "../suggestions/guard.ts"
import { applyPatch } from "../suggestions/patch.ts"
import { type Judged, pointsOf } from "../suggestions/suggest.ts"
import { suggestionId } from "../suggestions/suggestionId.ts"
import type { Patch, Suggestion } from "../suggestions/Suggestion.ts"
import { rewriteProblems } from "./rewriteTexts.ts"
import type { WeakBullet } from "./weakBullets.ts"

/** `unchanged`: nothing a reader would see. `rejected`: it says what the CV does not, or makes the score worse. */
type Dropped = "unchanged" | "rejected"

/** A line worded anew by a model, as a suggestion like any other: only what the truth guard finds clean becomes one. */
export const rewriteSuggestion = (
  { document, score, text }: Judged,
  { checkId, entryId, pointer, text: original }: WeakBullet,
  written: string,
  language: Language,
): Result.Result<Suggestion, Dropped> => {
  const improved = written.replace(/\s+/g, " ").trim()
  if (sameToReaders(original, improved)) return Result.fail("unchanged")
  const verdict = guard({ before: original, after: improved, entry: entryId, document })
  if (verdict.status !== "clean") return Result.fail("rejected")
  const patch: Patch = [
    { op: "test", path: pointer, value: original },
    { op: "replace", path: pointer, value: improved },
  ]
  const changed = applyPatch(document, patch, "rewrite", text)
  if (Result.isFailure(changed)) return Result.fail("rejected")
  const after = analyse(text, changed.success.document, language, score.asOf)
  const scoreDelta = Math.round((pointsOf(after) - pointsOf(score)) * 100) / 100
  if (scoreDelta < 0) return Result.fail("rejected")
  return Result.succeed({
    id: suggestionId(document.revision, "rewrite", pointer, improved),
    baseRevision: document.revision,
    checkId,
    kind: "rewrite",
    target: { entryId, pointer },
    original,
    improved,
    issueType: checkId === "K05" ? "clarity" : "impact",
    severity: "medium",
    ...suggestionTexts[language].kinds.rewrite,
    problem: rewriteProblems[language][checkId],
    evidence: [{ text: original, pointer }],
    patch,
    source: "llm",
    guard: verdict,
    scoreDelta,
  })
}

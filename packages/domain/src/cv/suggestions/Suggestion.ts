import { Schema } from "effect"
import { Evidence } from "../Score.ts"

/** A JSON pointer (RFC 6901) into the CV: its `resume`, `/sections/<n>` (heading texts), `/rawDates/<pointer>`, `/lines/<n>` of the file. */
export const Pointer = Schema.String.check(
  Schema.isPattern(/^(?:\/(?:[A-Za-z0-9_-]|~[01])*){1,12}$/u, { expected: "a JSON pointer" }),
  Schema.isMaxLength(300),
)

/** The part of RFC 6902 that changes a CV; every `replace` and `remove` stands behind a `test` of the exact old value. */
export const PatchOperation = Schema.Union([
  Schema.Struct({ op: Schema.Literal("test"), path: Pointer, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("replace"), path: Pointer, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("add"), path: Pointer, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("remove"), path: Pointer }),
  Schema.Struct({ op: Schema.Literal("move"), from: Pointer, path: Pointer }),
])
export type PatchOperation = typeof PatchOperation.Type
export type Patch = ReadonlyArray<PatchOperation>

export const suggestionKinds = [
  "weak_opening",
  "bullet_split",
  "figure",
  "repeated_term",
  "date_style",
  "section_rename",
  "entry_order",
  "private_data",
  "placeholder",
  "phone_code",
  "missing_detail",
  "contact_to_body",
  "trim",
  "rewrite",
] as const
/** What a suggestion does; `rewrite` is what a model writes, the rest are rules. */
export const SuggestionKind = Schema.Literals(suggestionKinds)
export type SuggestionKind = typeof SuggestionKind.Type

/** What only the person can tell: `{{name}}` in `improved` and `patch` waits for it. */
export const Slot = Schema.Struct({
  name: Schema.String,
  type: Schema.Literals([
    "percent",
    "number",
    "duration",
    "money",
    "country_code",
    "email",
    "phone",
    "section",
    "text",
  ]),
  question: Schema.String,
})
export type Slot = typeof Slot.Type

/** The verdict of the truth guard; `newFacts` names what stands in no source. */
export const Verdict = Schema.Struct({
  status: Schema.Literals(["clean", "needs_input", "rejected"]),
  newFacts: Schema.Array(Schema.String),
})
export type Verdict = typeof Verdict.Type

/**
 * One change to a revision of a CV. `patch` holds for `baseRevision`; `target` finds its place again after a move.
 * `improved` is in the language of the CV, `problem`, `explanation`, `impact` and questions in the reader's.
 */
export const Suggestion = Schema.Struct({
  /** The same for the same change to the same revision. */
  id: Schema.String,
  baseRevision: Schema.Int,
  checkId: Schema.optionalKey(Schema.String),
  kind: SuggestionKind,
  target: Schema.Struct({ entryId: Schema.optionalKey(Schema.String), pointer: Pointer }),
  original: Schema.String,
  improved: Schema.String,
  issueType: Schema.Literals(["grammar", "clarity", "impact", "keyword", "formatting"]),
  severity: Schema.Literals(["critical", "high", "medium", "low"]),
  problem: Schema.String,
  explanation: Schema.String,
  impact: Schema.String,
  evidence: Schema.Array(Evidence),
  patch: Schema.Array(PatchOperation),
  source: Schema.Literals(["rule", "llm"]),
  guard: Verdict,
  slots: Schema.optionalKey(Schema.Array(Slot)),
  /** Points that applying this one alone adds, with two decimals: measured, where answers are missing with a stand-in. */
  scoreDelta: Schema.Finite,
})
export type Suggestion = typeof Suggestion.Type

import type * as AdminErrors from "../../admin/AdminErrors.ts"
import type * as AuthErrors from "../../auth/AuthErrors.ts"
import type * as FactorErrors from "../../auth/FactorErrors.ts"
import type * as OAuthErrors from "../../auth/OAuthErrors.ts"
import type * as PasswordErrors from "../../auth/PasswordErrors.ts"
import type * as Requires from "../../auth/Requires.ts"
import type * as SessionErrors from "../../auth/SessionErrors.ts"
import type * as ThrottleErrors from "../../auth/ThrottleErrors.ts"
import type * as AnalysisErrors from "../../cv/AnalysisErrors.ts"
import type * as CvErrors from "../../cv/CvErrors.ts"
import type * as RenderErrors from "../../cv/RenderErrors.ts"
import type * as SuggestionErrors from "../../cv/SuggestionErrors.ts"
import type * as GapErrors from "../../skills/GapErrors.ts"
import type * as HttpErrors from "../../http/HttpErrors.ts"
import type * as Idempotency from "../../http/Idempotency.ts"
import type { Unauthenticated } from "../../http/Unauthenticated.ts"

type TagsOf<Module> = {
  [Name in keyof Module]: Module[Name] extends new (...args: never) => {
    readonly _tag: infer Tag extends string
  }
    ? Tag
    : never
}[keyof Module]

/** The tag of every problem of these modules: an error class added there wants its texts in each language here. */
export type ProblemTag =
  | TagsOf<typeof HttpErrors>
  | TagsOf<typeof Idempotency>
  | TagsOf<typeof AdminErrors>
  | TagsOf<typeof AuthErrors>
  | TagsOf<typeof Requires>
  | TagsOf<typeof FactorErrors>
  | TagsOf<typeof OAuthErrors>
  | TagsOf<typeof PasswordErrors>
  | TagsOf<typeof SessionErrors>
  | TagsOf<typeof ThrottleErrors>
  | TagsOf<typeof CvErrors>
  | TagsOf<typeof AnalysisErrors>
  | TagsOf<typeof SuggestionErrors>
  | TagsOf<typeof RenderErrors>
  | TagsOf<typeof GapErrors>
  | Unauthenticated["_tag"]

/** `{name}` in a detail stands for that field of the problem. */
export interface ProblemText {
  readonly title: string
  readonly detail?: string
}

/** What can be wrong at one place of a request. `{expected}` names what was wanted there. */
export type IssueKind =
  | "missing"
  | "unexpected"
  | "type"
  | "value"
  | "notJson"
  | "tooDeep"
  | "characters"
  | "address"
  | "host"

export interface ProblemTexts {
  readonly problems: Readonly<Record<ProblemTag, ProblemText>>
  readonly issues: Readonly<Record<IssueKind, string>>
}

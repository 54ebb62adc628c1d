import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { Slot } from "./suggestions/Suggestion.ts"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

export class CvNotReady extends HttpApiError.Problem<CvNotReady>()(
  "CvNotReady",
  { type: "/problems/cv-not-ready", title: "The CV is not ready", status: 409 },
  _tag("CvNotReady"),
) {}

export class SuggestionNotFound extends HttpApiError.Problem<SuggestionNotFound>()(
  "SuggestionNotFound",
  { type: "/problems/suggestion-not-found", title: "No such suggestion", status: 404 },
  _tag("SuggestionNotFound"),
) {}

/**
 * The CV is not what the change was made for. `current` is its revision now; `path` is where it differs; `suggestionIds`
 * names what does not go together with the others asked for.
 */
export class SuggestionStale extends HttpApiError.Problem<SuggestionStale>()(
  "SuggestionStale",
  { type: "/problems/suggestion-stale", title: "The CV has changed", status: 409 },
  {
    ..._tag("SuggestionStale"),
    current: Schema.Int,
    path: Schema.optionalKey(Schema.String),
    suggestionIds: Schema.optionalKey(Schema.Array(Schema.String)),
  },
) {}

export class GuardRejected extends HttpApiError.Problem<GuardRejected>()(
  "GuardRejected",
  { type: "/problems/guard-rejected", title: "This says what the CV does not", status: 422 },
  { ..._tag("GuardRejected"), newFacts: Schema.Array(Schema.String) },
) {}

export class NeedsInput extends HttpApiError.Problem<NeedsInput>()(
  "NeedsInput",
  { type: "/problems/needs-input", title: "An answer is needed", status: 422 },
  { ..._tag("NeedsInput"), slots: Schema.Array(Slot) },
) {}

/** `forbidden`: not to be written by hand. `invalid`: no CV comes of it. `path` is where. */
export class EditRefused extends HttpApiError.Problem<EditRefused>()(
  "EditRefused",
  { type: "/problems/edit-refused", title: "This change cannot be made", status: 422 },
  { ..._tag("EditRefused"), reason: Schema.Literals(["forbidden", "invalid"]), path: Schema.String },
) {}

export class RevisionNotFound extends HttpApiError.Problem<RevisionNotFound>()(
  "RevisionNotFound",
  { type: "/problems/revision-not-found", title: "No such revision", status: 404 },
  _tag("RevisionNotFound"),
) {}

export class NothingToUndo extends HttpApiError.Problem<NothingToUndo>()(
  "NothingToUndo",
  { type: "/problems/nothing-to-undo", title: "There is nothing to undo", status: 409 },
  _tag("NothingToUndo"),
) {}

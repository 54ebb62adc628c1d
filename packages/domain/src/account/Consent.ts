import { Schema } from "effect"

/** What a person may allow: `llm` sends CV text to an outside language model, `recording` keeps the sound of interviews. */
export const ConsentPurpose = Schema.Literals(["llm", "recording"])
export type ConsentPurpose = typeof ConsentPurpose.Type

/** The wording that is shown now. Whoever agreed to another one is asked anew: raise it with every change of meaning. */
export const consentVersions: Readonly<Record<ConsentPurpose, string>> = {
  llm: "2025-11",
  recording: "2025-11",
}

/** One decision; none is ever changed or taken away. */
export const ConsentDecision = Schema.Struct({
  purpose: ConsentPurpose,
  given: Schema.Boolean,
  /** The version of the text that was shown. */
  textVersion: Schema.String,
  at: Schema.DateTimeUtcFromString,
}).annotate({ identifier: "ConsentDecision" })
export type ConsentDecision = typeof ConsentDecision.Type

/** Where one purpose stands. `given` counts for the text shown here alone; `decidedAt` is absent before any decision. */
export const Consent = Schema.Struct({
  given: Schema.Boolean,
  text: Schema.String,
  textVersion: Schema.String,
  decidedAt: Schema.optionalKey(Schema.DateTimeUtcFromString),
}).annotate({ identifier: "Consent" })
export type Consent = typeof Consent.Type

/** Every purpose, and the newest fifty decisions, newest first. */
export const Consents = Schema.Struct({
  llm: Consent,
  recording: Consent,
  history: Schema.Array(ConsentDecision),
}).annotate({ identifier: "Consents" })
export type Consents = typeof Consents.Type

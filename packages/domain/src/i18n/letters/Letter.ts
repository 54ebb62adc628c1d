import { Schema } from "effect"

const text = Schema.String

/** What each letter is told. Values are plain text; writing a letter escapes them. */
export const LetterParams = {
  "verify-email": Schema.Struct({ verifyUrl: text }),
  "already-registered": Schema.Struct({ loginUrl: text }),
  "new-sign-in": Schema.Struct({ when: text, client: text, address: text, resetUrl: text }),
  "session-ended": Schema.Struct({ resetUrl: text }),
  "reset-password": Schema.Struct({ resetUrl: text }),
  "password-changed": Schema.Struct({ when: text, resetUrl: text }),
  "sign-in-locked": Schema.Struct({ failures: text, resetUrl: text }),
  "factor-added": Schema.Struct({ resetUrl: text }),
  "factor-removed": Schema.Struct({ resetUrl: text }),
  "recovery-code-used": Schema.Struct({ left: text, resetUrl: text }),
  "identity-linked": Schema.Struct({ provider: text, resetUrl: text }),
  "cv-ready": Schema.Struct({ cvUrl: text, fileName: text, score: text }),
}
export type LetterParams = { [Name in keyof typeof LetterParams]: (typeof LetterParams)[Name]["Type"] }

export const LetterName = Schema.Literals([
  "verify-email",
  "already-registered",
  "new-sign-in",
  "session-ended",
  "reset-password",
  "password-changed",
  "sign-in-locked",
  "factor-added",
  "factor-removed",
  "recovery-code-used",
  "identity-linked",
  "cv-ready",
])
export type LetterName = typeof LetterName.Type

/** A paragraph, or a link on a line of its own. */
export type Line = string | { readonly url: string; readonly label: string }

/** A letter in one language: a subject without line breaks, and what stands between greeting and closing. */
interface LetterText<Name extends LetterName> {
  readonly subject: (params: LetterParams[Name]) => string
  readonly lines: (params: LetterParams[Name]) => ReadonlyArray<Line>
}

export interface LetterTexts {
  readonly greeting: string
  readonly closing: string
  readonly letters: { readonly [Name in LetterName]: LetterText<Name> }
}

import type { Language } from "@utopiahire/domain/i18n/Language"
import fillAr from "./fill.ar.ts"
import fillEn from "./fill.en.ts"
import fillFr from "./fill.fr.ts"
import rewriteAr from "./rewrite.ar.ts"
import rewriteEn from "./rewrite.en.ts"
import rewriteFr from "./rewrite.fr.ts"

/** What a model is asked for. */
export type LlmPurpose = "fill" | "rewrite"

/** The instructions, by purpose and language of the CV. `{{marker}}` is replaced by the random mark around the data. */
export const prompts: Readonly<Record<LlmPurpose, Readonly<Record<Language, string>>>> = {
  fill: { en: fillEn, fr: fillFr, ar: fillAr },
  rewrite: { en: rewriteEn, fr: rewriteFr, ar: rewriteAr },
}

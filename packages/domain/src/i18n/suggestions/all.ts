import type { Language } from "../Language.ts"
import { ar } from "./ar.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { SuggestionTexts } from "./SuggestionTexts.ts"

export const suggestionTexts: Readonly<Record<Language, SuggestionTexts>> = { en, fr, ar }

import type { Language } from "../Language.ts"
import { ar } from "./ar.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { LetterTexts } from "./Letter.ts"

/** Every letter in every language; a language or a letter without texts does not compile. */
export const letterTexts: Readonly<Record<Language, LetterTexts>> = { en, fr, ar }

import type { Language } from "../Language.ts"
import { ar } from "./ar.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { ProblemTexts } from "./texts.ts"

/** The texts of every problem in every language; a language or a problem without texts does not compile. */
export const problemTexts: Readonly<Record<Language, ProblemTexts>> = { en, fr, ar }

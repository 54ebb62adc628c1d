import type { Language } from "../Language.ts"
import { ar } from "./ar.ts"
import type { CheckTexts } from "./CheckTexts.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"

export const checkTexts: Readonly<Record<Language, CheckTexts>> = { en, fr, ar }

import type { Language } from "../Language.ts"
import { ar } from "./ar.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { MatchTexts } from "./MatchTexts.ts"

export const matchTexts: Readonly<Record<Language, MatchTexts>> = { en, fr, ar }

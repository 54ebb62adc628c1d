import type { Language } from "../Language.ts"
import { ar } from "./ar.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { RenderTexts } from "./RenderTexts.ts"

export const renderTexts: Readonly<Record<Language, RenderTexts>> = { en, fr, ar }

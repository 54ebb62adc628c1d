import type { Language } from "../../i18n/Language.ts"
import { fold } from "./fold.ts"
import { tongueOf } from "./tongue.ts"

/** Wording that names a duty or the writer instead of what was done. Case and accents tell words apart here. */
const patterns: Readonly<Record<Language, ReadonlyArray<RegExp>>> = {
  en: [
    /(?<!\p{L})(?:responsible for|in charge of|duties includ(?:ed|e|ing)|tasked with|helped (?:to|with)|assisted (?:with|in)|worked on|involved in|participated in|was part of)(?!\p{L})/giu,
    /(?<![\p{L}\p{N}/-])I(?:['’](?:m|ve|d|ll)|(?= (?!and |or |of |to |in |for |as )\p{Ll}))/gu,
    /(?<!\p{L})(?:[Mm]y|myself|me)(?= \p{L}|[.,;]|$)/gu,
  ],
  fr: [
    /(?<!\p{L})(?:(?:en )?charg(?:é|ée|é\(e\)) d(?:e|u|es|['’])|en charge d(?:e|u|es|['’])|responsables? d(?:e|u|es|['’])|participations? (?:à|aux?)|participer? (?:à|aux?)|participé (?:à|aux?)|aidé à|contribué (?:à|aux?)|tâches principales|amenée? à)(?!\p{L}{3})/giu,
    /(?<![\p{L}’'-])(?:[Jj]e(?= )|[Jj]['’](?=\p{L})|[Mm](?:on|a|es)(?= \p{Ll}))/gu,
  ],
  ar: [
    /(?<!\p{L})(?:كنت )?(?:ال)?(?:مسوول|مسيول)(?:ه|ا)? (?:عن|علي)/gu,
    /(?<!\p{L})(?:قمت ب|كنت اقوم|شاركت في|(?:ال)?مشاركه في|مكلفه? ب|ساعدت (?:في|علي)|عملت علي|تم تكليفي)/gu,
    /(?<!\p{L})(?:انا|لدي|عندي)(?!\p{L})/gu,
  ],
}

/** The weak forms of words in a text, as written (in Arabic: folded). */
export const weakWords = (text: string, locale: Language): ReadonlyArray<string> => {
  const tongue = tongueOf(text) ?? locale
  const read = tongue === "ar" ? fold(text) : text.normalize("NFC")
  return patterns[tongue].flatMap((pattern) => read.match(pattern) ?? []).map((found) => found.trim())
}

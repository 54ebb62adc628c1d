import type { Language } from "@utopiahire/domain/i18n/Language"
import { fold } from "./fold.ts"

const french = /(?<![\p{L}])(?:de|des|du|les|le|la|et|en|une|un|pour|avec|dans|sur|aux|par|chez)(?![\p{L}])/gu
const english = /(?<![\p{L}])(?:the|and|of|for|with|in|to|from|by|on|at|an|as|using|across)(?![\p{L}])/gu
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** The language of a CV by script and function words. */
export const localeOf = (text: string): Language => {
  if (count(text, /\p{Script=Arabic}/gu) > 0.35 * count(text, /\p{L}/gu)) return "ar"
  const folded = fold(text)
  const accents = count(text, /[éèêàçùôîœ]/giu)
  return count(folded, french) + accents * 0.5 > count(folded, english) * 1.2 ? "fr" : "en"
}

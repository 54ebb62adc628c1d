import { languageOf } from "../tokens.ts"
import { bulletsIn, capital, type ByLanguage, type Rule } from "./Rule.ts"

/** The most words that check K02 takes for one bullet. */
const most: ByLanguage<number> = { en: 30, fr: 35, ar: 25 }
const LEAST = 6

const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length
/** Where a second sentence begins; in English also where a second action does. */
const seams: ByLanguage<ReadonlyArray<RegExp>> = {
  en: [
    /[.;]\s+(?=\p{L})/gu,
    /,? and (?=(?:then )?(?:[a-z]{3,}ed|wrote|built|led|ran|sold|taught|made|kept|took|gave|drove|drew|set|cut) )/g,
  ],
  fr: [
    /[.;]\s+(?=\p{L})/gu,
    /,? (?:et|puis|ainsi que) (?=(?:\p{L}{4,}(?:tion|sion|ment|age|ance) (?:d|à)|(?:\p{L}{3,}é )))/gu,
  ],
  ar: [/[.؛;]\s+(?=\p{L})/gu, /،\s+و?(?=(?:ت\p{L}{2}ي\p{L}|إ\p{L}{2}ا\p{L}|م\p{L}ا\p{L}{2}ة) )/gu],
}

const halves = (text: string, patterns: ReadonlyArray<RegExp>): readonly [string, string] | undefined => {
  for (const pattern of patterns) {
    const cuts = [...text.matchAll(pattern)]
      .map(
        (found) =>
          [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()] as const,
      )
      .filter((parts) => parts.every((part) => words(part) >= LEAST))
      .sort((a, b) => Math.abs(words(a[0]) - words(a[1])) - Math.abs(words(b[0]) - words(b[1])))
    if (cuts[0] !== undefined) return [cuts[0][0], capital(cuts[0][1])]
  }
  return undefined
}

/** K02: a bullet of two sentences becomes two bullets. */
export const bulletSplit: Rule = ({ document }) =>
  bulletsIn(document).flatMap(({ entryIndex, index, pointer, section, text }) => {
    const language = languageOf(text, document.locale)
    const parts = words(text) > most[language] ? halves(text, seams[language]) : undefined
    if (parts === undefined) return []
    const next = `/${section}/${entryIndex}/highlights/${index + 1}`
    return [
      {
        kind: "bullet_split" as const,
        checkId: "K02" as const,
        pointer,
        original: text,
        improved: parts.join("\n"),
        patch: [
          { op: "test" as const, path: pointer, value: text },
          { op: "replace" as const, path: pointer, value: parts[0] },
          { op: "add" as const, path: next, value: parts[1] },
        ],
      },
    ]
  })

import { hasFigure } from "../../checks/figures.ts"
import { groupsOf } from "../familiar.ts"
import { fold } from "../fold.ts"
import { languageOf } from "../tokens.ts"
import { vocabularies } from "../words/all.ts"
import { openings } from "./openings.ts"
import { bulletsIn, type ByLanguage, replacing, type Rule } from "./Rule.ts"
import { trimmed } from "./trim.ts"

const by: ByLanguage<string> = { en: "by", fr: "de", ar: "بنسبة" }
const SHOWN = 12

/** K04: what was done without saying how much becomes a question; nothing is filled in that the person did not say. */
export const figure: Rule = ({ document }) =>
  bulletsIn(document)
    .filter(({ text }) => !hasFigure(text) && text.trim().split(/\s+/).length >= 3)
    .slice(0, SHOWN)
    .map(({ pointer, text }) => {
      const language = languageOf(text, document.locale)
      const vocabulary = vocabularies[language]
      const better = openings[language](text.trim()) ?? text.trim()
      const bare = trimmed(better).replace(/\.$/, "")
      const [first = ""] = bare.split(/\s+/)
      const meanings = groupsOf(fold(first), vocabulary)
      const moves = meanings.includes(vocabulary.up) || meanings.includes(vocabulary.down)
      const improved = moves ? `${bare} ${by[language]} {{percent}}` : `${bare} ({{number}})`
      return {
        kind: "figure" as const,
        checkId: "K04" as const,
        pointer,
        original: text,
        improved,
        patch: replacing(pointer, text, improved),
        slots: [
          moves
            ? { name: "percent", type: "percent" as const, ask: "percent" as const }
            : { name: "number", type: "number" as const, ask: "number" as const },
        ],
      }
    })

import { weakWords } from "../../checks/weakWording.ts"
import { languageOf } from "../tokens.ts"
import { openings } from "./openings.ts"
import { bulletsIn, replacing, type Rule } from "./Rule.ts"

/** K05, K03: bullets that begin with a duty or with the writer begin with what was done. */
export const weakOpening: Rule = ({ document }) =>
  bulletsIn(document).flatMap(({ pointer, text }) => {
    const language = languageOf(text, document.locale)
    const improved = openings[language](text.trim())
    if (improved === undefined || improved === text) return []
    return [
      {
        kind: "weak_opening" as const,
        checkId: weakWords(text, language).length > 0 ? ("K05" as const) : ("K03" as const),
        pointer,
        original: text,
        improved,
        patch: replacing(pointer, text, improved),
      },
    ]
  })

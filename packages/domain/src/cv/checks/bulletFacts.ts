import { Language } from "../../i18n/Language.ts"
import { startsWithAction } from "./actionWords.ts"
import { hasFigure } from "./figures.ts"
import { fold, wordsIn } from "./fold.ts"
import { perText } from "./memo.ts"
import { tongueOf } from "./tongue.ts"
import { weakWords } from "./weakWording.ts"

const localeOf = (hint: string): Language => Language.literals.find((each) => each === hint) ?? "en"

/** What the rules of content ask of a text of the CV, each asked once. The hint is the locale of the CV. */
export const figureIn = perText((value) => hasFigure(value))
export const tongueIn = perText((value) => tongueOf(value))
export const wordCount = perText((value) => wordsIn(value).length)
export const foldedWords = perText((value) => wordsIn(fold(value)))
export const actionFirst = perText((value, hint) => startsWithAction(value, localeOf(hint)))
export const weakIn = perText((value, hint) => weakWords(value, localeOf(hint)))

import type { Language } from "../../i18n/Language.ts"
import { fold } from "./fold.ts"

const alone = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, "gu")
const french = alone(
  "le|la|les|l|de|des|du|d|un|une|et|en|au|aux|pour|avec|dans|sur|par|chez|ainsi|que|qui|afin|sous|entre|leurs?|ses?|nos|plus|vers",
)
const english = alone(
  "the|and|of|for|with|in|to|from|by|an|as|using|across|at|into|their|its|our|through|within|per|over|under|that|than",
)
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** The language of a sentence by script and function words; none where nothing tells, as in a list of names. */
export const tongueOf = (text: string): Language | undefined => {
  const letters = count(text, /\p{L}/gu)
  if (letters === 0) return undefined
  if (count(text, /\p{Script=Arabic}/gu) > 0.35 * letters) return "ar"
  const folded = fold(text).replaceAll("'", " ")
  const fr = count(folded, french) + 0.5 * count(text, /[éèêàçùôîœ]/giu)
  const en = count(folded, english)
  return fr === en ? undefined : fr > en ? "fr" : "en"
}

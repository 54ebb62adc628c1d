/** A stretch of a line in one script. `unit`: it is set in one piece, from left to right. */
export interface Run {
  readonly text: string
  readonly script: "arabic" | "latin"
  readonly unit?: boolean
  readonly strong?: boolean
}

const BRACKETS = "()\\[\\]{}<>«»‹›"
const SIGNS = "[+\\-$€£#@~±]?"
/** From a first sign over all that the other script does not claim, to a last one that is no punctuation. */
const stretch = (first: string, other: string) =>
  `(?:${first})(?:[^${other}${BRACKETS}]*[^${other}${BRACKETS}\\s.,:;!?/،؛؟–—-])?(?:\\s*[([{<«‹][^${other}${BRACKETS}]*[)\\]}>»›])*`

const arabicSigns = "\\p{Script=Arabic}\\u0660-\\u0669"
const inArabic = new RegExp(
  stretch(`${SIGNS}[^${arabicSigns}${BRACKETS}\\P{L}]|${SIGNS}[0-9]`, arabicSigns),
  "gu",
)
const inLatin = new RegExp(
  stretch("\\p{Script=Arabic}", "\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}"),
  "gu",
)
/**
 * "2000 REST" after an Arabic word would be drawn as "REST 2000", which "REST 2000" is too: nobody could tell them
 * apart any more.
 */
const ambiguous = /^[^\p{L}]*\d[^\p{L}]*\p{L}/u

/** The stretches of a line, in order: brackets belong to the script that stands inside and before them. */
export const runsOf = (text: string, rtl: boolean): ReadonlyArray<Run> => {
  const own = rtl ? "arabic" : "latin"
  const other = rtl ? "latin" : "arabic"
  const runs: Array<Run> = []
  let from = 0
  for (const { 0: match, index } of text.matchAll(rtl ? inArabic : inLatin)) {
    if (index > from) runs.push({ script: own, text: text.slice(from, index) })
    runs.push({ script: other, text: match, ...(rtl && ambiguous.test(match) ? { unit: true } : {}) })
    from = index + match.length
  }
  if (from < text.length) runs.push({ script: own, text: text.slice(from) })
  return runs
}

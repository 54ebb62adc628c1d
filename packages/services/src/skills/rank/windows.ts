/** Words that a skill neither begins nor ends with. */
const small = new Set(
  (
    "a an the of and or to in for with on at by from as is are be been will you your our we us this that these those " +
    "their its it he she they i have has had not but if then than so such can may must should would could do does " +
    "about into over under up out le la les un une des du de et ou à au aux en pour avec sur par dans est sont vous " +
    "votre vos notre nos nous ce cette ces qui que"
  ).split(" "),
)
const ends = /[.,;:()!?•/]+(?=\s|$)|\s[-–]\s|\n/u
const hasLetter = /[\p{L}\p{N}]/u

export const MOST_WORDS = 6

/**
 * The runs of 1 to 6 words between two marks that may name a skill, in the order they stand, each once. A run neither
 * begins nor ends with a small word.
 */
export const windowsOf = (sentence: string): ReadonlyArray<string> => {
  const found = new Set<string>()
  for (const part of sentence.split(ends)) {
    const words = part.split(/\s+/).filter((word) => hasLetter.test(word))
    const isSmall = words.map((word) => small.has(word.toLowerCase()))
    for (let size = 1; size <= MOST_WORDS; size++)
      for (let at = 0; at + size <= words.length; at++)
        if (isSmall[at] === false && isSmall[at + size - 1] === false)
          found.add(words.slice(at, at + size).join(" "))
  }
  return [...found]
}

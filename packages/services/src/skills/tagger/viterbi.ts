/** Scores of going from one tag to the next, and of beginning with one; impossible steps are far below zero. */
export interface Chain {
  readonly first: ReadonlyArray<number>
  readonly transitions: ReadonlyArray<ReadonlyArray<number>>
}

/** The likeliest row of tags of a linear chain, as places in the list of tags. `emissions`: a score per word and tag. */
export const viterbi = ({ first, transitions }: Chain, emissions: ReadonlyArray<ReadonlyArray<number>>) => {
  if (emissions.length === 0) return []
  let scores = emissions[0]!.map((emission, tag) => emission + first[tag]!)
  const back: Array<ReadonlyArray<number>> = []
  for (const emission of emissions.slice(1)) {
    const from = emission.map((_, tag) => {
      let best = 0
      for (let before = 1; before < scores.length; before++)
        if (scores[before]! + transitions[before]![tag]! > scores[best]! + transitions[best]![tag]!)
          best = before
      return best
    })
    scores = emission.map((value, tag) => value + scores[from[tag]!]! + transitions[from[tag]!]![tag]!)
    back.push(from)
  }
  const tags = [scores.indexOf(Math.max(...scores))]
  for (const from of back.toReversed()) tags.push(from[tags.at(-1)!]!)
  return tags.reverse()
}

/** What stands in brackets tells namesakes apart ("Java (computer programming)") and is no part of the name. */
const inBrackets = /\(.*?\)/g
const word = /[\p{L}\p{N}+#]+/gu

const countsOf = (text: string): Map<string, number> => {
  const padded = ` ${(text.toLowerCase().match(word) ?? []).join(" ")} `
  const counts = new Map<string, number>()
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= padded.length; at++) {
      const gram = padded.slice(at, at + size)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  return counts
}

/** Closeness of spelling: 3- to 5-grams of characters, weighted by how few labels have them, as a cosine. */
export class GramIndex {
  readonly size: number
  private readonly numbers = new Map<string, number>()
  private readonly rarity: Float32Array
  /** Of each gram, where its rows begin in `rows` and `weights`. */
  private readonly starts: Uint32Array
  private readonly rows: Uint32Array
  private readonly weights: Float32Array

  constructor(labels: ReadonlyArray<string>) {
    this.size = labels.length
    const all = labels.map((label) => countsOf(label.replace(inBrackets, "")))
    const spread: Array<number> = []
    for (const counts of all)
      for (const gram of counts.keys()) {
        const number = this.numbers.get(gram) ?? this.numbers.size
        this.numbers.set(gram, number)
        spread[number] = (spread[number] ?? 0) + 1
      }
    this.rarity = Float32Array.from(spread, (labelsWithIt) => Math.log(this.size / labelsWithIt) + 1)
    this.starts = new Uint32Array(spread.length + 1)
    spread.forEach((count, gram) => (this.starts[gram + 1] = this.starts[gram]! + count))
    this.rows = new Uint32Array(this.starts[spread.length]!)
    this.weights = new Float32Array(this.rows.length)
    const next = this.starts.slice()
    all.forEach((counts, row) => {
      const { grams, norm } = this.weighted(counts)
      for (const [gram, weight] of grams) {
        this.rows[next[gram]!] = row
        this.weights[next[gram]!++] = weight / norm
      }
    })
  }

  private weighted(counts: ReadonlyMap<string, number>) {
    const grams: Array<readonly [number, number]> = []
    // A gram that no label has makes the text longer, and so less like each of them.
    const unseen = Math.log(this.size) + 1
    let sum = 0
    for (const [gram, count] of counts) {
      const number = this.numbers.get(gram)
      const weight = count * (number === undefined ? unseen : this.rarity[number]!)
      sum += weight * weight
      if (number !== undefined) grams.push([number, weight])
    }
    return { grams, norm: Math.sqrt(sum) || 1 }
  }

  /** Adds nothing: raises `best[row]` to the cosine of `text` and each label where that is higher. */
  raise(text: string, best: Float32Array): void {
    const { grams, norm } = this.weighted(countsOf(text))
    const sums = new Float32Array(this.size)
    for (const [gram, weight] of grams)
      for (let at = this.starts[gram]!; at < this.starts[gram + 1]!; at++)
        sums[this.rows[at]!]! += (this.weights[at]! * weight) / norm
    for (let row = 0; row < this.size; row++) if (sums[row]! > best[row]!) best[row] = sums[row]!
  }
}

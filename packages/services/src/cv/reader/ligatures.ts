/** What a page draws, glyph by glyph: the text that each stands for. */
export type Glyphs = ReadonlyArray<string>

const arabic = /^\p{Script=Arabic}{2,}$/u
const reversed = (text: string) => [...text].reverse().join("")
const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "")
const sorted = (text: string) => [...text].sort().join("")

/** Where each of the `patterns` occurs, in order, whatever stands between. */
const occurrences = (text: string, patterns: ReadonlyArray<string>) => {
  const found: Array<{ readonly at: number; readonly pattern: string }> = []
  for (let at = 0; at < text.length;) {
    const pattern = patterns.find((one) => text.startsWith(one, at))
    if (pattern !== undefined) found.push({ at, pattern })
    at += pattern?.length ?? 1
  }
  return found
}

/**
 * Undoes the swap of letters that share one glyph, such as lam-alef. A right-to-left text is stored as drawn and turned
 * round letter by letter, which also turns round the letters inside a ligature.
 */
export const ligatureMender = (glyphs: Glyphs): ((text: string) => string) => {
  const patterns = [...new Set(glyphs.filter((glyph) => arabic.test(glyph)))].sort(
    (a, b) => b.length - a.length,
  )
  if (patterns.length === 0) return (text) => text
  let next = 0
  return (text) => {
    const wanted = plain(text)
    const run: Array<string> = []
    let length = 0
    while (length < wanted.length && next < glyphs.length) {
      const glyph = plain(glyphs[next++]!)
      run.push(glyph)
      length += glyph.length
    }
    if (sorted(run.join("")) !== sorted(wanted)) return text
    const starts = new Set<number>()
    run.reduce((at, glyph) => {
      if (arabic.test(glyph)) starts.add(at)
      return at + glyph.length
    }, 0)
    const drawn = occurrences(run.join(""), patterns)
    const turned = reversed(text)
    const read = occurrences(turned, patterns)
    if (drawn.length !== read.length) return text
    let out = turned
    read.forEach(({ at, pattern }, index) => {
      const swapped = starts.has(drawn[index]!.at)
      if (swapped) out = out.slice(0, at) + reversed(pattern) + out.slice(at + pattern.length)
    })
    return reversed(out)
  }
}

const CLS = 101
const SEP = 102
const UNKNOWN = 100

/** Control and format characters, and the marks that decomposition leaves: the model never saw them. */
const hidden = /(?![\t\n\r])\p{Cc}|\p{Cf}|\p{Mn}|\uFFFD/gu
const word = /\p{Script=Han}|[\p{P}$+<=>^`|~]|[^\s\p{P}$+<=>^`|~\p{Script=Han}]+/gu

/** `vocab.txt` of a BERT model: the line of a piece is its number. */
export const readVocabulary = (text: string): ReadonlyMap<string, number> =>
  new Map(text.split("\n").flatMap((piece, line) => (piece === "" ? [] : [[piece.replace(/\r$/, ""), line]])))

const piecesOf = (of: string, vocabulary: ReadonlyMap<string, number>): ReadonlyArray<number> => {
  const pieces: Array<number> = []
  for (let start = 0; start < of.length;) {
    let end = of.length
    let id: number | undefined
    while (end > start && (id = vocabulary.get((start > 0 ? "##" : "") + of.slice(start, end))) === undefined)
      end--
    if (id === undefined) return [UNKNOWN]
    pieces.push(id)
    start = end
  }
  return pieces
}

/** Word pieces of an uncased BERT model (https://arxiv.org/abs/1810.04805), longest match first, at most `most` of them. */
export const wordPieces = (
  text: string,
  vocabulary: ReadonlyMap<string, number>,
  most = 128,
): ReadonlyArray<number> => {
  const ids: Array<number> = [CLS]
  for (const each of text.toLowerCase().normalize("NFD").replace(hidden, "").match(word) ?? []) {
    // A word that no dictionary holds would cost the square of its length.
    if (each.length > 100) ids.push(UNKNOWN)
    else ids.push(...piecesOf(each, vocabulary))
    if (ids.length >= most) break
  }
  return [...ids.slice(0, most - 1), SEP]
}

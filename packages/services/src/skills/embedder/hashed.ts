export const HASHED_SIZE = 512

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** 3- to 5-grams of characters, word by word, counted into buckets by hash (FNV-1a); its sign takes the edge off clashes. */
export const hashedEmbedding = (text: string): Float32Array => {
  const vector = new Float32Array(HASHED_SIZE)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []) {
    const padded = ` ${word} `
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= padded.length; at++) {
        const hash = hashOf(padded.slice(at, at + size))
        vector[hash % HASHED_SIZE]! += hash & 0x80000000 ? -1 : 1
      }
  }
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}

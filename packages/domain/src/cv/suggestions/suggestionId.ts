/** FNV-1a, 64 bits: names a change, keeps no secret. */
const fnv = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(16).padStart(16, "0")
}

/** The same for the same change of the same revision. */
export const suggestionId = (baseRevision: number, kind: string, pointer: string, improved: string): string =>
  `s_${fnv(JSON.stringify([baseRevision, kind, pointer, improved]))}`

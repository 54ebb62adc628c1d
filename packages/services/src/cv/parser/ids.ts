/** A short, stable id: the same content in the same place among its equals gives the same id. FNV-1a, twice 32 bits. */
export const idOf = (content: string): string => {
  const hash = (seed: number) => {
    let value = seed
    for (let at = 0; at < content.length; at++) value = Math.imul(value ^ content.charCodeAt(at), 0x01000193)
    return (value >>> 0).toString(36).padStart(7, "0")
  }
  return hash(0x811c9dc5) + hash(0x9747b28c)
}

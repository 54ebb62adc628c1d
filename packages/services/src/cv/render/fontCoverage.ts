import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

type Range = readonly [from: number, to: number]

/** The characters of a font by its `cmap` (OpenType 1.9: formats 4 and 12, which all of ours have). */
const rangesOf = (font: Buffer): ReadonlyArray<Range> => {
  const tables = font.readUInt16BE(4)
  const record = Array.from({ length: tables }, (_, at) => 12 + at * 16).find(
    (at) => font.toString("latin1", at, at + 4) === "cmap",
  )
  if (record === undefined) return []
  const cmap = font.readUInt32BE(record + 8)
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) =>
    font.readUInt32BE(cmap + 4 + at * 8 + 4),
  )
  return [...new Set(offsets)].flatMap((offset): ReadonlyArray<Range> => {
    const at = cmap + offset
    const format = font.readUInt16BE(at)
    if (format === 12)
      return Array.from({ length: font.readUInt32BE(at + 12) }, (_, group): Range => {
        const from = at + 16 + group * 12
        return [font.readUInt32BE(from), font.readUInt32BE(from + 4)]
      })
    if (format !== 4) return []
    const bytes = font.readUInt16BE(at + 6)
    return Array.from({ length: bytes / 2 }, (_, segment): Range => {
      const end = at + 14 + segment * 2
      return [font.readUInt16BE(end + bytes + 2), font.readUInt16BE(end)]
    }).filter(([from]) => from !== 0xffff)
  })
}

/** Tells which characters the fonts of a folder can draw, all taken together. */
export const fontCoverage = (folder: string): ((character: string) => boolean) => {
  const covered = new Set<number>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ttf")))
    for (const [from, to] of rangesOf(readFileSync(join(folder, file))))
      for (let code = from; code <= to; code++) covered.add(code)
  return (character) => covered.has(character.codePointAt(0)!)
}

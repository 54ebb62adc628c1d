import { type Colour } from "./colour.ts"

/** What a DOC says of letters and paragraphs; sizes in half points. */
export interface DocLook {
  bold?: boolean
  size?: number
  colour?: Colour | "auto"
  ground?: Colour
  vanish?: boolean
  deleted?: boolean
  special?: boolean
  charStyle?: number
  inTable?: boolean
  rowEnd?: boolean
  /** Behind the cells of a row; told at its end. */
  cells?: ReadonlyArray<Colour | undefined>
  listed?: boolean
  outline?: number
}

const named: Readonly<Record<number, Colour>> = {
  1: [0, 0, 0],
  2: [0, 0, 255],
  6: [255, 0, 0],
  8: [255, 255, 255],
  9: [0, 0, 128],
  13: [128, 0, 0],
  15: [128, 128, 128],
  16: [192, 192, 192],
}

/** On, off, as the style says, or the contrary of it. */
const toggle = (operand: number, base: boolean | undefined): boolean =>
  operand === 0x80 ? base === true : operand === 0x81 ? base !== true : operand !== 0

const shade = (data: Buffer, at: number): Colour | undefined =>
  data[at + 7] === 0xff ? undefined : [data[at + 4]!, data[at + 5]!, data[at + 6]!]

const lengths = [1, 1, 2, 4, 2, 2, 0, 3]

/** Applies a list of property changes ("sprm") on top of `base`. */
export const applyProperties = (data: Buffer, base: DocLook): DocLook => {
  const look = { ...base }
  let at = 0
  while (at + 2 < data.length) {
    const code = data.readUInt16LE(at)
    at += 2
    let length = lengths[code >> 13]!
    if (code >> 13 === 6) {
      const isLong = code === 0xd608
      length = isLong ? data.readUInt16LE(at) - 1 : data[at]!
      at += isLong ? 2 : 1
    }
    if (at + length > data.length) break
    const value = data[at]!
    if (code === 0x0835) look.bold = toggle(value, base.bold)
    else if (code === 0x083c) look.vanish = toggle(value, base.vanish)
    else if (code === 0x0800) look.deleted = value !== 0
    else if (code === 0x0855) look.special = value !== 0
    else if (code === 0x4a43) look.size = data.readUInt16LE(at)
    else if (code === 0x2a42) look.colour = named[value] ?? "auto"
    else if (code === 0x6870)
      look.colour = data[at + 3] === 0xff ? "auto" : [data[at]!, data[at + 1]!, data[at + 2]!]
    else if (code === 0x2a0c) look.ground = named[value] ?? [255, 255, 0]
    else if ((code === 0xca71 || code === 0xc64d) && length >= 8) {
      const ground = shade(data, at)
      if (ground) look.ground = ground
    } else if (code === 0xd612)
      look.cells = Array.from({ length: Math.floor(length / 10) }, (_, cell) => shade(data, at + cell * 10))
    else if (code === 0x4a30) look.charStyle = data.readUInt16LE(at)
    else if (code === 0x2416) look.inTable = value !== 0
    else if (code === 0x2417) look.rowEnd = value !== 0
    else if (code === 0x460b) look.listed = data.readUInt16LE(at) !== 0
    else if (code === 0x2640) look.outline = value
    at += length
  }
  return look
}

/** The looks of a DOC's styles, by number: each with all it is based on. */
export const readDocStyles = (sheet: Buffer): ((style: number) => DocLook) => {
  const styles: Array<{ base: number; sti: number; changes: ReadonlyArray<Buffer> } | undefined> = []
  if (sheet.length > 6) {
    const header = sheet.readUInt16LE(0)
    const count = Math.min(4_096, sheet.readUInt16LE(2))
    const baseLength = sheet.readUInt16LE(4)
    let at = header + 2
    for (let style = 0; style < count && at + 2 <= sheet.length; style++) {
      const length = sheet.readUInt16LE(at)
      const std = sheet.subarray(at + 2, at + 2 + length)
      at += 2 + length
      if (std.length < baseLength + 2) {
        styles.push(undefined)
        continue
      }
      const kind = std.readUInt16LE(2) & 15
      const changes: Array<Buffer> = []
      let upx = baseLength + 2 + std.readUInt16LE(baseLength) * 2 + 2
      for (let index = 0; index < (std.readUInt16LE(4) & 15) && upx + 2 <= std.length; index++) {
        const size = std.readUInt16LE(upx)
        const data = std.subarray(upx + 2, upx + 2 + size)
        // The first change of a paragraph style starts with the style's own number.
        changes.push(kind === 1 && index === 0 ? data.subarray(2) : data)
        upx += 2 + size + (size & 1)
      }
      styles.push({
        base: std.readUInt16LE(2) >> 4,
        sti: std.readUInt16LE(0) & 0xfff,
        changes: kind === 1 || kind === 2 ? changes : [],
      })
    }
  }
  const known = new Map<number, DocLook>()
  const look = (style: number, depth: number): DocLook => {
    const found = styles[style]
    if (!found || depth > 20) return {}
    const ready = known.get(style)
    if (ready) return ready
    const base = found.base === 0xfff ? {} : look(found.base, depth + 1)
    const heading = found.sti >= 1 && found.sti <= 9 ? { outline: found.sti - 1 } : {}
    const whole = found.changes.reduce((sum, change) => applyProperties(change, sum), { ...base, ...heading })
    known.set(style, whole)
    return whole
  }
  return (style) => look(style, 0)
}

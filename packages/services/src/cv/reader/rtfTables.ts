import { type Colour } from "./colour.ts"

/** Code pages by the number a font gives for its letters. */
const charsets: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
}

/** The tables at the head of an RTF file: fonts, colours and the outline levels of its styles. */
export const makeRtfTables = () => {
  const fonts = new Map<number, string>()
  const symbols = new Set<number>()
  const colours: Array<Colour | undefined> = []
  const outlines = new Map<number, number>()
  let font = 0
  let style = -1
  let size = 24
  let colour: [number, number, number] | undefined
  const tables: Readonly<Record<string, (name: string, value: number) => void>> = {
    fonttbl: (name, value) => {
      if (name === "f") font = value
      else if (name === "fcharset") {
        if (charsets[value]) fonts.set(font, charsets[value])
        if (value === 2) symbols.add(font)
      }
    },
    colortbl: (name, value) => {
      const channel = ["red", "green", "blue"].indexOf(name)
      if (channel < 0) return
      colour ??= [0, 0, 0]
      colour[channel] = value & 255
    },
    defchp: (name, value) => {
      if (name === "fs" && value > 0) size = value
    },
    stylesheet: (name, value) => {
      if (name === "s") style = value
      else if (name === "cs" || name === "ts" || name === "ds") style = -1
      else if (name === "outlinelevel" && style >= 0) outlines.set(style, value)
    },
  }
  return {
    word: (table: string, name: string, value: number) => tables[table]?.(name, value),
    bytes: (table: string, text: string) => {
      if (table === "colortbl")
        for (const char of text) {
          if (char !== ";") continue
          colours.push(colour)
          colour = undefined
        }
      const level = table === "stylesheet" ? /^\s*heading (\d)\s*;/i.exec(text)?.[1] : undefined
      if (level !== undefined && style >= 0 && !outlines.has(style)) outlines.set(style, Number(level) - 1)
    },
    isTable: (name: string) => name in tables,
    /** Half points where nothing else is said. */
    size: () => size,
    codePage: (of: number) => fonts.get(of),
    isSymbol: (of: number) => symbols.has(of),
    /** Nothing for the automatic colour. */
    colour: (index: number) => colours[index],
    outline: (of: number) => outlines.get(of),
  }
}

import type { Block, Inline, Sheet } from "../Sheet.ts"
import type { Produce } from "./Produce.ts"

const WIDTH = 78
const join = (parts: ReadonlyArray<Inline>) => parts.map(({ text }) => text).join("")

const wrap = (text: string, indent: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length > WIDTH - indent.length) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const rows = (blocks: ReadonlyArray<Block>, glyph: string): ReadonlyArray<string> =>
  blocks.flatMap((block): ReadonlyArray<string> => {
    switch (block.kind) {
      case "chips":
        return wrap(block.items.join("   "), "")
      case "gap":
        return [""]
      case "para":
        return wrap(block.text, "")
      case "bullet":
        return wrap(block.text, "  ").map((text, at) => (at === 0 ? `${glyph} ${text}` : `  ${text}`))
      case "line": {
        const left = join(block.left)
        if (!block.right) return [left]
        const right = join(block.right)
        return [left + " ".repeat(Math.max(3, WIDTH - left.length - right.length)) + right]
      }
      case "table":
        return block.rows.flatMap((row) => {
          const cells = row.map((cell) => rows(cell, glyph))
          return cells.every((cell) => cell.length === 1)
            ? [cells.map(([only]) => only!).join("\t")]
            : cells.flat()
        })
    }
  })

/** A CV as plain text, as people type it. */
export const plainText = ({ contact, label, look, name, sections, title }: Sheet): string => {
  const head = [...(title ? [title, ""] : []), name, ...(label ? [label] : []), ...rows(contact, look.glyph)]
  const body = sections.flatMap(({ blocks, heading }) => [
    "",
    heading,
    ...(look.heading === "rule" ? ["-".repeat(heading.length)] : []),
    ...rows(blocks, look.glyph),
  ])
  return `${[...head, ...body].join("\n")}\n`.replace(/[\u2066\u2069]/g, "")
}

const codePage = (name: string) => {
  const decoder = new TextDecoder(name)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  /** As who types in this code page writes: western digits, letters without the marks that it lacks. */
  const typed = (sign: string): string => {
    if (bytes.has(sign)) return sign
    const digit = "٠١٢٣٤٥٦٧٨٩".indexOf(sign)
    const plain = [...sign.normalize("NFKD")].filter((one) => bytes.has(one)).join("")
    return digit >= 0 ? String(digit) : sign === "ı" ? "i" : sign === "→" ? "->" : plain
  }
  return {
    typed: (text: string) => [...text].map(typed).join(""),
    encode: (text: string) => Uint8Array.from([...text], (sign) => bytes.get(sign) ?? 0x3f),
  }
}
const western = codePage("windows-1252")
const arabic = codePage("windows-1256")
const pageOf = ({ language }: Sheet) => (language === "ar" ? arabic : western)

/** What remains of a value in the code page of a sheet's language. */
export const inCodePage = <A>(value: A, sheet: Sheet): A =>
  JSON.parse(pageOf(sheet).typed(JSON.stringify(value).normalize("NFC"))) as A

const encoders: Record<string, (text: string, sheet: Sheet) => Uint8Array> = {
  utf8: (text) => Buffer.from(text),
  utf16: (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  legacy: (text, sheet) => pageOf(sheet).encode(text.normalize("NFC").replaceAll("\n", "\r\n")),
}

export const text: Produce = {
  missing: () => undefined,
  make: async (tasks, done) => {
    for (const { format, sheet } of tasks) done(sheet.id, encoders[format]!(plainText(sheet), sheet))
  },
}

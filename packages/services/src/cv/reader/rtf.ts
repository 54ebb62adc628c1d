import type { HiddenReason } from "@utopiahire/domain/cv/CvText"
import { type Block, type Blocks, type Look, makeBlocks } from "./blocks.ts"
import { type Colour, vanishesOn, WHITE } from "./colour.ts"
import { readingOf } from "./office.ts"
import { type FormatReader } from "./Reading.ts"
import { makeRtfTables } from "./rtfTables.ts"
import { readRtfTokens } from "./rtfTokens.ts"

interface Letters {
  bold: boolean
  halfPoints: number
  colour: number
  ground: number
  vanish: boolean
  deleted: boolean
  font: number
}
interface Lines {
  inTable: boolean
  outline: number | undefined
  listed: boolean
  ground: number
}
interface Group {
  readonly letters: Letters
  /** What the group's text is: part of the document, a table, nothing, or a list's mark. */
  into: string
  unicodeSkip: number
  starred: boolean
  /** What ends with the group. */
  ends?: () => void
}

const plain: Letters = {
  bold: false,
  halfPoints: 24,
  colour: 0,
  ground: 0,
  vanish: false,
  deleted: false,
  font: -1,
}
const pard: Lines = { inTable: false, outline: undefined, listed: false, ground: 0 }
const skipped = new Set(
  (
    "info pict objdata objclass fldinst themedata colorschememapping datastore latentstyles listtable " +
    "listoverridetable rsidtbl generator xmlnstbl bkmkstart bkmkend annotation atnid atnauthor atndate atnref " +
    "nonshppict shprslt sp pntxta pntxtb pnseclvl revtbl filetbl footnote ftnsep ftnsepc aftnsep aftnsepc " +
    "headerl footerl mhtmltag htmltag template listname listpicture nesttableprops tc xe rxe txe private " +
    "wgrffmtfilter userprops docvar password passwordhash factoidname panose falt fontemb fontfile bkmkpub"
  ).split(" "),
)
/** Known although they may be marked as skippable. */
const starredText = new Set(["shpinst"])
const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  softline: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  "~": "\u00A0",
  _: "-",
  "-": "",
  enspace: " ",
  emspace: " ",
  qmspace: " ",
  zwj: "\u200D",
  zwnj: "\u200C",
  zwbo: "\u200B",
  zwnbo: "\u2060",
  ltrmark: "\u200E",
  rtlmark: "\u200F",
  "{": "{",
  "}": "}",
  "\\": "\\",
}
const ENDS = new Set(["par", "sect", "page", "column"])
const TINY_HALF_POINTS = 4
const FAR_TWIPS = 40_000
const pages: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
}
const pageOf = (number: number) =>
  pages[number] ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : "windows-1252")

/** RTF as Word, LibreOffice and TextEdit write it: letters by code page, tables, headers, text boxes, hidden text. */
export const readRtf: FormatReader = async (bytes) => {
  const tables = makeRtfTables()
  const body = makeBlocks()
  const headers: Array<ReadonlyArray<Block>> = []
  const footers: Array<ReadonlyArray<Block>> = []
  const groups: Array<Group> = []
  const cellGrounds: Array<number> = []
  let blocks = body
  let codePage = "windows-1252"
  let letters: Letters = plain
  let lines: Lines = pard
  let table: { row: boolean; cell: boolean; at: number } | undefined
  let cellGround = 0
  let boxReason: HiddenReason | undefined
  let pending = ""
  let skipCharacters = 0
  let pictures = 0
  let columns = 1
  let titlePage = false
  let firstHeader: (() => void) | undefined
  const now = () => groups.at(-1)

  const ground = (): Colour => {
    const inCell = table ? cellGrounds[table.at] : 0
    return (
      [letters.ground, lines.ground, inCell].map((of) => tables.colour(of ?? 0)).find((of) => of) ?? WHITE
    )
  }
  const lookNow = (): Look => {
    const colour = tables.colour(letters.colour)
    const hidden: HiddenReason | undefined = letters.vanish
      ? "invisible"
      : (boxReason ??
        (letters.halfPoints < TINY_HALF_POINTS
          ? "tiny"
          : colour && vanishesOn(colour, ground())
            ? "white"
            : undefined))
    return {
      size: letters.halfPoints / 2,
      ...(letters.bold ? { bold: true } : {}),
      ...(hidden ? { hidden } : {}),
    }
  }
  const place = () => {
    if (!lines.inTable) {
      if (table) blocks.closeTable()
      table = undefined
      return
    }
    if (!table) {
      blocks.openTable()
      table = { row: true, cell: true, at: 0 }
    }
    if (table.row) {
      blocks.row()
      table = { row: false, cell: true, at: 0 }
    }
    if (table.cell) blocks.cell()
    table.cell = false
  }
  const write = (text: string) => {
    if (now()?.into !== "text" || letters.deleted || text === "") return
    place()
    blocks.text(text, lookNow())
  }
  const flush = () => {
    if (pending === "") return
    const page = tables.codePage(letters.font) ?? codePage
    const text = tables.isSymbol(letters.font)
      ? pending.replace(/[^ -~]/g, "•")
      : new TextDecoder(page).decode(Buffer.from(pending, "latin1"))
    pending = ""
    write(text)
  }
  const take = (text: string) => {
    const group = now()
    if (!group || text === "") return
    const kept = text.slice(skipCharacters)
    skipCharacters = Math.max(0, skipCharacters - text.length)
    if (tables.isTable(group.into)) tables.bytes(group.into, kept)
    else if (group.into === "text") pending += kept
  }
  const endParagraph = () => {
    const { outline, listed } = lines
    blocks.endParagraph({
      ...(outline === undefined || outline > 8 ? {} : { heading: outline + 1 }),
      ...(listed ? { bullet: true } : {}),
    })
  }
  /** A part with a flow of its own, inside the text or beside it. */
  const part = (begin: () => Blocks, end: (of: Blocks) => void) => {
    const outer = { blocks, lines, table, boxReason }
    const inner = begin()
    blocks = inner
    lines = pard
    table = undefined
    const group = now()!
    group.into = "text"
    group.ends = () => {
      if (table) blocks.closeTable()
      endParagraph()
      end(inner)
      ;({ blocks, lines, table, boxReason } = outer)
    }
  }
  const box = () => {
    blocks.openBox()
    part(
      () => blocks,
      (of) => of.closeBox(),
    )
  }
  const destination = (name: string): boolean => {
    const group = now()!
    if (tables.isTable(name)) group.into = name
    else if (name === "pict") {
      pictures++
      group.into = "skip"
    } else if (name === "listtext" || name === "pntext") {
      group.into = "skip"
      lines = { ...lines, listed: true }
    } else if (skipped.has(name)) group.into = "skip"
    else if (name === "shptxt" || name === "dptxbxtext") box()
    else if (/^(header|footer)[rf]?$/.test(name)) {
      const into = name.startsWith("header") ? headers : footers
      part(makeBlocks, (of) => {
        const keep = () => into.push(of.done())
        if (!name.endsWith("f")) keep()
        else if (titlePage) keep()
        else if (name === "headerf") firstHeader = keep
      })
    } else return false
    return true
  }
  const noteLetters = (name: string, value: number | undefined): boolean => {
    const on = value !== 0
    const set = (change: Partial<Letters>) => {
      letters = { ...letters, ...change }
      return true
    }
    if (name === "plain") return set({ ...plain, halfPoints: tables.size() })
    if (name === "b") return set({ bold: on })
    if (name === "fs") return set({ halfPoints: value ?? tables.size() })
    if (name === "cf") return set({ colour: value ?? 0 })
    if (name === "highlight" || name === "chcbpat" || name === "cb") return set({ ground: value ?? 0 })
    if (name === "v") return set({ vanish: on })
    if (name === "deleted") return set({ deleted: on })
    if (name === "f") return set({ font: value ?? 0 })
    return false
  }
  const noteLines = (name: string, value: number | undefined): boolean => {
    if (name === "pard") lines = pard
    else if (name === "intbl") lines = { ...lines, inTable: true }
    else if (name === "outlinelevel") lines = { ...lines, outline: value }
    else if (name === "s") lines = { ...lines, outline: tables.outline(value ?? 0) ?? lines.outline }
    else if (name === "ls") lines = { ...lines, listed: (value ?? 0) > 0 }
    else if (name === "cbpat") lines = { ...lines, ground: value ?? 0 }
    else if (name === "trowd") {
      cellGrounds.length = 0
      cellGround = 0
    } else if (name === "clcbpat") cellGround = value ?? 0
    else if (name === "cellx") {
      cellGrounds.push(cellGround)
      cellGround = 0
    } else if (name === "cell" || name === "nestcell") {
      place()
      endParagraph()
      if (table) table = { ...table, cell: true, at: table.at + 1 }
    } else if (name === "row" || name === "nestrow") {
      if (table) table.row = true
    } else return false
    return true
  }
  const unicode = (value: number) => {
    flush()
    const code = value < 0 ? value + 65_536 : value
    if (code > 0 && code <= 0xffff) write(String.fromCharCode(code))
    skipCharacters = now()?.unicodeSkip ?? 1
  }
  const word = (name: string, value: number | undefined) => {
    const group = now()
    if (!group) return
    if (name === "*") {
      group.starred = true
      return
    }
    if (name === "'") {
      take(String.fromCharCode(value!))
      return
    }
    if (skipCharacters > 0 && name !== "u") {
      skipCharacters--
      if (name in characters) return
    }
    flush()
    const { starred } = group
    group.starred = false
    if (group.into === "skip") return
    if (tables.isTable(group.into)) return tables.word(group.into, name, value ?? 0)
    if (destination(name)) return
    if (starred && !starredText.has(name)) group.into = "skip"
    else if (name === "u") unicode(value ?? 0)
    else if (name === "uc") group.unicodeSkip = value ?? 1
    else if (name in characters) write(characters[name]!)
    else if (ENDS.has(name)) {
      place()
      endParagraph()
    } else if (name === "ansicpg") codePage = pageOf(value ?? 1252)
    else if (name === "mac") codePage = "macintosh"
    else if (name === "titlepg") {
      titlePage = true
      firstHeader?.()
      firstHeader = undefined
    } else if (name === "cols") columns = Math.max(columns, value ?? 1)
    else if (name === "shpleft" && (value ?? 0) > FAR_TWIPS) boxReason = "off_page"
    else if ((name === "shpright" || name === "shpbottom") && (value ?? 0) < -3_000) boxReason = "off_page"
    else if (name === "shp") group.ends = () => (boxReason = undefined)
    else if (!noteLetters(name, value)) noteLines(name, value)
  }
  readRtfTokens(Buffer.from(bytes).toString("latin1"), {
    open: () => {
      flush()
      const outer = now()
      groups.push({
        letters,
        into: outer?.into ?? "text",
        unicodeSkip: outer?.unicodeSkip ?? 1,
        starred: false,
      })
    },
    close: () => {
      flush()
      skipCharacters = 0
      const group = groups.pop()
      group?.ends?.()
      letters = group?.letters ?? plain
    },
    word,
    bytes: take,
  })
  if (table) body.closeTable()
  return readingOf({ headers, body: body.done(), footers, pictures, columns })
}

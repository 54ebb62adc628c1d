import { type Block, type Look, makeBlocks } from "./blocks.ts"
import { type Colour, vanishesOn, WHITE } from "./colour.ts"
import { type OdtLook, type OdtStyles, points } from "./odtStyles.ts"
import { readXml, type Attributes } from "./xml.ts"

export interface OdtPart {
  readonly blocks: ReadonlyArray<Block>
  readonly headers: ReadonlyArray<ReadonlyArray<Block>>
  readonly footers: ReadonlyArray<ReadonlyArray<Block>>
}

const skipped = new Set([
  "text:tracked-changes",
  "office:annotation",
  "text:ruby-text",
  "svg:title",
  "svg:desc",
  "text:note-citation",
  "text:sequence-decls",
  "text:index-title-template",
  "style:header-left",
  "style:footer-left",
])
const vanishing = new Set(["text:hidden-paragraph", "text:hidden-text"])
const TINY = 2

/** One part of an ODT as blocks: the body of `content.xml`, or headers and footers of `styles.xml`. */
export const readOdtPart = (xml: string, styles: OdtStyles): OdtPart => {
  let blocks = makeBlocks()
  const body = blocks
  const headers: Array<ReadonlyArray<Block>> = []
  const footers: Array<ReadonlyArray<Block>> = []
  const looks: Array<OdtLook> = []
  const grounds: Array<Colour | "unknown" | undefined> = []
  const boxes: Array<{ x?: number; y?: number; hidden: boolean; ground?: Colour | "unknown" }> = []
  const sections: Array<boolean> = []
  const paragraphs: Array<{ heading?: number; bullet: boolean; hidden: boolean; from: number }> = []
  let skipping = 0
  let lists = 0
  let items = 0
  let reading = false
  let look: Look | undefined

  const lookOf = (): Look => {
    const own: OdtLook = Object.assign({}, ...looks.slice(paragraphs.at(-1)?.from ?? 0))
    const ground = own.ground ?? grounds.at(-1) ?? styles.page ?? WHITE
    const size = own.size
    const unseen = sections.includes(true) || boxes.some((box) => box.hidden) || paragraphs.at(-1)?.hidden
    const hidden =
      own.hidden || unseen
        ? ("invisible" as const)
        : size !== undefined && size < TINY
          ? ("tiny" as const)
          : own.colour && ground !== "unknown" && vanishesOn(own.colour, ground)
            ? ("white" as const)
            : undefined
    return {
      ...(own.bold ? { bold: true } : {}),
      ...(size === undefined ? {} : { size: Math.round(size * 10) / 10 }),
      ...(hidden ? { hidden } : {}),
    }
  }
  const text = (value: string) => {
    if (paragraphs.length === 0) return
    look ??= lookOf()
    blocks.text(value, look)
  }
  const pushLook = (next: OdtLook) => {
    looks.push(next)
    look = undefined
  }
  const popLook = () => {
    looks.pop()
    look = undefined
  }
  const ground = (next: Colour | "unknown" | undefined) => grounds.push(next ?? grounds.at(-1))
  const paragraph = (name: string, attribute: Attributes) => {
    const style = styles.of("paragraph", attribute("text:style-name"))
    const level = name === "text:h" ? Number(attribute("text:outline-level") ?? 1) : style.outline
    paragraphs.push({
      ...(level ? { heading: level } : {}),
      bullet: items > 0,
      hidden: false,
      from: looks.length,
    })
    items = 0
    pushLook(style)
  }
  const open = (name: string, attribute: Attributes) => {
    if (name === "text:p" || name === "text:h") paragraph(name, attribute)
    else if (name === "text:span") {
      // A span says only what differs; the defaults of its family are the paragraph's.
      pushLook(styles.of("text", attribute("text:style-name")))
    } else if (name === "text:s") text(" ".repeat(Math.min(Number(attribute("text:c") ?? 1) || 1, 200)))
    else if (name === "text:tab") text("\t")
    else if (name === "text:line-break") text("\n")
    else if (name === "text:list") lists++
    else if (name === "text:list-item" && lists > 0) items = 1
    else if (name === "text:section") sections.push(attribute("text:display") === "none")
    else if (vanishing.has(name)) {
      const hidden = attribute("text:is-hidden") !== "false"
      const here = paragraphs.at(-1)
      if (name === "text:hidden-paragraph" && here) here.hidden = hidden
      pushLook(name === "text:hidden-text" ? { hidden: true } : {})
    } else if (name === "table:table") {
      blocks.openTable()
      ground(styles.of("table", attribute("table:style-name")).ground)
    } else if (name === "table:table-row") {
      blocks.row()
      ground(styles.of("table-row", attribute("table:style-name")).ground)
    } else if (name === "table:table-cell") {
      blocks.cell()
      ground(styles.of("table-cell", attribute("table:style-name")).ground)
    } else if (name === "draw:frame" || name === "draw:custom-shape" || name === "draw:rect") {
      const x = points(attribute("svg:x"))
      const y = points(attribute("svg:y"))
      const width = points(attribute("svg:width")) ?? 0
      const far = (x !== undefined && (x > 2_000 || x + width < -150)) || Math.abs(y ?? 0) > 2_000
      const fill = styles.of("graphic", attribute("draw:style-name")).ground
      boxes.push({
        ...(x === undefined ? {} : { x }),
        ...(y === undefined ? {} : { y }),
        hidden: far,
        ...(fill ? { ground: fill } : {}),
      })
      if (name !== "draw:frame") openBox()
    } else if (name === "draw:text-box") openBox()
  }
  const openBox = () => {
    const { hidden: _, ground: fill, ...place } = boxes.at(-1) ?? { hidden: false }
    blocks.openBox(place)
    ground(fill)
    pushLook({})
  }
  const closeBox = () => {
    blocks.closeBox()
    grounds.pop()
    popLook()
  }
  const close = (name: string) => {
    if (name === "text:p" || name === "text:h") {
      const done = paragraphs.pop()
      popLook()
      blocks.endParagraph({
        ...(done?.heading === undefined ? {} : { heading: done.heading }),
        ...(done?.bullet ? { bullet: true } : {}),
      })
    } else if (name === "text:span" || vanishing.has(name)) popLook()
    else if (name === "text:list") lists--
    else if (name === "text:section") sections.pop()
    else if (name === "table:table") {
      blocks.closeTable()
      grounds.pop()
    } else if (name === "table:table-row" || name === "table:table-cell") grounds.pop()
    else if (name === "draw:frame") boxes.pop()
    else if (name === "draw:custom-shape" || name === "draw:rect") {
      closeBox()
      boxes.pop()
    } else if (name === "draw:text-box") closeBox()
  }
  const frames = /^style:(header|footer)(?:-first)?$/
  readXml(xml, {
    open: (name, attribute) => {
      if (skipping > 0 || skipped.has(name)) skipping++
      else if (name === "office:text" || frames.test(name)) {
        if (name !== "office:text") blocks = makeBlocks()
        reading = attribute("style:display") !== "false"
      } else if (reading) open(name, attribute)
    },
    close: (name) => {
      if (skipping > 0) skipping--
      else if (name === "office:text" || frames.test(name)) {
        if (reading && name !== "office:text")
          (name.startsWith("style:header") ? headers : footers).push(blocks.done())
        reading = false
      } else if (reading) close(name)
    },
    text: (value) => {
      // White space of the file itself is one blank; more is written by elements of its own.
      if (reading && skipping === 0) text(value.replace(/\s+/g, " "))
    },
  })
  return { blocks: body.done(), headers, footers }
}

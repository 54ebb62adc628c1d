import type { HiddenReason } from "@utopiahire/domain/cv/CvText"
import { type Block, type Look, makeBlocks } from "./blocks.ts"
import { type Colour, colourOf, vanishesOn } from "./colour.ts"
import { anchorOf, type Drawing, noteDrawing, placeDrawing, vmlDrawing } from "./docxDrawing.ts"
import { noteParagraph, noteRun, type ParagraphLook, type RunLook, type Styles } from "./docxStyles.ts"
import { type Attributes, readXml } from "./xml.ts"

export interface DocxPart {
  readonly blocks: ReadonlyArray<Block>
  /** Relations of the headers and footers that are shown. */
  readonly references: ReadonlyArray<string>
  readonly columns: number
}

/** What the document as a whole says, for every part. */
export interface DocxContext {
  readonly styles: Styles
  /** Numberings that draw no mark. */
  readonly unmarked: ReadonlySet<string>
  /** Square points of dark shapes and pictures behind the text; used up as white text is met. */
  behind: number
  /** Whether shapes are still being counted. */
  surveying: boolean
  page: Colour
  readonly evenPages: boolean
}

const skipped = new Set([
  "mc:Fallback",
  "w:moveFrom",
  "w:del",
  "w:rt",
  "w:pPrChange",
  "w:rPrChange",
  "w:sectPrChange",
  "w:numPrChange",
])
/** Text by these elements; the rest of a run is structure. */
const marks: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
}
const SEEN_HALF_POINTS = 4
const SMALL_SHAPE = 5_000

interface State {
  paragraph: ParagraphLook
  run: RunLook
  inRun: boolean
  drawing: Drawing | undefined
}

/** One part of a DOCX (body, header, footer, notes) as blocks, each run with the reason why it is not seen. */
export const readPart = (xml: string, context: DocxContext): DocxPart => {
  const { styles } = context
  const blocks = makeBlocks()
  const references: Array<{ readonly id: string; readonly type: string }> = []
  const grounds: Array<Colour | "unknown" | undefined> = []
  const saved: Array<State> = []
  let columns = 1
  let titlePage = false
  let skipping = 0
  let fields = ""
  let inText = false
  let inOffset = false
  let state: State = { paragraph: {}, run: {}, inRun: false, drawing: undefined }
  let look: (Look & { readonly onPage?: boolean }) | undefined

  const lookOf = (): NonNullable<typeof look> => {
    const { paragraph, run } = state
    const id = paragraph.style ?? styles.defaultParagraph
    const own: RunLook = { ...styles.run(id), ...(run.style ? styles.run(run.style) : {}), ...run }
    const size = (own.rtl ? own.sizeComplex : undefined) ?? own.size ?? 20
    const bold = own.rtl ? (own.boldComplex ?? own.bold) : own.bold
    const ground = own.ground ?? paragraph.ground ?? styles.paragraph(id).ground ?? grounds.at(-1)
    const white =
      own.colour !== undefined &&
      own.colour !== "auto" &&
      ground !== "unknown" &&
      vanishesOn(own.colour, ground ?? context.page)
    const boxed = saved.map((outer) => outer.drawing?.hidden).find((reason) => reason !== undefined)
    const hidden: HiddenReason | undefined =
      own.vanish || own.unfilled
        ? "invisible"
        : (boxed ?? (size < SEEN_HALF_POINTS ? "tiny" : white ? "white" : undefined))
    return {
      size: size / 2,
      ...(bold ? { bold } : {}),
      ...(hidden ? { hidden } : {}),
      ...(hidden === "white" && ground === undefined ? { onPage: true } : {}),
    }
  }
  const text = (value: string) => {
    look ??= lookOf()
    // A dark banner behind the text makes white the right colour, as far as it reaches.
    if (look.onPage && !context.surveying && context.behind > 0) {
      context.behind -= value.length * 0.6 * look.size! ** 2
      const { hidden: _, ...seen } = look
      blocks.text(value, seen)
    } else blocks.text(value, look)
  }
  const endParagraph = () => {
    const own = { ...styles.paragraph(state.paragraph.style ?? styles.defaultParagraph), ...state.paragraph }
    const heading = own.outline !== undefined && own.outline < 9 ? own.outline + 1 : undefined
    const marked = own.listed !== undefined && own.listed !== "0" && !context.unmarked.has(own.listed)
    blocks.endParagraph({
      ...(heading === undefined ? {} : { heading }),
      ...(marked ? { bullet: true } : {}),
    })
    state.paragraph = {}
    state.run = {}
    look = undefined
  }
  const openBox = () => {
    const { x, y, fill } = state.drawing ?? {}
    saved.push(state)
    grounds.push(fill ?? grounds.at(-1))
    state = { paragraph: {}, run: {}, inRun: false, drawing: undefined }
    look = undefined
    blocks.openBox({ ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) })
  }
  const closeBox = () => {
    blocks.closeBox()
    grounds.pop()
    state = saved.pop() ?? state
    look = undefined
  }
  const openDrawing = (drawing: Drawing) => {
    state.drawing = drawing
  }
  const closeDrawing = () => {
    const { drawing } = state
    state.drawing = undefined
    if (drawing === undefined || !drawing.behind || !context.surveying) return
    const area = Math.max(0, drawing.width) * Math.max(0, drawing.height)
    const dark = drawing.fill === "unknown" || (drawing.fill && !vanishesOn([255, 255, 255], drawing.fill))
    if (area > SMALL_SHAPE && dark) context.behind += area
  }
  const structure = (name: string, attribute: Attributes) => {
    if (name === "w:p") state.paragraph = {}
    else if (name === "w:r") {
      state.run = {}
      state.inRun = true
      look = undefined
    } else if (name === "w:t" || name === "m:t") inText = true
    else if (name === "w:tbl") {
      blocks.openTable()
      grounds.push(grounds.at(-1))
    } else if (name === "w:tr") blocks.row()
    else if (name === "w:tc") {
      blocks.cell()
      grounds.push(grounds.at(-1))
    } else if (name === "w:txbxContent") openBox()
    else if (name === "wp:anchor" || name === "wp:inline") openDrawing(anchorOf(attribute))
    else if (name === "v:shape" || name === "v:rect" || name === "v:roundrect")
      openDrawing(vmlDrawing(attribute))
    else if (name === "wp:posOffset") inOffset = true
    else if (name === "w:background") context.page = colourOf(attribute("w:color")) ?? context.page
    else if (name === "w:cols") columns = Math.max(columns, Number(attribute("w:num") ?? 1) || 1)
    else if (name === "w:titlePg") titlePage = attribute("w:val") !== "0"
    else if (name === "w:headerReference" || name === "w:footerReference")
      references.push({ id: attribute("r:id") ?? "", type: attribute("w:type") ?? "default" })
    else if (state.inRun && name in marks && fields === "") text(marks[name]!)
    else if (state.inRun && name === "w:sym") text(symbolOf(attribute("w:char")))
  }
  readXml(xml, {
    open: (name, attribute) => {
      if (skipping > 0 || skipped.has(name)) {
        skipping++
        return
      }
      if (state.drawing) noteDrawing(state.drawing, name, attribute)
      if (name === "w:rPr" && fields === "" && state.inRun) fields = name
      else if (/^w:(?:p|tc|tbl|tr)Pr$/.test(name) && fields === "") fields = name
      else if (fields === "w:rPr") noteRun(state.run, name, attribute)
      else if (fields === "w:pPr") {
        if (name === "w:sectPr") fields = ""
        else if (name !== "w:rPr") noteParagraph(state.paragraph, name, attribute)
      } else if (fields === "w:tcPr" && name === "w:shd") {
        const fill = colourOf(attribute("w:fill"))
        if (fill) grounds[grounds.length - 1] = fill
      } else if (fields === "w:tblPr" && name === "w:tblStyle") {
        if (styles.isShaded(attribute("w:val"))) grounds[grounds.length - 1] ??= "unknown"
      } else if (fields === "w:tblPr" && name === "w:shd") {
        const fill = colourOf(attribute("w:fill"))
        if (fill) grounds[grounds.length - 1] = fill
      } else structure(name, attribute)
    },
    close: (name) => {
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === fields) fields = ""
      else if (name === "w:p") endParagraph()
      else if (name === "w:r") state.inRun = false
      else if (name === "w:t" || name === "m:t") inText = false
      else if (name === "w:tbl") {
        blocks.closeTable()
        grounds.pop()
      } else if (name === "w:tc") grounds.pop()
      else if (name === "w:txbxContent") closeBox()
      else if (/^(wp:anchor|wp:inline|v:shape|v:rect|v:roundrect)$/.test(name)) closeDrawing()
      else if (name === "wp:posOffset") inOffset = false
    },
    text: (value) => {
      if (skipping > 0) return
      if (inText && (state.inRun || saved.length > 0 || value.trim() !== "")) text(value)
      else if (inOffset && state.drawing) placeDrawing(state.drawing, value)
    },
  })
  return {
    blocks: blocks.done(),
    references: references
      .filter(({ type }) => type === "default" || (type === "first" ? titlePage : context.evenPages))
      .map(({ id }) => id),
    columns,
  }
}

/** Letters of the Symbol and Wingdings fonts are pictures; their bullets are the ones that mean something. */
const symbolOf = (code: string | undefined) => (/^F0(B7|A7|D8|FC|6E)$/i.test(code ?? "") ? "•" : " ")

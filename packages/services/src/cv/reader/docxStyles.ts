import { type Colour, colourOf } from "./colour.ts"
import { type Attributes, readXml } from "./xml.ts"

/** What a run, its styles or the defaults say of how it looks; sizes in half points, as Word keeps them. */
export interface RunLook {
  bold?: boolean
  boldComplex?: boolean
  size?: number
  sizeComplex?: number
  rtl?: boolean
  colour?: Colour | "auto"
  vanish?: boolean
  unfilled?: boolean
  ground?: Colour
  style?: string
}
export interface ParagraphLook {
  style?: string
  outline?: number
  listed?: string
  ground?: Colour
}
interface Style {
  readonly basedOn?: string
  readonly name: string
  readonly run: RunLook
  readonly paragraph: ParagraphLook
  /** A style of tables that shades cells: what lies behind their text is not known. */
  readonly shaded: boolean
}
export interface Styles {
  run(id: string | undefined): RunLook
  paragraph(id: string | undefined): ParagraphLook
  isShaded(tableStyle: string | undefined): boolean
  readonly defaultParagraph: string | undefined
}

const isOn = (value: string | undefined) => !["0", "false", "off", "none"].includes(value ?? "1")

/** Notes one element of `w:rPr`. */
export const noteRun = (look: RunLook, name: string, attribute: Attributes): void => {
  const value = attribute("w:val")
  if (name === "w:b") look.bold = isOn(value)
  else if (name === "w:bCs") look.boldComplex = isOn(value)
  else if (name === "w:sz") look.size = Number(value)
  else if (name === "w:szCs") look.sizeComplex = Number(value)
  else if (name === "w:rtl") look.rtl = isOn(value)
  else if (name === "w:color") look.colour = colourOf(value) ?? "auto"
  else if (name === "w:vanish") look.vanish = isOn(value)
  else if (name === "w:rStyle") look.style = value ?? ""
  else if (name === "w:shd") noteGround(look, attribute)
  else if (name === "w:highlight" && value !== "none") look.ground = highlights[value ?? ""] ?? [255, 255, 0]
  else if (name === "w14:noFill") look.unfilled = true
  else if (name === "w14:srgbClr") {
    const colour = colourOf(attribute("w14:val"))
    if (colour) look.colour = colour
  }
}
const highlights: Readonly<Record<string, Colour>> = {
  black: [0, 0, 0],
  white: [255, 255, 255],
  darkBlue: [0, 0, 128],
  darkGray: [128, 128, 128],
  lightGray: [192, 192, 192],
}

/** Notes one element of `w:pPr`. */
export const noteParagraph = (look: ParagraphLook, name: string, attribute: Attributes): void => {
  const value = attribute("w:val")
  if (name === "w:pStyle") look.style = value ?? ""
  else if (name === "w:outlineLvl") look.outline = Number(value)
  else if (name === "w:numId") look.listed = value ?? ""
  else if (name === "w:shd") noteGround(look, attribute)
}
const noteGround = (look: { ground?: Colour }, attribute: Attributes) => {
  const ground = colourOf(attribute("w:fill"))
  if (ground) look.ground = ground
}

/** The styles of a document, each with all it is based on. */
export const readStyles = (xml: string | undefined): Styles => {
  const styles = new Map<string, Style>()
  const defaults: RunLook = {}
  let defaultParagraph: string | undefined
  let style: { -readonly [K in keyof Style]: Style[K] } | undefined
  let within = ""
  const handler = {
    open: (name: string, attribute: Attributes) => {
      if (name === "w:style") {
        style = { name: "", run: {}, paragraph: {}, shaded: false }
        const id = attribute("w:styleId") ?? ""
        styles.set(id, style)
        if (attribute("w:type") === "paragraph" && isOn(attribute("w:default") ?? "0")) defaultParagraph = id
      } else if (name === "w:rPr" || name === "w:pPr" || name === "w:tblStylePr") within = name
      else if (name === "w:name" && style) style.name = attribute("w:val") ?? ""
      else if (name === "w:basedOn" && style) style.basedOn = attribute("w:val") ?? ""
      if (name === "w:shd" && style && colourOf(attribute("w:fill"))) style.shaded = true
      if (within === "w:rPr") noteRun(style?.run ?? defaults, name, attribute)
      else if (within === "w:pPr" && style) noteParagraph(style.paragraph, name, attribute)
    },
    close: (name: string) => {
      if (name === within) within = ""
      if (name === "w:style") style = undefined
    },
    text: () => {},
  }
  if (xml !== undefined) readXml(xml, handler)
  const chain = (id: string | undefined): ReadonlyArray<Style> => {
    const found: Array<Style> = []
    for (let at = id; at !== undefined && found.length < 20; at = found.at(-1)?.basedOn) {
      const next = styles.get(at)
      if (!next) break
      found.push(next)
    }
    return found.reverse()
  }
  const runs = new Map<string | undefined, RunLook>()
  const paragraphs = new Map<string | undefined, ParagraphLook>()
  const merged = <A extends object>(
    known: Map<string | undefined, A>,
    id: string | undefined,
    of: () => A,
  ): A => {
    const look = known.get(id) ?? of()
    known.set(id, look)
    return look
  }
  const outlineOf = ({ name }: Style): ParagraphLook => {
    const level = /^heading (\d)$/i.exec(name)?.[1]
    return level ? { outline: Number(level) - 1 } : {}
  }
  return {
    run: (id) => merged(runs, id, () => Object.assign({}, defaults, ...chain(id).map((one) => one.run))),
    paragraph: (id) =>
      merged(paragraphs, id, () =>
        Object.assign({}, ...chain(id).flatMap((one) => [outlineOf(one), one.paragraph])),
      ),
    isShaded: (id) => chain(id).some((one) => one.shaded),
    defaultParagraph,
  }
}

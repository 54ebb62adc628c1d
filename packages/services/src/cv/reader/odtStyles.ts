import { type Colour, colourOf } from "./colour.ts"
import { type Attributes, readXml } from "./xml.ts"

/** What a style says; a size in percent is of the style it is based on. */
export interface OdtLook {
  bold?: boolean
  size?: number
  percent?: number
  colour?: Colour
  /** Behind the letters, the paragraph, the cell or the box. */
  ground?: Colour | "unknown"
  hidden?: boolean
  outline?: number
}
export interface OdtStyles {
  /** By family and name, with all the style is based on. */
  of(family: string, name: string | undefined): OdtLook
  readonly hiddenSections: ReadonlySet<string>
  /** Pages whose header and footer are in use; the first one otherwise. */
  readonly page: Colour | undefined
  readonly columns: number
}

interface Style {
  readonly parent: string | undefined
  readonly look: OdtLook
}

const lengths: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75, pc: 12 }
/** Points of a length such as `0.5cm`. */
export const points = (text: string | undefined): number | undefined => {
  const [, number, unit] = /^(-?[\d.]+)([a-z]{2})$/.exec(text ?? "") ?? []
  return number === undefined ? undefined : Number(number) * (lengths[unit!] ?? 1)
}

const note = (look: OdtLook, name: string, attribute: Attributes) => {
  const ground = colourOf(attribute("fo:background-color"))
  if (ground) look.ground = ground
  if (name === "style:text-properties") {
    const weight = attribute("fo:font-weight")
    if (weight !== undefined) look.bold = weight === "bold" || Number(weight) >= 600
    const size = attribute("fo:font-size")
    const exact = points(size)
    if (exact !== undefined) look.size = exact
    else if (size?.endsWith("%")) look.percent = Number.parseFloat(size) / 100
    const colour = colourOf(attribute("fo:color"))
    if (attribute("style:use-window-font-color") === "true") delete look.colour
    else if (colour) look.colour = colour
    if (attribute("text:display") === "none") look.hidden = true
    if (attribute("text:display") === "true") look.hidden = false
  } else if (name === "style:graphic-properties") {
    const fill = attribute("draw:fill")
    if (fill === "solid") look.ground = colourOf(attribute("draw:fill-color")) ?? "unknown"
    else if (fill !== undefined && fill !== "none") look.ground = "unknown"
  }
}

/** The styles of an ODT, from all its parts. */
export const readOdtStyles = (parts: ReadonlyArray<string>): OdtStyles => {
  const styles = new Map<string, Style>()
  const hiddenSections = new Set<string>()
  let page: Colour | undefined
  let columns = 1
  let style: Style | undefined
  let within = ""
  for (const xml of parts)
    readXml(xml, {
      open: (name, attribute) => {
        if (name === "style:style" || name === "style:default-style") {
          const family = attribute("style:family") ?? ""
          style = { parent: attribute("style:parent-style-name"), look: {} }
          const level = Number(attribute("style:default-outline-level") ?? "")
          if (level > 0) style.look.outline = level
          styles.set(`${family}/${attribute("style:name") ?? ""}`, style)
        } else if (name === "style:page-layout") within = name
        else if (name === "style:page-layout-properties" && within !== "") {
          page ??= colourOf(attribute("fo:background-color"))
        } else if (name === "style:columns" && (within !== "" || style))
          columns = Math.max(columns, Number(attribute("fo:column-count") ?? 1) || 1)
        else if (name === "text:section" && attribute("text:display") === "none")
          hiddenSections.add(attribute("text:name") ?? "")
        if (style && name.endsWith("-properties")) note(style.look, name, attribute)
      },
      close: (name) => {
        if (name === "style:style" || name === "style:default-style") style = undefined
        if (name === within) within = ""
      },
      text: () => {},
    })
  const resolve = (key: string, family: string, depth: number): OdtLook => {
    const found = styles.get(key)
    const root = styles.get(`${family}/`)?.look ?? {}
    if (!found || depth > 20) return root
    const base = found.parent === undefined ? root : resolve(`${family}/${found.parent}`, family, depth + 1)
    const { percent, ...own } = found.look
    return percent === undefined
      ? { ...base, ...own }
      : { ...base, ...own, size: (base.size ?? 12) * percent }
  }
  const known = new Map<string, OdtLook>()
  return {
    of: (family, name) => {
      const key = `${family}/${name ?? ""}`
      const look = known.get(key) ?? resolve(key, family, 0)
      known.set(key, look)
      return look
    },
    hiddenSections,
    page,
    columns,
  }
}

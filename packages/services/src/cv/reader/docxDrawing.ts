import type { HiddenReason } from "@utopiahire/domain/cv/CvText"
import type { Attributes } from "./xml.ts"
import { type Colour, colourOf } from "./colour.ts"

/** A shape, picture or text box that is anchored to a paragraph. Points. */
export interface Drawing {
  x?: number
  y?: number
  width: number
  height: number
  behind: boolean
  hidden?: HiddenReason
  fill?: Colour | "unknown"
  /** Which of the two offsets the next text is. */
  axis?: "x" | "y"
  fromPage?: boolean
}

const EMU = 12_700
/** No paper is longer or wider; what starts there is off the page. */
const FAR = 2_000
const points = (emu: string | undefined) => Number(emu ?? 0) / EMU

export const anchorOf = (attribute: Attributes): Drawing => ({
  width: 0,
  height: 0,
  behind: attribute("behindDoc") === "1" || attribute("behindDoc") === "true",
})

/** Notes one element or text inside an anchor. */
export const noteDrawing = (drawing: Drawing, name: string, attribute: Attributes): void => {
  if (name === "wp:positionH" || name === "wp:positionV") {
    drawing.axis = name === "wp:positionH" ? "x" : "y"
    drawing.fromPage = attribute("relativeFrom") === "page"
  } else if (name === "wp:extent") {
    drawing.width = points(attribute("cx"))
    drawing.height = points(attribute("cy"))
  } else if (name === "wp:docPr" && (attribute("hidden") === "1" || attribute("hidden") === "true"))
    drawing.hidden = "invisible"
  else if (name === "a:srgbClr") drawing.fill ??= colourOf(attribute("val")) ?? "unknown"
  else if (name === "a:schemeClr") {
    const colour = attribute("val") ?? ""
    drawing.fill ??= /^(bg|lt)1$/.test(colour) ? [255, 255, 255] : "unknown"
  } else if (name === "a:blip" || name === "a:gradFill") drawing.fill ??= "unknown"
  else if (name === "a:noFill") drawing.fill ??= [255, 255, 255]
}

export const placeDrawing = (drawing: Drawing, offset: string): void => {
  const value = points(offset)
  if (drawing.axis === "x") drawing.x = value
  else if (drawing.axis === "y") drawing.y = value
  const before = drawing.fromPage ? 0 : -150
  const size = drawing.axis === "x" ? drawing.width : drawing.height
  const isOff = value >= FAR || value + size < before || value < -FAR
  if (isOff && drawing.axis !== undefined) drawing.hidden = "off_page"
}

const length = (css: string | undefined): number | undefined => {
  const [, number, unit] = /^(-?[\d.]+)(pt|in|cm|mm|px)?$/.exec(css ?? "") ?? []
  const scale = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[unit ?? "pt"] ?? 1
  return number === undefined ? undefined : Number(number) * scale
}

/** A shape of the older kind, which says all in a style attribute. */
export const vmlDrawing = (attribute: Attributes): Drawing => {
  const css = new Map(
    (attribute("style") ?? "").split(";").map((rule) => {
      const [key, value] = rule.split(":")
      return [key!.trim(), value?.trim()] as const
    }),
  )
  const x = length(css.get("margin-left"))
  const y = length(css.get("margin-top"))
  const width = length(css.get("width")) ?? 0
  const fill = colourOf(attribute("fillcolor")) ?? (attribute("fillcolor") ? ("unknown" as const) : undefined)
  const off = (x !== undefined && (x >= FAR || x + width < -150)) || Math.abs(y ?? 0) >= FAR
  return {
    width,
    height: length(css.get("height")) ?? 0,
    behind: Number(css.get("z-index") ?? 0) < 0,
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
    ...(fill === undefined ? {} : { fill }),
    ...(css.get("visibility") === "hidden"
      ? { hidden: "invisible" as const }
      : off
        ? { hidden: "off_page" as const }
        : {}),
  }
}

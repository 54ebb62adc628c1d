import type { HiddenReason } from "@utopiahire/domain/cv/CvText"
import { BLACK } from "./colour.ts"
import { type Paint } from "./pdfGround.ts"
import { type Bounds, IDENTITY, type Matrix } from "./pdfMatrix.ts"

/** One letter as drawn. Points from the top left corner; `base` is its baseline. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly base: number
  readonly width: number
  readonly size: number
  readonly font: string
  /** Runs down or up the page. */
  readonly turned: boolean
  readonly hidden: HiddenReason | undefined
  /** Inside content that the file marks as page furniture. */
  readonly artifact: boolean
}

export interface Painted {
  readonly glyphs: ReadonlyArray<Glyph>
  readonly pictures: number
  /** Share of the page under pictures. */
  readonly pictured: number
}

/** What of a font the letters' places depend on. */
export interface FontFacts {
  readonly fontMatrix?: ArrayLike<number> | undefined
  readonly isType3Font?: boolean | undefined
  readonly vertical?: boolean | undefined
  readonly bbox?: ArrayLike<number> | undefined
}

export interface State {
  matrix: Matrix
  clip: Bounds
  fill: Paint | "none"
  stroke: Paint | "none"
  fillAlpha: number
  strokeAlpha: number
  blended: boolean
  masked: boolean
  font: string
  size: number
  direction: 1 | -1
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}
/** What a page begins with. */
export const firstState = (matrix: Matrix, clip: Bounds): State => ({
  matrix,
  clip,
  fill: BLACK,
  stroke: BLACK,
  fillAlpha: 1,
  strokeAlpha: 1,
  blended: false,
  masked: false,
  font: "",
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})

import type { HiddenReason } from "@utopiahire/domain/cv/CvText"
import { OPS } from "unpdf/pdfjs"
import { colourOf, vanishesOn } from "./colour.ts"
import { type Ground, makeGround, type Paint } from "./pdfGround.ts"
import { type Bounds, boundsOf, boxOn, holds, IDENTITY, intersect, multiply, place } from "./pdfMatrix.ts"
import { polygonsOf } from "./pdfPath.ts"
import { firstState, type FontFacts, type Glyph, type Painted, type State } from "./pdfState.ts"

interface ShownGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
}
/** Arguments of an operation; each handler knows its own. */
// oxlint-disable-next-line typescript/no-explicit-any
type Args = ReadonlyArray<any>

const SEEN_ALPHA = 0.1
const TINY = 2
const MAX_GLYPHS = 400_000

const paintOf = (value: unknown): Paint =>
  (typeof value === "string" ? colourOf(value) : undefined) ?? "unknown"

/** Follows the page's drawing operations: every letter with its place and why nobody sees it. */
export const paintPage = (
  operations: { readonly fnArray: ReadonlyArray<number>; readonly argsArray: ReadonlyArray<unknown> },
  page: { readonly transform: ArrayLike<number>; readonly width: number; readonly height: number },
  fontOf: (name: string) => FontFacts,
  isShown: (group: unknown) => boolean,
): Painted => {
  const whole: Bounds = [0, 0, page.width, page.height]
  const ground: Ground = makeGround(whole)
  const drawn: Array<{ glyph: Glyph; count: number; paint: Paint | "none" }> = []
  const saved: Array<State> = []
  const marks: Array<{ readonly hidden: boolean; readonly artifact: boolean }> = []
  let clipping = false
  let state = firstState(multiply(IDENTITY, page.transform), whole)
  const first = state
  const move = (x: number, y: number) => {
    state.x = state.lineX += x
    state.y = state.lineY += y
  }
  const paintOfText = (): Paint | "none" => {
    const { mode, fill, stroke, fillAlpha, strokeAlpha } = state
    const filled = mode === 0 || mode === 2 || mode === 4 || mode === 6
    const stroked = mode === 1 || mode === 2 || mode === 5 || mode === 6
    if (filled && fill !== "none" && fillAlpha >= SEEN_ALPHA) return fill
    return stroked && stroke !== "none" && strokeAlpha >= SEEN_ALPHA ? stroke : "none"
  }
  const reasonAt = (x: number, base: number, width: number, size: number): HiddenReason | undefined => {
    if (marks.some((mark) => mark.hidden)) return "invisible"
    if (size < TINY || Math.abs(state.scale) < 0.05) return "tiny"
    if (x + width <= 0 || x >= page.width || base <= 0 || base - size >= page.height) return "off_page"
    const middle = [x + width / 2, base - size * 0.3] as const
    return holds(state.clip, middle[0], middle[1], Math.max(2, size * 0.5)) ? undefined : "invisible"
  }
  const showText = (shown: ReadonlyArray<number | ShownGlyph | null>) => {
    const font = fontOf(state.font)
    const unit = font.fontMatrix?.[0] ?? 0.001
    const base = multiply(state.matrix, state.textMatrix)
    const along = Math.hypot(base[0], base[1])
    const small = font.isType3Font === true && state.size <= 1 && font.bbox !== undefined
    const tall = small
      ? Math.abs((font.bbox![3]! - font.bbox![1]!) * (font.fontMatrix?.[3] ?? 0.001)) || 1
      : 1
    const size = Math.hypot(base[2], base[3]) * state.size * tall
    const turned = Math.abs(base[1]) > Math.abs(base[0])
    const backward = base[0] * state.direction * state.scale < 0
    const paint = paintOfText()
    const artifact = marks.some((mark) => mark.artifact)
    const across = state.scale * state.direction
    let advance = 0
    for (const glyph of shown) {
      if (glyph === null) continue
      if (typeof glyph === "number") {
        advance -= (glyph * state.size) / 1000
        continue
      }
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing
      const own = (glyph.width ?? 0) * unit * state.size
      const text = glyph.unicode ?? ""
      if (text !== "" && drawn.length < MAX_GLYPHS) {
        const down = font.vertical === true
        const [x, y] = down
          ? place(base, state.x, state.y + state.rise - advance)
          : place(base, state.x + advance * across, state.y + state.rise)
        const width = turned ? size : Math.abs(own * across) * along
        const left = backward && !turned ? x - width : x
        const hidden = paint === "none" ? "invisible" : reasonAt(left, y, width, size)
        drawn.push({
          glyph: {
            text,
            x: left,
            base: y,
            width,
            size,
            font: state.font,
            turned: turned || down,
            hidden,
            artifact,
          },
          count: ground.count(),
          paint,
        })
      }
      advance += own + spacing
    }
    if (font.vertical) state.y -= advance
    else state.x += advance * across
  }
  const setGState = (entries: ReadonlyArray<readonly [string, unknown]>) => {
    for (const [key, value] of entries)
      if (key === "ca") state.fillAlpha = Number(value)
      else if (key === "CA") state.strokeAlpha = Number(value)
      else if (key === "BM") state.blended = value !== "source-over"
      else if (key === "SMask") state.masked = Boolean(value)
      else if (key === "Font" && Array.isArray(value)) setFont(String(value[0]), Number(value[1]))
  }
  const setFont = (name: string, size: number) => {
    state.font = name
    state.direction = size < 0 ? -1 : 1
    state.size = Math.abs(size)
  }
  const fills = new Set<number>([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ])
  const evenOdd = new Set<number>([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke])
  const constructPath = (
    operation: number,
    data: ArrayLike<number> | undefined,
    box: ArrayLike<number> | undefined,
  ) => {
    const bounds = box && box.length >= 4 ? boundsOf(boxOn(state.matrix, box)) : undefined
    if (fills.has(operation) && data && state.fillAlpha >= SEEN_ALPHA && state.fill !== "none") {
      const solid = state.fillAlpha >= 0.95 && !state.blended && !state.masked
      ground.paint(polygonsOf(data, state.matrix), state.clip, {
        evenOdd: evenOdd.has(operation),
        paint: solid ? state.fill : "unknown",
        opaque: solid,
      })
    }
    if (clipping && bounds) state.clip = intersect(state.clip, bounds)
    clipping = false
  }
  const picture = (opaque: boolean) =>
    ground.picture(
      boxOn(state.matrix, [0, 0, 1, 1]),
      state.clip,
      opaque && !state.blended && !state.masked && state.fillAlpha >= 0.95,
    )
  const save = () => {
    saved.push({ ...state })
  }
  const restore = () => {
    state = saved.pop() ?? { ...first }
  }
  let stencil = false
  const handlers: Readonly<Record<number, (args: Args) => void>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => {
      state.matrix = multiply(state.matrix, args)
    },
    [OPS.setGState]: (args) => setGState(args[0]),
    [OPS.setFillRGBColor]: (args) => {
      state.fill = paintOf(args[0])
    },
    [OPS.setStrokeRGBColor]: (args) => {
      state.stroke = paintOf(args[0])
    },
    [OPS.setFillColorN]: () => {
      state.fill = "unknown"
    },
    [OPS.setStrokeColorN]: () => {
      state.stroke = "unknown"
    },
    [OPS.setFillTransparent]: () => {
      state.fill = "none"
    },
    [OPS.setStrokeTransparent]: () => {
      state.stroke = "none"
    },
    [OPS.beginText]: () => {
      state.textMatrix = IDENTITY
      state.x = state.y = state.lineX = state.lineY = 0
    },
    [OPS.setCharSpacing]: (args) => {
      state.charSpacing = args[0]
    },
    [OPS.setWordSpacing]: (args) => {
      state.wordSpacing = args[0]
    },
    [OPS.setHScale]: (args) => {
      state.scale = args[0] / 100
    },
    [OPS.setLeading]: (args) => {
      state.leading = -args[0]
    },
    [OPS.setFont]: (args) => setFont(args[0], args[1]),
    [OPS.setTextRenderingMode]: (args) => {
      state.mode = args[0]
    },
    [OPS.setTextRise]: (args) => {
      state.rise = args[0]
    },
    [OPS.moveText]: (args) => move(args[0], args[1]),
    [OPS.setLeadingMoveText]: (args) => {
      state.leading = args[1]
      move(args[0], args[1])
    },
    [OPS.setTextMatrix]: (args) => {
      state.textMatrix = multiply(IDENTITY, args[0])
      state.x = state.y = state.lineX = state.lineY = 0
    },
    [OPS.nextLine]: () => move(0, state.leading),
    [OPS.showText]: (args) => showText(args[0]),
    [OPS.showSpacedText]: (args) => showText(args[0]),
    [OPS.clip]: () => {
      clipping = true
    },
    [OPS.eoClip]: () => {
      clipping = true
    },
    [OPS.constructPath]: (args) => constructPath(args[0], args[1]?.[0] ?? undefined, args[2]),
    [OPS.shadingFill]: () => {
      const [left, top, right, bottom] = state.clip
      ground.paint([[left, top, right, top, right, bottom, left, bottom]], state.clip, {
        evenOdd: false,
        paint: "unknown",
        opaque: false,
      })
    },
    [OPS.paintFormXObjectBegin]: (args) => {
      save()
      if (args[0]) state.matrix = multiply(state.matrix, args[0])
      if (args[1]) state.clip = intersect(state.clip, boundsOf(boxOn(state.matrix, args[1])))
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginAnnotation]: (args) => {
      save()
      state.matrix = multiply(multiply(first.matrix, args[2] ?? IDENTITY), args[3] ?? IDENTITY)
      state.clip = whole
    },
    [OPS.endAnnotation]: restore,
    [OPS.paintImageXObject]: () => picture(!stencil),
    [OPS.paintInlineImageXObject]: () => picture(false),
    [OPS.paintImageMaskXObject]: () => picture(false),
    [OPS.paintSolidColorImageMask]: () => picture(false),
    [OPS.beginMarkedContent]: (args) => {
      marks.push({ hidden: false, artifact: args[0]?.name === "Artifact" || args[0] === "Artifact" })
    },
    [OPS.beginMarkedContentProps]: (args) => {
      marks.push({ hidden: args[0] === "OC" && !isShown(args[1]), artifact: args[0] === "Artifact" })
    },
    [OPS.endMarkedContent]: () => {
      marks.pop()
    },
  }
  const { fnArray, argsArray } = operations
  for (let at = 0; at < fnArray.length; at++) {
    const operation = fnArray[at]!
    // A picture with a mask of its own is announced by an empty soft mask.
    const args = (argsArray[at] ?? []) as Args
    if (operation === OPS.setGState && args[0]?.[0]?.[0] === "SMask" && args[0][0][1] === false)
      stencil = true
    handlers[operation]?.(args)
    if (operation === OPS.paintImageXObject) stencil = false
  }
  const glyphs = drawn.map(({ glyph, count, paint }): Glyph => {
    if (glyph.hidden !== undefined || glyph.text.trim() === "") return glyph
    const { x, base, width, size } = glyph
    const middle = [x + width / 2, base - size * 0.3] as const
    const reason = ((): HiddenReason | undefined => {
      const behind = ground.behind(count, ...middle)
      if (paint !== "none" && paint !== "unknown" && behind !== "unknown" && vanishesOn(paint, behind))
        return "white"
      const spots = [
        middle,
        [x + width * 0.15, base - size * 0.1],
        [x + width * 0.85, base - size * 0.5],
      ] as const
      return ground.isCovered(count, spots) ? "covered" : undefined
    })()
    return reason === undefined ? glyph : Object.assign({}, glyph, { hidden: reason })
  })
  return { glyphs, pictures: ground.pictures(), pictured: ground.pictured() }
}

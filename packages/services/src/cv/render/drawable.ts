import { undrawable } from "./printable.ts"
import type { PrintCv } from "./PrintCv.ts"
import { mapValues, valuesOf } from "./valuesOf.ts"

/** A print without the signs that no font has; `lost` are the pointers of texts with letters that none has. */
export interface Drawable {
  readonly print: PrintCv
  readonly signs: ReadonlyArray<string>
  /** Where those signs stood. */
  readonly pointers: ReadonlyArray<string>
  readonly lost: ReadonlyArray<string>
}

/** What of a print can be drawn by fonts that have these characters. */
export const drawable = (print: PrintCv, covers: (character: string) => boolean): Drawable => {
  const values = valuesOf(print)
  const used = new Set<string>()
  for (const { text } of values) for (const sign of text) used.add(sign)
  if ([...used].every(covers)) return { print, signs: [], pointers: [], lost: [] }
  const found = values.map(({ pointer, text }) => {
    const { letters, signs } = undrawable(text, covers)
    return { pointer, letters, signs }
  })
  const gone = new Set(found.flatMap(({ signs }) => signs))
  const without = (text: string) =>
    [...text]
      .filter((sign) => !gone.has(sign))
      .join("")
      .replace(/\s+/gu, " ")
      .trim()
  return {
    print: gone.size === 0 ? print : mapValues(print, without),
    signs: [...gone],
    pointers: found.filter(({ signs }) => signs.length > 0).map(({ pointer }) => pointer),
    lost: [...new Set(found.filter(({ letters }) => letters.length > 0).map(({ pointer }) => pointer))],
  }
}

/** Red, green and blue, 0..255. */
export type Colour = readonly [number, number, number]

export const WHITE: Colour = [255, 255, 255]
export const BLACK: Colour = [0, 0, 0]

/** Below this nobody makes out a letter: pale grey on white (#EEE) has 1.16. */
const SEEN_FROM = 1.2

const linear = (value: number) => {
  const share = value / 255
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = ([r, g, b]: Colour) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

/** Whether text of one colour vanishes on the other (contrast as in WCAG 2, 1..21). */
export const vanishesOn = (text: Colour, ground: Colour): boolean => {
  const [dark, light] = [luminance(text), luminance(ground)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05) < SEEN_FROM
}

/** `#RRGGBB`, with or without its mark; nothing for `auto` and names. */
export const colourOf = (text: string | undefined): Colour | undefined => {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? "")
  return hex ? ([1, 2, 3].map((at) => Number.parseInt(hex[at]!, 16)) as unknown as Colour) : undefined
}

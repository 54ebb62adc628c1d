import { type Glyph } from "./pdfState.ts"

const UNDRAWN = /^\p{Default_Ignorable_Code_Point}+$/u
const SIGN = /^[\u064B-\u0652\u0670]+$/
/** A letter and signs over it under one name. */
const DRESSED = /^\p{Script=Arabic}+[\u064B-\u0652\u0670]+$/u
const NARROW = 0.05

/** Letters by their own names: files name a blank by what is not drawn, a sign by its letter too, or the reverse. */
const named = (glyph: Glyph): Glyph => {
  const { size, text, width } = glyph
  if (UNDRAWN.test(text)) return { ...glyph, text: width > 0.08 * size ? " " : "" }
  if (!DRESSED.test(text)) return glyph
  const signs = text.replace(/[^\u064B-\u0652\u0670]/g, "")
  return { ...glyph, text: width < NARROW * size ? signs : text.slice(0, -signs.length) }
}

const accents: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "´": "\u0301",
  ˆ: "\u0302",
  "^": "\u0302",
  "˜": "\u0303",
  "~": "\u0303",
  "¯": "\u0304",
  "˘": "\u0306",
  "˙": "\u0307",
  "¨": "\u0308",
  "˚": "\u030A",
  "˝": "\u030B",
  ˇ: "\u030C",
  "¸": "\u0327",
  "˛": "\u0328",
}
const undotted: Readonly<Record<string, string>> = { ı: "i", ȷ: "j" }

const combined = (letter: Glyph, accent: string): Glyph => ({
  ...letter,
  text: ((undotted[letter.text] ?? letter.text) + accent).normalize("NFC"),
})
const isOver = (accent: Glyph, letter: Glyph) => {
  const middle = accent.x + accent.width / 2
  return (
    /^\p{Script=Latin}$/u.test(letter.text) &&
    middle > letter.x &&
    middle < letter.x + letter.width &&
    Math.abs(accent.base - letter.base) < 0.6 * letter.size
  )
}

/** TeX draws an accent and then the letter under it, some others the reverse: one letter. */
const joinAccents = (glyphs: ReadonlyArray<Glyph>): ReadonlyArray<Glyph> => {
  const out: Array<Glyph> = []
  for (const glyph of glyphs) {
    const before = out.at(-1)
    const lead = before && accents[before.text]
    const trail = accents[glyph.text]
    if (before && lead !== undefined && isOver(before, glyph)) out[out.length - 1] = combined(glyph, lead)
    else if (before && trail !== undefined && isOver(glyph, before))
      out[out.length - 1] = combined(before, trail)
    else out.push(glyph)
  }
  return out
}

const near = (sign: Glyph, letter: Glyph | undefined): letter is Glyph =>
  letter !== undefined &&
  letter.text.trim() !== "" &&
  !SIGN.test(letter.text) &&
  Math.hypot(letter.x - sign.x, letter.base - sign.base) < 1.5 * sign.size &&
  letter.hidden === sign.hidden

/**
 * Vowel signs join the letter they belong to: of the two between which a sign is drawn the one to the right, whichever
 * way the file draws.
 */
export const plainGlyphs = (glyphs: ReadonlyArray<Glyph>): ReadonlyArray<Glyph> => {
  const out = joinAccents(glyphs.map(named).filter((glyph) => glyph.text !== ""))
  if (!out.some((glyph) => SIGN.test(glyph.text))) return out
  const signs = new Map<number, string>()
  const taken = new Set<number>()
  out.forEach((sign, at) => {
    if (!SIGN.test(sign.text)) return
    let [before, after] = [at - 1, at + 1]
    while (SIGN.test(out[before]?.text ?? "")) before--
    while (SIGN.test(out[after]?.text ?? "")) after++
    const letters = [before, after].filter((index) => near(sign, out[index]))
    if (letters.length === 0) return
    const letter = letters.reduce((best, index) => (out[index]!.x > out[best]!.x ? index : best))
    signs.set(letter, (signs.get(letter) ?? "") + sign.text)
    taken.add(at)
  })
  return out.flatMap((glyph, at) => {
    if (taken.has(at)) return []
    const own = signs.get(at)
    return [own === undefined ? glyph : { ...glyph, text: glyph.text + own }]
  })
}

import { plainGlyphs } from "./plainGlyphs.ts"
import type { HiddenReason } from "@utopiahire/domain/cv/CvText"
import { inLogicalOrder, isRtlText } from "./bidi.ts"
import { cleanLine, trickIn } from "./clean.ts"
import { type Piece } from "./pieces.ts"
import { type Glyph } from "./pdfState.ts"

/** A run of letters nobody sees. */
export interface HiddenPiece extends Piece {
  readonly reason: HiddenReason
}

/** Letters further apart than this, in ems, stand in different pieces. */
const PIECE_GAP = 0.9
const WORD_GAP = 0.15
/** Where blanks are drawn, only a wider gap is one too. */
const WORD_GAP_WITH_BLANKS = 0.28
const BACK = 0.35

interface Ink {
  readonly glyph: Glyph
  readonly x: number
  readonly width: number
  readonly text: string
  /** Blanks drawn after it. */
  blanks: number
}

const MARK = /^\p{M}+$/u

const LATIN = /^\p{Script=Latin}/u
/** An Arabic and a Latin word without a blank between them were drawn apart, such as a column up to the next one. */
const changesScript = (last: Ink, glyph: Glyph): boolean =>
  last.blanks === 0 &&
  ((LATIN.test(glyph.text) && isRtlText(last.text)) || (LATIN.test(last.text) && isRtlText(glyph.text)))

const continues = (last: Ink, glyph: Glyph): boolean => {
  const before = last.glyph
  if (before.font !== glyph.font || before.hidden !== glyph.hidden || before.turned !== glyph.turned)
    return false
  if (before.artifact !== glyph.artifact || Math.abs(before.size - glyph.size) > 0.02 * glyph.size)
    return false
  const em = glyph.size
  // Vowel signs float above the line; the line as a whole knows which letter each belongs to.
  if (MARK.test(glyph.text) || MARK.test(last.text)) return false
  if (glyph.turned) return Math.hypot(before.x - glyph.x, before.base - glyph.base) < 1.5 * em
  if (Math.abs(before.base - glyph.base) > 0.15 * em || changesScript(last, glyph)) return false
  const gap = glyph.x - (last.x + last.width)
  if (gap >= -BACK * em) return gap < (last.blanks > 0 ? PIECE_GAP * 1.6 : PIECE_GAP) * em
  // Arabic drawn in the order in which it is read runs to the left.
  return isRtlText(glyph.text) && Math.abs(last.x - (glyph.x + glyph.width)) < PIECE_GAP * em
}

/** The gap that even close letters have: letters spaced out for effect. */
const leastGap = (gaps: ReadonlyArray<number>) => [...gaps].sort((a, b) => a - b)[gaps.length >> 2] ?? 0

/** Letters of a piece from left to right, with a blank where a word ends. Spaced-out letters are still one word. */
const spaced = (
  inks: ReadonlyArray<Ink>,
  em: number,
): ReadonlyArray<{ text: string; x: number; width: number }> => {
  const gapAfter = (at: number) => inks[at + 1]!.x - (inks[at]!.x + inks[at]!.width)
  const plain = inks.slice(0, -1).flatMap((ink, at) => (ink.blanks === 0 ? [gapAfter(at)] : []))
  const tracking = plain.length >= 3 ? Math.max(0, leastGap(plain)) : 0
  const drawn = inks.some((ink) => ink.blanks > 0)
  const wide = tracking + (drawn ? WORD_GAP_WITH_BLANKS : WORD_GAP) * em
  return inks.flatMap((ink, at) => {
    const letter = { text: ink.text, x: ink.x, width: ink.width }
    if (at + 1 === inks.length) return [letter]
    const gap = gapAfter(at)
    const blank = ink.blanks > 0 ? gap > 0.02 * em : gap > wide
    return blank ? [letter, { text: " ", x: ink.x + ink.width, width: Math.max(0, gap) }] : [letter]
  })
}

const pieceOf = (inks: ReadonlyArray<Ink>, isBold: (font: string) => boolean): Piece => {
  const { base, size, font, turned, artifact } = inks[0]!.glyph
  const rtl = inks.some((ink) => isRtlText(ink.text) || MARK.test(ink.text))
  const ordered = turned ? inks : [...inks].sort((a, b) => a.x - b.x)
  const letters = turned ? ordered.map(({ text, x, width }) => ({ text, x, width })) : spaced(ordered, size)
  const x = Math.min(...letters.map((letter) => letter.x))
  const arabic = letters.filter((letter) => isRtlText(letter.text)).length
  const latin = letters.filter((letter) => /\p{L}/u.test(letter.text) && !isRtlText(letter.text)).length
  return {
    text: rtl
      ? inLogicalOrder(
          letters.map((letter) => letter.text),
          arabic >= latin,
        )
      : letters.map((letter) => letter.text).join(""),
    x,
    base,
    width: Math.max(...letters.map((letter) => letter.x + letter.width)) - x,
    size,
    bold: isBold(font),
    rtl: rtl && arabic >= latin,
    ...(turned ? {} : { letters }),
    ...(artifact ? { artifact: true } : {}),
  }
}

const TRICK = /\p{Default_Ignorable_Code_Point}/u

/** What the file names with signs that are not drawn: each line of letters that has them, as it stands without. */
const tricksIn = (glyphs: ReadonlyArray<Glyph>): ReadonlyArray<HiddenPiece> => {
  if (!glyphs.some((glyph) => TRICK.test(glyph.text))) return []
  const lines: Array<Array<Glyph>> = []
  for (const glyph of glyphs) {
    if (glyph.hidden !== undefined) continue
    const last = lines.at(-1)?.at(-1)
    if (last && Math.abs(last.base - glyph.base) < 0.15 * glyph.size) lines.at(-1)!.push(glyph)
    else lines.push([glyph])
  }
  return lines.flatMap((line) => {
    const isBlank = ({ size, text, width }: Glyph) => TRICK.test(text) && width > 0.08 * size
    const raw = line.map((glyph) => (isBlank(glyph) ? " " : glyph.text)).join("")
    const trick = trickIn(raw)
    if (!trick) return []
    // On a page every letter has its place: a mark of direction moves none.
    const text = trick.reason === "bidi" ? cleanLine(raw.replace(/[\u202D\u202E]/g, "")) : trick.text
    const { base, size, x } = line[0]!
    return [{ reason: trick.reason, text, x, base, size, width: 0, bold: false, rtl: false }]
  })
}

/** Letters as pieces in the order in which they were drawn: those that people see, and those that nobody sees. */
export const piecesOf = (
  glyphs: ReadonlyArray<Glyph>,
  isBold: (font: string) => boolean,
): { readonly seen: ReadonlyArray<Piece>; readonly hidden: ReadonlyArray<HiddenPiece> } => {
  const seen: Array<Piece> = []
  const hidden: Array<HiddenPiece> = []
  let inks: Array<Ink> = []
  const end = () => {
    const reason = inks[0]?.glyph.hidden
    if (inks.length > 0)
      if (reason === undefined) seen.push(pieceOf(inks, isBold))
      else hidden.push({ ...pieceOf(inks, isBold), reason })
    inks = []
  }
  for (const glyph of plainGlyphs(glyphs)) {
    const last = inks.at(-1)
    // Some files name their blanks by a character that is not drawn at all.
    if (glyph.text.trim() === "") {
      if (last) last.blanks++
      continue
    }
    if (last && !continues(last, glyph)) end()
    inks.push({ glyph, x: glyph.x, width: glyph.width, text: glyph.text, blanks: 0 })
  }
  end()
  return { seen, hidden: [...hidden, ...tricksIn(glyphs)] }
}

import type { HiddenText } from "@utopiahire/domain/cv/CvText"
import { instructionPattern, spelt } from "./instructionPatterns.ts"
import { type ReadLine } from "./Reading.ts"

/** Quoted words are told of, not given as an order: a CV may speak of attacks that its owner stopped. */
const isQuoted = (text: string, from: number, to: number): boolean =>
  /["“«‘„][^"”»’]*$/u.test(text.slice(0, from)) && /^[^"“«‘]*["”»’]/u.test(text.slice(to))

/** Letter for letter, so that places stay the same. */
const plain = (text: string) => text.replace(/[’‘`]/g, "'").replace(/[\t\u0640]/gu, " ")

const LONG_LINE = 70
/** Whether a sentence runs over the end of a line. */
const runsOver = (line: string, next: string) =>
  /^\p{Ll}/u.test(next) || /[,،-]$/.test(line) || (line.length >= LONG_LINE && !/^\p{Lu}/u.test(next))

/** Where the sentence around a find begins and ends. */
const sentence = (text: string, from: number, to: number): readonly [number, number] => {
  let start = from
  while (start > 0) {
    const ahead = text.slice(0, start)
    const line = ahead.slice(ahead.lastIndexOf("\n") + 1)
    const stop = /^.*[.!?؟;؛]\s+/su.exec(line)?.[0].length
    if (stop !== undefined) {
      start = ahead.length - line.length + stop
      break
    }
    start = ahead.length - line.length
    const previous = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1))
    if (start === 0 || /[.!?؟]$/.test(previous) || !runsOver(previous, text.slice(start))) break
    start--
  }
  let end = to
  for (;;) {
    const rest = text.slice(end)
    const line = rest.split("\n", 1)[0]!
    const stop = /[.!?؟]+(?=\s|$)/u.exec(text[end - 1] === "." ? "" : line)
    if (stop) return [start, end + stop.index + stop[0].length]
    end += line.length
    const whole = text.slice(text.lastIndexOf("\n", end - 1) + 1, end)
    if (end >= text.length || /[.!?؟]$/.test(whole) || !runsOver(whole, text.slice(end + 1)))
      return [start, end]
    end++
  }
}

/** Lines that one paragraph may run over: same part and page, same size, close to one another, no bullet between. */
const goesOn = (before: ReadLine, line: ReadLine): boolean =>
  before.page === line.page &&
  before.part === line.part &&
  before.bold === line.bold &&
  Math.abs((before.size ?? 0) - (line.size ?? 0)) < 0.6 &&
  before.text.length > 30 &&
  !/^[•‣◦▪▫●○■□–—*·➢➤❖✓✔→-]/u.test(line.text) &&
  (before.y === undefined || line.y === undefined || Math.abs(line.y - before.y) < 2.2 * (line.size ?? 10))

const paragraphsOf = (lines: ReadonlyArray<ReadLine>): ReadonlyArray<ReadonlyArray<ReadLine>> => {
  const out: Array<Array<ReadLine>> = []
  for (const line of lines) {
    const last = out.at(-1)?.at(-1)
    if (last && goesOn(last, line)) out.at(-1)!.push(line)
    else out.push([line])
  }
  return out
}

/** The stretches of a text that are instructions, merged where sentences touch. */
const findIn = (text: string): ReadonlyArray<readonly [number, number]> => {
  const flat = plain(text)
  const found: Array<[number, number]> = []
  for (const match of spelt(flat).matchAll(instructionPattern)) {
    const to = match.index + match[0].length
    if (isQuoted(flat, match.index, to)) continue
    const [from, end] = sentence(flat, match.index, to)
    const last = found.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], end)
    else found.push([from, end])
  }
  return found
}

/**
 * Takes sentences out of the lines that give orders to a program. What stands beside them in the same line stays, so
 * that the rest reads as if they had never been there.
 */
export const withoutInstructions = (
  lines: ReadonlyArray<ReadLine>,
): { readonly lines: ReadonlyArray<ReadLine>; readonly found: ReadonlyArray<HiddenText> } => {
  const found: Array<HiddenText> = []
  const kept = paragraphsOf(lines).flatMap((paragraph) => {
    const text = paragraph.map((line) => line.text).join("\n")
    const cuts = findIn(text)
    if (cuts.length === 0) return paragraph
    for (const [from, to] of cuts)
      found.push({
        page: paragraph[0]!.page,
        text: plain(text.slice(from, to)).replaceAll("\n", " ").trim(),
        reason: "instruction",
      })
    let start = 0
    return paragraph.flatMap((line) => {
      const at = start
      start += line.text.length + 1
      const rest = cut(line.text, at, cuts)
      if (rest === line.text) return [line]
      return /[\p{L}\p{N}]/u.test(rest) ? [{ ...line, text: rest }] : []
    })
  })
  return { lines: kept, found }
}

const cut = (text: string, start: number, cuts: ReadonlyArray<readonly [number, number]>): string => {
  let out = ""
  let at = start
  for (const [from, to] of cuts) {
    if (to <= at || from >= start + text.length) continue
    if (from > at) out += text.slice(at - start, from - start)
    at = Math.max(at, to)
  }
  out += text.slice(Math.max(0, at - start))
  return out === text ? text : out.replace(/\s+/g, " ").trim()
}

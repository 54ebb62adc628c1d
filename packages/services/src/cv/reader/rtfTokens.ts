import { limits } from "./limits.ts"
import { Refusal } from "./Reading.ts"

export interface RtfHandler {
  open(): void
  close(): void
  /** A control word with its number, or a control symbol. `starred` words may be skipped by who does not know them. */
  word(name: string, value: number | undefined): void
  /** Letters as bytes, one a character: their code page is the handler's matter. */
  bytes(text: string): void
}

const damaged = () => new Refusal("NotADocument", "the document is damaged")
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** One pass over an RTF file, kept as one character a byte. Refuses what is nested too deeply or cut short. */
export const readRtfTokens = (source: string, handler: RtfHandler): void => {
  let depth = 0
  let at = source.indexOf("{")
  const word = (): void => {
    let end = at
    while (isLetter(source.charCodeAt(end)) && end - at < 33) end++
    const name = source.slice(at, end)
    const number = /^-?\d{1,10}/.exec(source.slice(end, end + 12))?.[0]
    at = end + (number?.length ?? 0)
    if (source[at] === " ") at++
    const value = number === undefined ? undefined : Number(number)
    if (name !== "bin") handler.word(name, value)
    else if ((value ?? 0) < 0 || at + (value ?? 0) > source.length) throw damaged()
    else at += value ?? 0
  }
  while (at >= 0 && at < source.length) {
    const char = source[at]!
    if (char === "{") {
      if (++depth > limits.depth) throw new Refusal("TooLong", "the document is nested too deeply")
      handler.open()
      at++
    } else if (char === "}") {
      handler.close()
      at++
      if (--depth === 0) return
    } else if (char === "\\") {
      at++
      const next = source[at] ?? ""
      if (isLetter(next.charCodeAt(0))) word()
      else if (next === "'") {
        const code = Number.parseInt(source.slice(at + 1, at + 3), 16)
        at += 3
        handler.word("'", Number.isNaN(code) ? 63 : code)
      } else {
        at++
        handler.word(next === "\n" || next === "\r" ? "par" : next, undefined)
      }
    } else if (char === "\n" || char === "\r" || char === "\0") at++
    else {
      let end = at + 1
      while (end < source.length && !"{}\\\n\r\0".includes(source[end]!)) end++
      handler.bytes(source.slice(at, end))
      at = end
    }
  }
  throw damaged()
}

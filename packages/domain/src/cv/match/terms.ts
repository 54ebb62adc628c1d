import { fold } from "../checks/fold.ts"

/** Article, conjunction and prepositions that Arabic writes onto the next word. */
const prefixes = new Set("ال و ف ب ك ل وال فال بال كال لل ول وب وبال ولل".split(" "))
const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** Folded, with hyphens and runs of white space as one space; lines stay lines. */
export const plainText = (text: string): string =>
  fold(text)
    .replace(/[-‐‑–_]/g, " ")
    .replace(/[^\S\n]+/g, " ")

const startsWord = (text: string, at: number): boolean => {
  if (!isWordSign(text[at - 1])) return true
  const before = /[\p{Script=Arabic}]+$/u.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? ""
  const whole = !isWordSign(text[at - 1 - before.length])
  return before !== "" && whole && prefixes.has(before)
}
const endsWord = (text: string, end: number, last: string): boolean => {
  const after = text[end]
  // `C` is neither `C++` nor `C#`; a Latin plural is the same word.
  if (isWordSign(last) && (after === "+" || after === "#")) return false
  if (!isWordSign(after)) return true
  return after === "s" && /[a-z]/.test(last) && !isWordSign(text[end + 1])
}

/** Where a term stands in a text as a whole word, whatever its letters and signs; -1 where it does not. Both plain. */
export const indexOfTerm = (text: string, term: string): number => {
  if (term === "") return -1
  const last = term.at(-1) ?? ""
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length
    // `.NET` begins with its sign: only a word before it makes it another name.
    if (startsWord(text, at) && endsWord(text, end, last)) return at
  }
  return -1
}

/** What stands around a name of one or two letters where it is the name of a language: a list, or "in", "with". */
const listed = {
  before: /(?:[,;/(|•:]|(?<!\p{L})(?:in|with|of|using|and|or|en|avec|et|ou|langage|language|و|في))\s*$/iu,
  after: /^\s*(?:[,;/)|]|(?:and|or|et|ou|و)(?!\p{L}))/iu,
}
const isListed = (before: string, after: string) => listed.before.test(before) || listed.after.test(after)
/** After these, a name at the beginning of a sentence is the verb it is spelt like. */
const asVerb = /^ (?:at|in (?:a|an|the)|to|the|on|with a|quickly)(?!\p{L})/u

/** Names that are also words, or one letter: found only as written, and not beside a sign that makes them another. */
export const indexOfName = (text: string, name: string): number => {
  const short = name.length < 3
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    const [before, after] = [text[at - 1], text[end]]
    const bound = (sign: string | undefined) => !isWordSign(sign) && !(short && /[&+#.'’-]/.test(sign ?? ""))
    const stops = after === "." && !isWordSign(text[end + 1])
    if (!bound(before) || !(bound(after) || stops)) continue
    const [head, tail] = [text.slice(Math.max(0, at - 12), at), text.slice(end, end + 12)]
    if (short && !isListed(head, tail) && text.trim() !== name) continue
    if (!asVerb.test(tail)) return at
  }
  return -1
}

/** One way to write a skill; `=Go` only as written. */
export interface Form {
  readonly exact: boolean
  readonly text: string
}
export const formOf = (written: string): Form =>
  written.startsWith("=")
    ? { exact: true, text: written.slice(1) }
    : { exact: false, text: plainText(written).trim() }

/** A text in both readings, made once for many terms. */
export interface Readable {
  readonly original: string
  readonly plain: string
}
export const readable = (text: string): Readable => {
  const original = text.normalize("NFKC")
  return { original, plain: plainText(original) }
}
/** A name that stands alone, as in a list of skills, may be written in any case. */
export const holds = ({ original, plain }: Readable, { exact, text }: Form): boolean =>
  exact ? indexOfName(original, text) >= 0 || plain.trim() === plainText(text) : indexOfTerm(plain, text) >= 0

import type { Entry, PrintCv, Section, Value } from "./PrintCv.ts"

const ofEntry = ({ title, dates, by, links, text, bullets, facts }: Entry): ReadonlyArray<Value> => [
  ...title,
  ...(dates ? [dates] : []),
  ...by,
  ...links,
  ...(text ? [text] : []),
  ...bullets,
  ...facts.flatMap(({ values }) => values),
]
const ofSection = ({ text, entries, groups }: Section): ReadonlyArray<Value> => [
  ...(text ? [text] : []),
  ...entries.flatMap(ofEntry),
  ...groups.flatMap(({ name, values }) => [...(name ? [name] : []), ...values]),
]

/** Everything a print says of the CV, in its order: what any reader of it must find again. */
export const valuesOf = ({ name, label, contact, sections, closing }: PrintCv): ReadonlyArray<Value> => [
  ...(name ? [name] : []),
  ...(label ? [label] : []),
  ...contact,
  ...sections.flatMap(ofSection),
  ...(closing ? [closing] : []),
]

/** The same print with every text of it changed. */
export const mapValues = (print: PrintCv, change: (text: string) => string): PrintCv => {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== "object" || part === null) return part
    const one = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value)]))
    return typeof one["pointer"] === "string" && typeof one["text"] === "string"
      ? { ...one, text: change(one["text"]) }
      : one
  }
  return walk(print) as PrintCv
}

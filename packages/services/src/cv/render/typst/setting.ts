import { isRtl } from "../direction.ts"
import { labels } from "../labels.ts"
import type { Entry, Group, PrintCv, Section, Value } from "../PrintCv.ts"
import { type Run, runsOf } from "../runs.ts"

/** The fonts of a print, by family: `brackets` are those of right-to-left text, and must not be the first of `latin`. */
export interface Fonts {
  readonly latin: ReadonlyArray<string>
  readonly arabic: string
  readonly brackets: string
}

/** A line as it is set: direction and stretches. */
interface Line {
  readonly rtl: boolean
  readonly runs: ReadonlyArray<Run>
  readonly href?: string
}

const lineOf = ({ href, rtl, text }: Value): Line => ({
  rtl,
  runs: runsOf(text, rtl),
  ...(href === undefined ? {} : { href }),
})

/** The first `length` characters of the runs in bold. */
const withStrong = (runs: ReadonlyArray<Run>, length: number): ReadonlyArray<Run> => {
  let left = length
  return runs.flatMap((run) => {
    const strong = run.text.slice(0, Math.max(0, left))
    const rest = run.text.slice(strong.length)
    left -= run.text.length
    return [
      ...(strong === "" ? [] : [{ ...run, text: strong, strong: true }]),
      ...(rest === "" ? [] : [{ ...run, text: rest }]),
    ]
  })
}

/** What a typst template is given: the print as JSON, line by line. `spread` gives each value a line of its own. */
export const setting = (print: PrintCv, fonts: Fonts, spread = false): string => {
  const { colon, comma } = labels[print.language]
  /** Values in a row are one line: so they are ordered, and read again, by the same rules as any sentence. */
  const row = (
    values: ReadonlyArray<Value>,
    label = "",
    strong = false,
    between?: string,
  ): ReadonlyArray<Line> => {
    const texts = values.map(({ text }) => text)
    if (texts.length === 0 && label === "") return []
    if (spread && texts.length + (label === "" ? 0 : 1) > 1)
      return [
        ...(label === "" ? [] : row([], label, strong)),
        ...texts.map((text): Line => {
          const rtl = isRtl(text, print.rtl)
          return { rtl, runs: runsOf(text, rtl) }
        }),
      ]
    const rtl = isRtl([label, ...texts].join(" "), print.rtl)
    const text = (label === "" ? "" : label + colon) + texts.join(between ?? (rtl ? comma : ", "))
    const runs = runsOf(text, rtl)
    return [{ rtl, runs: strong ? withStrong(runs, label.length) : runs }]
  }
  const entry = ({ brief = false, bullets, by, dates, facts, links, text, title }: Entry) => ({
    title: brief ? row([...title, ...by], "", false, " – ") : row(title.length > 0 ? title : by),
    by: title.length > 0 && !brief ? row(by) : [],
    dates: dates && lineOf(dates),
    links: links.map(lineOf),
    text: text && lineOf(text),
    bullets: bullets.map(lineOf),
    facts: facts.flatMap((fact) => row(fact.values, fact.label)),
  })
  const section = ({ entries, groups, heading, text }: Section) => ({
    heading,
    text: text && lineOf(text),
    entries: entries.map(entry),
    groups: groups.flatMap(({ name, values }: Group) => row(values, name?.text, true)),
  })
  return JSON.stringify({
    language: print.language,
    rtl: print.rtl,
    title: print.title,
    author: print.name?.text,
    keywords: print.keywords,
    fonts,
    name: print.name && lineOf(print.name),
    label: print.label && lineOf(print.label),
    contact: print.contact.map(lineOf),
    sections: print.sections.map(section),
    closing: print.closing && lineOf(print.closing),
  })
}

import type { TemplateId } from "@utopiahire/domain/cv/Template"
import { isRtl } from "../direction.ts"
import { labels } from "../labels.ts"
import type { Entry, PrintCv, Section, Value } from "../PrintCv.ts"
import { runsOf } from "../runs.ts"
import { valuesOf } from "../valuesOf.ts"
import { engineFor, type TexEngine } from "./engineFor.ts"
import { escapeTex, pdfUrl } from "./escapeTex.ts"
import { preamble } from "./preamble.ts"

const pictures = /((?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})+)/u
/** Pictures need a font of their own, and so do the Arabic comma and its like, which may stand between Latin words. */
const withSymbols = (text: string): string =>
  text
    .split(pictures)
    .map((part, at) =>
      at % 2 === 1 && [...part].some((sign) => sign.codePointAt(0)! > 0xff)
        ? `{\\cvsymbol ${escapeTex(part)}}`
        : escapeTex(part).replace(/[،؛؟]+/gu, (signs) => `{\\cvarabic ${signs}}`),
    )
    .join("")

/** A line's text, each stretch in the font and direction of its script. */
const told = (text: string, rtl: boolean): string => {
  const runs = runsOf(text, rtl).map((run) =>
    run.script === (rtl ? "latin" : "arabic")
      ? `\\cv${rtl ? "L" : "R"}{${withSymbols(run.text)}}`
      : withSymbols(run.text),
  )
  return rtl ? `\\cvR{${runs.join("")}}` : runs.join("")
}
const valueOf = ({ href, rtl, text }: Value) =>
  href === undefined ? told(text, rtl) : `\\cvlink{${pdfUrl(href)}}{${told(text, rtl)}}`
const line = (rtl: boolean, body: string) => `\\cv${rtl ? "r" : ""}line{${body}}`
const single = (value: Value) => line(value.rtl, valueOf(value))

/** Writes one CV; `rtl` is the CV's own direction. */
class Writer {
  readonly print: PrintCv
  readonly words: (typeof labels)[keyof typeof labels]
  constructor(print: PrintCv) {
    this.print = print
    this.words = labels[print.language]
  }

  row(values: ReadonlyArray<Value>, label = "", style = "", between?: string): string {
    if (values.length === 0) return ""
    const texts = values.map(({ text }) => text)
    const rtl = isRtl([label, ...texts].join(" "), this.print.rtl)
    const all = texts.join(between ?? (rtl ? this.words.comma : ", "))
    const head = label === "" ? "" : told(label + this.words.colon, rtl)
    const body =
      style === ""
        ? head + told(all, rtl)
        : `{${style} ${head === "" ? told(all, rtl) : head}}${head === "" ? "" : told(all, rtl)}`
    // Latin words keep their order in a line that runs from right to left.
    return rtl ? `\\beginR ${body}\\endR` : this.print.rtl ? `\\beginL ${body}\\endL` : body
  }

  entry({ brief = false, bullets, by, dates, facts, links, text, title }: Entry): ReadonlyArray<string> {
    const { rtl } = this.print
    const head = brief
      ? this.row([...title, ...by], "", "\\bfseries", " – ")
      : this.row(title.length > 0 ? title : by, "", "\\bfseries")
    const when =
      dates === undefined ? "" : rtl && !dates.rtl ? `\\beginL ${valueOf(dates)}\\endL` : valueOf(dates)
    const first = [head, when].filter((part) => part !== "").join("\\hfill ")
    return [
      "\\vspace{5pt}",
      ...(first === "" ? [] : [line(rtl, rtl ? `\\beginR ${first}\\endR` : first)]),
      ...(title.length > 0 && by.length > 0 && !brief ? [line(rtl, this.row(by))] : []),
      ...links.map((link) => line(rtl, valueOf(link))),
      ...(text === undefined ? [] : [single(text)]),
      ...bullets.map((bullet) => `\\cv${bullet.rtl ? "r" : ""}bullet{${valueOf(bullet)}}`),
      ...facts.map(({ label, values }) => line(rtl, this.row(values, label))),
    ]
  }

  section({ entries, groups, heading, text }: Section): ReadonlyArray<string> {
    const { rtl } = this.print
    return [
      `\\cvheading{${rtl ? "\\raggedleft" : "\\raggedright"} ${told(heading, rtl)}}`,
      ...(text === undefined ? [] : [single(text)]),
      ...entries.flatMap((entry) => this.entry(entry)),
      ...groups.map((group) =>
        line(
          rtl,
          group.name === undefined
            ? this.row(group.values)
            : this.row(group.values, group.name.text, "\\bfseries"),
        ),
      ),
    ]
  }

  body(): ReadonlyArray<string> {
    const { contact, label, name, rtl, sections } = this.print
    const ways = contact.map((way) => `\\mbox{${valueOf(way)}}`)
    return [
      ...(name === undefined
        ? []
        : [line(rtl, `{\\huge\\bfseries\\color{cvaccent}${valueOf(name)}}`), "\\vspace{2pt}"]),
      ...(label === undefined ? [] : [line(rtl, `{\\large ${valueOf(label)}}`)]),
      // From right to left each stands by itself: signs between them could belong to either.
      ...(rtl ? ways : ways.length > 0 ? [ways.join(" \\textbar{} ")] : []).map((way) => line(rtl, way)),
      ...sections.flatMap((section) => this.section(section)),
      ...(this.print.closing === undefined ? [] : ["\\vspace{12pt}", single(this.print.closing)]),
    ]
  }
}

/** A whole LaTeX source and the engine it needs: every command in it is ours, every value of the CV is escaped. */
export const texOf = (
  print: PrintCv,
  template: TemplateId,
): { readonly latex: string; readonly engine: TexEngine } => {
  const texts = [...valuesOf(print).map(({ text }) => text), ...print.sections.map(({ heading }) => heading)]
  const engine = engineFor(texts)
  const body = new Writer(print).body().join("\n")
  return {
    engine,
    latex: `${preamble(print, template, engine)}\n\\begin{document}\n${body}\n\\end{document}\n`,
  }
}

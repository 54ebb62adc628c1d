import { isRtl } from "../direction.ts"
import { labels } from "../labels.ts"
import type { Entry, PrintCv, Section, Value } from "../PrintCv.ts"
import {
  contentTypes,
  core,
  documentRelations,
  numbering,
  rootRelations,
  styles,
  wordNamespace,
  xmlHead,
} from "./parts.ts"
import { escapeXml } from "./xml.ts"
import { zip } from "./zip.ts"

/** A stretch of text in a paragraph. */
interface Piece {
  readonly text: string
  readonly bold?: boolean
  readonly href?: string | undefined
}
const arabic = /(\p{Script=Arabic}(?:[^\p{Script=Latin}]*\p{Script=Arabic})?)/u

/** Writes one document; links are numbered as they come. */
class Body {
  readonly links: Array<string> = []
  readonly paragraphs: Array<string> = []
  readonly print: PrintCv
  constructor(print: PrintCv) {
    this.print = print
  }

  /** Word takes the script of a run from the run itself: Arabic stretches are runs of their own. */
  #runs({ bold, text }: Piece): string {
    return text
      .split(arabic)
      .filter((part) => part !== "")
      .map((part) => {
        const look = `${bold ? "<w:b/><w:bCs/>" : ""}${/\p{Script=Arabic}/u.test(part) ? "<w:rtl/>" : ""}`
        const own = part
          .split("\t")
          .map((cell) => `<w:t xml:space="preserve">${escapeXml(cell)}</w:t>`)
          .join("<w:tab/>")
        return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}${own}</w:r>`
      })
      .join("")
  }

  add(pieces: ReadonlyArray<Piece>, rtl: boolean, own = ""): void {
    const runs = pieces.map((piece) => {
      if (piece.href === undefined) return this.#runs(piece)
      this.links.push(piece.href)
      return `<w:hyperlink r:id="link${this.links.length - 1}">${this.#runs(piece)}</w:hyperlink>`
    })
    const look = `${own}${rtl ? "<w:bidi/>" : ""}`
    this.paragraphs.push(`<w:p>${look === "" ? "" : `<w:pPr>${look}</w:pPr>`}${runs.join("")}</w:p>`)
  }

  /** A line on the CV's side, whichever way it runs itself. */
  aside({ rtl }: { readonly rtl: boolean }): string {
    return this.print.rtl && !rtl ? `<w:jc w:val="right"/>` : ""
  }

  value({ href, rtl, text }: Value, own = ""): void {
    this.add([{ text, href }], rtl, own)
  }

  row(values: ReadonlyArray<Value>, label = "", bold = false): void {
    const { colon, comma } = labels[this.print.language]
    const rtl = isRtl([label, ...values.map(({ text }) => text)].join(" "), this.print.rtl)
    const text = values.map((value) => value.text).join(rtl ? comma : ", ")
    this.add([...(label === "" ? [] : [{ text: label + colon, bold }]), { text }], rtl, this.aside({ rtl }))
  }

  entry({ brief = false, bullets, by, dates, facts, links, text, title }: Entry): void {
    const { comma } = labels[this.print.language]
    const first = brief ? [...title, ...by] : title.length > 0 ? title : by
    const head = first.map((value) => value.text).join(brief ? " – " : comma)
    const end = `<w:tabs><w:tab w:val="end" w:pos="9640"/></w:tabs>`
    if (head !== "" || dates !== undefined)
      this.add(
        [{ text: head }, ...(dates === undefined ? [] : [{ text: `\t${dates.text}` }])],
        this.print.rtl,
        `<w:pStyle w:val="Heading2"/>${end}`,
      )
    if (title.length > 0 && by.length > 0 && !brief) this.row(by)
    for (const link of links) this.value(link, this.aside(link))
    if (text !== undefined) this.value(text)
    for (const bullet of bullets)
      this.value(bullet, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`)
    for (const { label, values } of facts) this.row(values, label)
  }

  section({ entries, groups, heading, text }: Section): void {
    this.add([{ text: heading }], this.print.rtl, `<w:pStyle w:val="Heading1"/>`)
    if (text !== undefined) this.value(text)
    for (const entry of entries) this.entry(entry)
    for (const { name, values } of groups) this.row(values, name?.text, true)
  }
}

/** A print as a Word document: headings, real lists, right-to-left paragraphs, no tables and no text boxes. */
export const docxOf = (print: PrintCv): Uint8Array => {
  const body = new Body(print)
  if (print.name !== undefined) body.value(print.name, `<w:pStyle w:val="Title"/>`)
  if (print.label !== undefined) body.value(print.label)
  const ways = print.contact.map((way): Piece => ({ text: way.text, href: way.href }))
  if (print.rtl) for (const way of print.contact) body.value(way, body.aside(way))
  else if (ways.length > 0)
    body.add(
      ways.flatMap((way, at) => (at === 0 ? [way] : [{ text: " | " }, way])),
      false,
    )
  for (const section of print.sections) body.section(section)
  if (print.closing !== undefined) body.value(print.closing)
  const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1020" w:right="1134" w:bottom="1020" w:left="1134" w:header="600" w:footer="600" w:gutter="0"/>${print.rtl ? "<w:bidi/>" : ""}</w:sectPr>`
  return zip({
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": rootRelations,
    "docProps/core.xml": core(print),
    "word/document.xml": `${xmlHead}<w:document ${wordNamespace}><w:body>${body.paragraphs.join("")}${page}</w:body></w:document>`,
    "word/_rels/document.xml.rels": documentRelations(body.links),
    "word/styles.xml": styles(print),
    "word/numbering.xml": numbering,
  })
}

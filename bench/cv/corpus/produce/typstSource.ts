import type { Block, Inline, Section, Sheet } from "../Sheet.ts"

const literal = (text: string) => `#${JSON.stringify(text)};`
const quoted = (text: string) =>
  text
    .split(/(\u2066[^\u2069]*\u2069)/)
    .map((part) =>
      part.startsWith("\u2066") ? `#box[#set text(dir: ltr)\n${literal(part.slice(1, -1))}]` : literal(part),
    )
    .join("")
const inline = ({ bold, italic, text }: Inline): string => {
  const strong = bold === true ? `#strong[${quoted(text)}]` : quoted(text)
  return italic === true ? `#emph[${strong}]` : strong
}
const all = (parts: ReadonlyArray<Inline>) => parts.map(inline).join("")

const blocks = (of: ReadonlyArray<Block>): string =>
  of
    .map((block) => {
      switch (block.kind) {
        case "chips":
          return block.items
            .map((item) => `#box(stroke: 0.5pt, inset: 3pt, radius: 4pt)[${quoted(item)}]`)
            .join(" #h(6pt) ")
        case "gap":
          return "#v(0.5em)"
        case "para":
          return `#block[${quoted(block.text)}]`
        case "bullet":
          return `#list[${quoted(block.text)}]`
        case "line":
          return block.right
            ? `#block(width: 100%)[${all(block.left)} #h(1fr) ${all(block.right)}]`
            : `#block[${all(block.left)}]`
        case "table": {
          const cells = block.rows.flatMap((row) => row.map((cell) => `[${blocks(cell)}]`)).join(", ")
          const columns = block.widths.map((width) => `${width}fr`).join(", ")
          const stroke = block.ruled ? "0.5pt" : "none"
          return `#table(columns: (${columns}), stroke: ${stroke}, inset: ${block.ruled ? "4pt" : "(x: 0pt, y: 2pt)"}, ${cells})`
        }
      }
    })
    .join("\n")

const rule = "#v(-0.6em)#line(length: 100%, stroke: 0.6pt + accent)"
const headings: Record<Sheet["look"]["heading"], (text: string) => string> = {
  rule: (text) => `#text(1.15em, accent)[#strong[${text}]]\n${rule}`,
  bold: (text) => `#text(1.15em, accent)[#strong[${text}]]`,
  filled: (text) => `#block(fill: accent, inset: 3pt, width: 100%)[#text(white)[#strong[${text}]]]`,
  boxed: (text) => `#block(stroke: 0.6pt, inset: 3pt, width: 100%)[#strong[${text}]]`,
  plain: (text) => `#text(1.3em)[${text}]`,
  wide: (text) => `#text(1.1em, accent, tracking: 0.25em)[#strong[${text}]]`,
  spaced: (text) => `#text(1.1em, tracking: 0.08em)[#strong[${text}]]`,
}
const section =
  ({ look }: Sheet) =>
  ({ blocks: of, heading }: Section) =>
    `#v(0.7em)\n#block(sticky: true)[${headings[look.heading](quoted(heading))}]\n${blocks(of)}`

/** A CV as typst; values stand in string literals, so that none of their signs is a command. */
export const typstSource = (sheet: Sheet): string => {
  const { contact, label, language, look, name, sections, title } = sheet
  const font = look.serif
    ? `("Libertinus Serif", "Noto Naskh Arabic")`
    : `("Liberation Sans", "Noto Sans Arabic")`
  const write = section(sheet)
  const beside = look.contactAt === "beside"
  const head = `#align(${look.centred ? "center" : "start"})[${title ? `#block[${quoted(title)}]` : ""}#text(1.9em)[#strong[${name.split("\n").map(quoted).join("#linebreak()")}]]
${label ? `#block[${quoted(label)}]` : ""}
${beside ? "" : blocks(contact)}]`
  const main = sections
    .filter(({ side }) => !side)
    .map(write)
    .join("\n")
  const narrow = sections
    .filter(({ side }) => side)
    .map(write)
    .join("\n")
  const aside = `block(fill: rgb("eef1f4"), inset: 8pt)[${narrow}]`
  const body =
    look.sidebar === undefined
      ? `${narrow}\n${main}`
      : look.sidebar === "left"
        ? `#grid(columns: (55mm, 1fr), gutter: 7mm, ${aside}, [${main}])`
        : `#grid(columns: (1fr, 55mm), gutter: 7mm, [${main}], ${aside})`
  return `#let accent = rgb("${look.accent}")
#set document(date: none)
#set page("a4", margin: 17mm${look.foot === true ? `, footer: context [${quoted(name)} #h(1fr) #counter(page).display("1 / 1", both: true)]` : ""})
#set text(font: ${font}, size: ${look.size}pt, lang: "${language}")
#set par(spacing: 0.65em)
#set block(spacing: 0.65em)
#set list(marker: [${quoted(look.glyph)}])
${beside ? `#grid(columns: (1fr, auto), [${head}], [${blocks(contact)}])` : head}
${body}
`
}

import type { Block, Inline, Section, Sheet } from "../Sheet.ts"

const escape = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\u2066", '<bdi dir="ltr">')
    .replaceAll("\u2069", "</bdi>")
const inline = ({ bold, italic, text }: Inline): string => {
  const strong = bold === true ? `<b>${escape(text)}</b>` : escape(text)
  return italic === true ? `<i>${strong}</i>` : strong
}
const all = (parts: ReadonlyArray<Inline>) => parts.map(inline).join("")

const blocks = (of: ReadonlyArray<Block>): string => {
  let out = ""
  let open = false
  for (const block of of) {
    if (open !== (block.kind === "bullet")) out += open ? "</ul>" : block.kind === "bullet" ? "<ul>" : ""
    open = block.kind === "bullet"
    if (block.kind === "bullet") out += `<li>${escape(block.text)}</li>`
    else if (block.kind === "para") out += `<p>${escape(block.text)}</p>`
    else if (block.kind === "chips")
      out += `<div class="chips">${block.items.map((item) => `<span>${escape(item)}</span>`).join("")}</div>`
    else if (block.kind === "gap") out += `<div class="gap"></div>`
    else if (block.kind === "line")
      out += block.right
        ? `<div class="line"><span>${all(block.left)}</span><span class="right">${all(block.right)}</span></div>`
        : `<div>${all(block.left)}</div>`
    else {
      const cells = (row: ReadonlyArray<ReadonlyArray<Block>>) =>
        row.map((cell, at) => `<td style="width:${block.widths[at]}%">${blocks(cell)}</td>`).join("")
      out += `<table class="${block.ruled ? "ruled" : "open"}">${block.rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`
    }
  }
  return open ? `${out}</ul>` : out
}
const section = ({ blocks: of, heading }: Section) =>
  `<section><h2>${escape(heading)}</h2>${blocks(of)}</section>`

const headings: Record<Sheet["look"]["heading"], string> = {
  rule: "border-bottom:1px solid var(--accent);color:var(--accent)",
  bold: "color:var(--accent)",
  filled: "background:var(--accent);color:white;padding:2px 6px",
  boxed: "border:1px solid black;padding:2px 6px",
  plain: "font-weight:normal;font-size:1.35em",
  wide: "letter-spacing:.3em;color:var(--accent)",
  spaced: "letter-spacing:.06em;border-top:2px solid var(--accent);padding-top:3px",
}
const css = ({ look }: Sheet) => `
  @page { size: A4; margin: 15mm }
  :root { --accent: #${look.accent} }
  body { font: ${look.size}pt ${look.serif ? '"Liberation Serif","Noto Naskh Arabic",serif' : '"Liberation Sans","Noto Sans Arabic",sans-serif'}; line-height: 1.35; margin: 0 }
  h1 { font-size: 1.9em; margin: 0; ${look.centred ? "text-align:center" : ""} }
  .head { ${look.centred ? "text-align:center" : ""} }
  h2 { font-size: 1.15em; margin: .9em 0 .3em; ${headings[look.heading]} }
  p { margin: .2em 0 } ul { margin: .2em 0; padding-inline-start: 1.4em } li::marker { content: "${look.glyph} " }
  .line { display: flex; justify-content: space-between; gap: 1em } .right { white-space: nowrap } .gap { height: .6em }
  table { width: 100%; border-collapse: collapse } td { vertical-align: top; padding: 1px 6px 1px 0 }
  .ruled td { border: 1px solid #888; padding: 3px 6px }
  .chips { display: flex; flex-wrap: wrap; gap: 4px 8px; margin: .3em 0 } .chips span { border: 1px solid #999; border-radius: 8px; padding: 1px 8px }
  .beside { display: flex; justify-content: space-between; align-items: flex-end }
  .columns { display: grid; gap: 7mm; grid-template-columns: ${look.sidebar === "left" ? "55mm 1fr" : "1fr 55mm"} }
  .side { background: #eef1f4; padding: 4mm }`

/** A page for a browser. The narrow column comes first in the source where it stands first. */
export const html = (sheet: Sheet): string => {
  const { contact, label, language, look, name, sections, title } = sheet
  const head = `<header class="${look.contactAt === "beside" ? "beside" : "head"}"><div>${title ? `<div>${title}</div>` : ""}<h1>${escape(name).replace("\n", "<br>")}</h1>${label ? `<div>${escape(label)}</div>` : ""}</div><div>${blocks(contact)}</div></header>`
  const main = sections
    .filter(({ side }) => !side)
    .map(section)
    .join("")
  const narrow = sections
    .filter(({ side }) => side)
    .map(section)
    .join("")
  const aside = `<aside class="side">${narrow}</aside>`
  const wide = `<main>${main}</main>`
  const body =
    look.sidebar === undefined
      ? narrow + main
      : `<div class="columns">${look.sidebar === "left" ? aside + wide : wide + aside}</div>`
  return `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><title>CV</title><style>${css(sheet)}</style></head><body>${head}${body}</body></html>`
}

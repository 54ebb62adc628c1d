import { cleanLine } from "./clean.ts"
import { type ReadLine } from "./Reading.ts"

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }
export const unescapeXml = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return named[name] ?? whole
    const code =
      name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
  })

interface Paragraph {
  text: string
  boldLength: number
}
const bulletLists = new Set(["ul", "ol"])

/** The lines of a body in the small HTML that mammoth writes; a table row is one line with a tab between cells. */
export const linesOfHtml = (html: string): ReadonlyArray<ReadLine> => {
  const lines: Array<ReadLine> = []
  let now: Paragraph = { text: "", boldLength: 0 }
  let bold = 0
  let heading = 0
  let cells = 0
  let lists = 0
  const end = () => {
    const text = cleanLine(now.text)
    const strong = now.boldLength > 0.8 * now.text.replace(/\s/g, "").length
    if (text !== "")
      lines.push({
        page: 1,
        text,
        part: cells > 0 ? "table" : "body",
        ...(strong || heading > 0 ? { bold: true } : {}),
        // Word's headings have no size here; a step of two points each ranks them above the text.
        ...(heading > 0 ? { size: 10 + 2 * Math.max(1, 5 - heading) } : {}),
      })
    now = { text: "", boldLength: 0 }
  }
  for (const [, tag, text] of html.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) {
      const plain = unescapeXml(text)
      now.text += plain
      if (bold > 0) now.boldLength += plain.replace(/\s/g, "").length
      continue
    }
    const name = /^\/?\s*([a-z0-9]+)/i.exec(tag!)?.[1] ?? ""
    const step = tag!.startsWith("/") ? -1 : 1
    if (name === "strong" || name === "b") bold += step
    else if (/^h[1-6]$/.test(name)) {
      end()
      heading = step > 0 ? Number(name[1]) : 0
    } else if (name === "li") {
      end()
      if (step > 0) now.text = "• "
    } else if (bulletLists.has(name)) {
      end()
      lists += step
    } else if (name === "tr") {
      end()
      cells += step
    } else if (name === "td" || name === "th") {
      if (step < 0) now.text += "\t"
    } else if (name === "p") {
      if (cells === 0 && !(lists > 0 && now.text === "• ")) end()
      else if (cells > 0 && step < 0) end()
    } else if (name === "br") end()
  }
  end()
  return lines
}

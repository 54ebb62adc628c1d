import { limits } from "./limits.ts"
import { Refusal } from "./Reading.ts"

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
const unescapeXml = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
        if (!name.startsWith("#")) return named[name] ?? whole
        const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
      })
    : text

/** The prefix under which each namespace is known here, whatever the file calls it. Strict OOXML has its own names. */
const prefixes: ReadonlyArray<readonly [RegExp, string]> = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/word\/2010\/wordprocessingShape$/, "wps"],
  [/\/word\/2010\/wordprocessingDrawing$/, "wp14"],
  [/\/word\/2010\/wordml$/, "w14"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/opendocument:xmlns:text:/, "text"],
  [/opendocument:xmlns:office:/, "office"],
  [/opendocument:xmlns:style:/, "style"],
  [/opendocument:xmlns:table:/, "table"],
  [/opendocument:xmlns:drawing:/, "draw"],
  [/opendocument:xmlns:xsl-fo-compatible:/, "fo"],
  [/opendocument:xmlns:svg-compatible:/, "svg"],
  [/opendocument:xmlns:manifest:/, "manifest"],
]
const prefixOf = (uri: string) => prefixes.find(([pattern]) => pattern.test(uri))?.[1]

export type Attributes = (name: string) => string | undefined
export interface XmlHandler {
  open(name: string, attribute: Attributes): void
  close(name: string): void
  text(value: string): void
}

const attributePattern = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const damaged = () => new Refusal("NotADocument", "the document is damaged")

/**
 * One pass over an XML part: names come with the prefixes above. Refuses document types, so that no entity exists, and
 * what is nested too deeply or not well formed.
 */
export const readXml = (xml: string, handler: XmlHandler): void => {
  const known = new Map<string, string>()
  const names = new Map<string, string>()
  const open: Array<string> = []
  const nameOf = (raw: string): string => {
    const found = names.get(raw)
    if (found !== undefined) return found
    const colon = raw.indexOf(":")
    const prefix = colon < 0 ? "" : raw.slice(0, colon)
    const name = known.has(prefix) ? `${known.get(prefix)}:${raw.slice(colon + 1)}` : raw
    names.set(raw, name)
    return name
  }
  const attributesOf = (raw: string): Attributes => {
    let parsed: Map<string, string> | undefined
    return (name) => {
      parsed ??= new Map(
        [...raw.matchAll(attributePattern)].map(([, key, double, single]) => [
          key!.includes(":") ? nameOf(key!) : key!,
          unescapeXml(double ?? single ?? ""),
        ]),
      )
      return parsed.get(name)
    }
  }
  const declare = (raw: string) => {
    for (const [, key, double, single] of raw.matchAll(attributePattern)) {
      const prefix = key === "xmlns" ? "" : key!.startsWith("xmlns:") ? key!.slice(6) : undefined
      if (prefix === undefined) continue
      const canonical = prefixOf(double ?? single ?? "")
      if (canonical === undefined) known.delete(prefix)
      else known.set(prefix, canonical)
      names.clear()
    }
  }
  let at = 0
  for (;;) {
    const start = xml.indexOf("<", at)
    if (start < 0) break
    if (start > at && open.length > 0) handler.text(unescapeXml(xml.slice(at, start)))
    const end = endOfTag(xml, start)
    if (end < 0) throw damaged()
    if (xml.startsWith("<![CDATA[", start)) handler.text(xml.slice(start + 9, end - 2))
    else if (xml[start + 1] === "!") {
      if (!xml.startsWith("<!--", start)) throw new Refusal("NotADocument", "a document type declaration")
    } else if (xml[start + 1] === "/") {
      const name = open.pop()
      if (name === undefined || xml.slice(start + 2, end).trimEnd() !== name) throw damaged()
      handler.close(nameOf(name))
    } else if (xml[start + 1] !== "?") {
      const closed = xml[end - 1] === "/"
      const inside = xml.slice(start + 1, closed ? end - 1 : end)
      const space = inside.search(/\s/)
      const name = space < 0 ? inside : inside.slice(0, space)
      const raw = space < 0 ? "" : inside.slice(space)
      if (name === "") throw damaged()
      if (raw.includes("xmlns")) declare(raw)
      handler.open(nameOf(name), attributesOf(raw))
      if (closed) handler.close(nameOf(name))
      else if (open.push(name) > limits.depth)
        throw new Refusal("TooLong", "the document is nested too deeply")
    }
    at = end + 1
  }
  if (open.length > 0) throw damaged()
}

/** Where the tag, comment or section that starts at `start` ends; a `>` inside an attribute does not end it. */
const endOfTag = (xml: string, start: number): number => {
  if (xml.startsWith("<!--", start)) {
    const end = xml.indexOf("-->", start + 4)
    return end < 0 ? -1 : end + 2
  }
  if (xml.startsWith("<![CDATA[", start)) {
    const end = xml.indexOf("]]>", start + 9)
    return end < 0 ? -1 : end + 2
  }
  if (xml[start + 1] === "?" || xml[start + 1] === "/") return xml.indexOf(">", start)
  let quote = 0
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at
  }
  return -1
}

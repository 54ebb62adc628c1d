import { readOdtPart } from "./odtPart.ts"
import { readOdtStyles } from "./odtStyles.ts"
import { readingOf } from "./office.ts"
import { type FormatReader, Refusal } from "./Reading.ts"
import { unpackZip } from "./zip.ts"

const wanted = new Set(["content.xml", "styles.xml", "META-INF/manifest.xml"])

/** ODT: body, headers, footers, lists, tables and text boxes, as LibreOffice shows them. */
export const readOdt: FormatReader = async (bytes) => {
  const { parts, names } = await unpackZip(bytes, (name) => wanted.has(name))
  if (/<(?:\w+:)?encryption-data\b/.test(parts.get("META-INF/manifest.xml") ?? ""))
    throw new Refusal("Encrypted", "the document asks for a password")
  const content = parts.get("content.xml")
  if (content === undefined) throw new Refusal("NotADocument", "the document has no body")
  const common = parts.get("styles.xml")
  const styles = readOdtStyles([common, content].filter((xml) => xml !== undefined))
  const body = readOdtPart(content, styles)
  const frame = common === undefined ? undefined : readOdtPart(common, styles)
  return readingOf({
    headers: frame?.headers ?? [],
    body: body.blocks,
    footers: frame?.footers ?? [],
    pictures: names.filter((name) => /^(?:Pictures|media)\/./.test(name)).length,
    columns: styles.columns,
  })
}

import { type DocxContext, readPart } from "./docxPart.ts"
import { readStyles } from "./docxStyles.ts"
import { WHITE } from "./colour.ts"
import { readingOf } from "./office.ts"
import { type FormatReader, Refusal } from "./Reading.ts"
import { unpackZip } from "./zip.ts"
import { readXml } from "./xml.ts"

const wanted = /^(?:_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/

/** The targets of a part's relations, by id and by the last word of their type. */
const relationsOf = (xml: string | undefined) => {
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attribute) => {
        if (name !== "Relationship" || attribute("TargetMode") === "External") return
        const target = (attribute("Target") ?? "").replace(/^\/?(?:word\/)?/, "")
        byId.set(attribute("Id") ?? "", target)
        byType.set((attribute("Type") ?? "").replace(/^.*\//, ""), target)
      },
      close: () => {},
      text: () => {},
    })
  return { byId, byType }
}

/** Numberings whose first level draws no mark. */
const unmarkedNumbers = (xml: string | undefined): ReadonlySet<string> => {
  const abstracts = new Set<string>()
  const unmarked = new Set<string>()
  let abstract = ""
  let level = ""
  let number = ""
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attribute) => {
        if (name === "w:abstractNum") abstract = attribute("w:abstractNumId") ?? ""
        else if (name === "w:lvl") level = attribute("w:ilvl") ?? ""
        else if (name === "w:numFmt" && level === "0" && attribute("w:val") === "none")
          abstracts.add(abstract)
        else if (name === "w:num") number = attribute("w:numId") ?? ""
        else if (name === "w:abstractNumId" && abstracts.has(attribute("w:val") ?? "")) unmarked.add(number)
      },
      close: () => {},
      text: () => {},
    })
  return unmarked
}

/** DOCX: body, headers, footers, notes and text boxes, as Word shows them. */
export const readDocx: FormatReader = async (bytes) => {
  const { parts, names } = await unpackZip(bytes, (name) => wanted.test(name))
  const target = relationsOf(parts.get("_rels/.rels")).byType.get("officeDocument") ?? "document.xml"
  const main = parts.get(`word/${target}`)
  if (main === undefined) throw new Refusal("NotADocument", "the document has no body")
  const relations = relationsOf(parts.get(`word/_rels/${target}.rels`))
  const part = (type: string) => parts.get(`word/${relations.byType.get(type) ?? `${type}.xml`}`)
  const context: DocxContext = {
    styles: readStyles(part("styles")),
    unmarked: unmarkedNumbers(part("numbering")),
    behind: 0,
    surveying: true,
    page: WHITE,
    evenPages: /<w:evenAndOddHeaders\b(?![^>]*"(?:0|false)")/.test(part("settings") ?? ""),
  }
  const readAll = () => {
    const body = readPart(main, context)
    const shown = [...new Set(body.references.map((id) => relations.byId.get(id) ?? ""))]
    const of = (kind: "header" | "footer") =>
      shown
        .filter((name) => name.startsWith(kind))
        .flatMap((name) => parts.get(`word/${name}`) ?? [])
        .map((xml) => readPart(xml, context).blocks)
    return { body, headers: of("header"), footers: of("footer") }
  }
  // Shapes behind the text may follow it, or stand in the page header: the first reading finds them.
  const survey = readAll()
  context.surveying = false
  const { body, headers, footers } = context.behind > 0 ? readAll() : survey
  const notes = part("footnotes")
  return readingOf({
    headers,
    body: notes === undefined ? body.blocks : [...body.blocks, ...readPart(notes, context).blocks],
    footers,
    pictures: names.filter((name) => name.startsWith("word/media/")).length,
    columns: body.columns,
  })
}

import { zip } from "./zip.mjs"

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
const run = (text, bold) =>
  text
    .split("\t")
    .map(
      (piece) =>
        `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escape(piece)}</w:t></w:r>`,
    )
    .join("<w:r><w:tab/></w:r>")
const style = {
  h: `<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>`,
  l: `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
}
const paragraph = ([kind, text]) => `<w:p>${style[kind] ?? ""}${run(text, kind === "b")}</w:p>`
const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
const office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A Word file: name and contact in the page header, then headings (h), bold lines (b), bullets (l), paragraphs (p). */
export const docx = ({ header, body }) =>
  zip({
    "[Content_Types].xml": `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${office}.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="${office}.header+xml"/></Types>`,
    "_rels/.rels": `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relations}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${relations}/header" Target="header1.xml"/></Relationships>`,
    "word/styles.xml": `${xml}<w:styles ${w}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`,
    "word/numbering.xml": `${xml}<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/header1.xml": `${xml}<w:hdr ${w}>${header.map((line) => paragraph(["p", line])).join("")}</w:hdr>`,
    "word/document.xml": `${xml}<w:document ${w}><w:body>${body.map(paragraph).join("")}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>`,
  })

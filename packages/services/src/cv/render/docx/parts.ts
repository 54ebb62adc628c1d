import type { PrintCv } from "../PrintCv.ts"
import { escapeXml } from "./xml.ts"

export const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
export const wordNamespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
const packages = "http://schemas.openxmlformats.org/package/2006"
const office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

export const contentTypes = `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${office}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

export const rootRelations = `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

export const documentRelations = (links: ReadonlyArray<string>): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relations}/numbering" Target="numbering.xml"/>${links
    .map(
      (href, at) =>
        `<Relationship Id="link${at}" Type="${relations}/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
    )
    .join("")}</Relationships>`

export const numbering = `${xmlHead}<w:numbering ${wordNamespace}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="start"/><w:pPr><w:ind w:start="284" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

const heading = (id: string, name: string, size: number, before: number, rule: boolean) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>${rule ? `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>` : ""}<w:spacing w:before="${before}" w:after="60"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`

const tongues = { en: "en-GB", fr: "fr-FR", ar: "ar-TN" } as const

export const styles = ({ language }: PrintCv): string =>
  `${xmlHead}<w:styles ${wordNamespace}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="${language === "ar" ? "en-GB" : tongues[language]}" w:bidi="ar-TN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="20"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading("Title", "Title", 40, 0, false)}${heading("Heading1", "heading 1", 26, 240, true)}${heading("Heading2", "heading 2", 21, 120, false)}</w:styles>`

/** Without dates: when it was printed says nothing of the CV. */
export const core = ({ keywords, language, name, title }: PrintCv): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(name?.text ?? "")}</dc:creator><cp:keywords>${escapeXml(keywords.join(", "))}</cp:keywords><dc:language>${tongues[language]}</dc:language></cp:coreProperties>`

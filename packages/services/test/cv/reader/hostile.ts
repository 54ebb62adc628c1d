import { crc32, deflateRawSync, deflateSync } from "node:zlib"

const latin1 = (text: string) => Buffer.from(text, "latin1")

/** A PDF of the given objects, the first of which is the catalog; the reader rebuilds the table it lacks. */
export const pdf = (objects: ReadonlyArray<string | Buffer>, trailer = ""): Buffer =>
  Buffer.concat([
    latin1("%PDF-1.4\n"),
    ...objects.flatMap((object, at) => [
      latin1(`${at + 1} 0 obj\n`),
      typeof object === "string" ? latin1(object) : object,
      latin1("\nendobj\n"),
    ]),
    latin1(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\n%%EOF\n`),
  ])

export const stream = (data: Buffer | string, dictionary = ""): Buffer => {
  const bytes = typeof data === "string" ? latin1(data) : data
  return Buffer.concat([
    latin1(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    latin1("\nendstream"),
  ])
}

const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
const page = (more = "") =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${more} >> >>`
const catalog = "<< /Type /Catalog /Pages 2 0 R >>"
const pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"

/** One page of text, a line a string, by a fixed font. */
export const textPdf = (lines: ReadonlyArray<string>, trailer = ""): Buffer =>
  pdf(
    [
      catalog,
      pages,
      page(),
      stream(
        `BT /F 11 Tf 50 800 Td 14 TL ${lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join(" ")} ET`,
      ),
      font,
    ],
    trailer,
  )

/** A picture over the whole page and no text. */
export const scannedPdf = (): Buffer =>
  pdf([
    catalog,
    pages,
    page("/XObject << /I 6 0 R >>"),
    stream("q 595 0 0 842 0 0 cm /I Do Q"),
    font,
    stream(
      deflateSync(Buffer.alloc(64 * 64, 128)),
      "/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
    ),
  ])

/** Locked by a password of the reader's: its key material fits no empty password. */
export const encryptedPdf = (): Buffer =>
  textPdf(
    ["Locked"],
    `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >>`,
  )

/** 512 MB of operators in half a megabyte. */
export const flateBombPdf = (): Buffer =>
  pdf([
    catalog,
    pages,
    page(),
    stream(deflateSync(Buffer.alloc(512 * 1024 * 1024, " "), { level: 9 }), "/Filter /FlateDecode"),
    font,
  ])

/** Page tree whose nodes hold one another. */
export const cyclicPdf = (): Buffer =>
  pdf([
    catalog,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1 >>",
  ])

export const nestedPdf = (): Buffer =>
  pdf([
    catalog,
    pages,
    `<< /Type /Page /Parent 2 0 R /Contents ${"[".repeat(100_000)}${"]".repeat(100_000)} >>`,
  ])

export const selfDrawingPdf = (): Buffer =>
  pdf([
    catalog,
    pages,
    page("/XObject << /X 6 0 R >>"),
    stream("/X Do"),
    font,
    stream(
      "/X Do /X Do",
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
    ),
  ])

/** A zip whose parts may say what they like about their size. */
export const zip = (
  parts: Readonly<Record<string, Buffer | string>>,
  declared: Readonly<Record<string, number>> = {},
): Buffer => {
  const locals: Array<Buffer> = []
  const centrals: Array<Buffer> = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const raw = typeof content === "string" ? Buffer.from(content) : content
    const data = deflateRawSync(raw)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(declared[name] ?? raw.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const local = Buffer.concat([latin1("PK\u0003\u0004"), head, Buffer.from(name), data])
    centrals.push(Buffer.concat([latin1("PK\u0001\u0002\u0014\u0000"), head, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write("PK\u0005\u0006", 0, "latin1")
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

export const docx = (
  body: string,
  more: Readonly<Record<string, Buffer | string>> = {},
  declared: Readonly<Record<string, number>> = {},
): Buffer =>
  zip(
    {
      "[Content_Types].xml": contentTypes,
      "_rels/.rels": relations,
      "word/document.xml": `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
      ...more,
    },
    declared,
  )

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** Thirty megabytes of one letter. */
export const bombDocx = (): Buffer => docx(paragraph("a".repeat(30 * 1024 * 1024)))
/** The same, with a table of contents that says it is small. */
export const lyingDocx = (): Buffer =>
  docx(paragraph("a".repeat(30 * 1024 * 1024)), {}, { "word/document.xml": 5_000_000 })

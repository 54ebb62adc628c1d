import { createHash } from "node:crypto"
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
  stored: ReadonlySet<string> = new Set(),
): Buffer => {
  const locals: Array<Buffer> = []
  const centrals: Array<Buffer> = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const raw = typeof content === "string" ? Buffer.from(content) : content
    const data = stored.has(name) ? raw : deflateRawSync(raw)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(stored.has(name) ? 0 : 8, 4)
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

/** A page tree that says it has more pages than there are. */
export const lyingCountPdf = (): Buffer =>
  pdf([
    catalog,
    "<< /Type /Pages /Kids [3 0 R] /Count 400 >>",
    page(),
    stream("BT /F 11 Tf 50 800 Td (A page of text that is really there, and can be read by all) Tj ET"),
    font,
  ])

/** As many pages as asked, all of one content. */
export const pagesPdf = (count: number): Buffer =>
  pdf([
    catalog,
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, at) => `${at + 5} 0 R`).join(" ")}] /Count ${count} >>`,
    stream("BT /F 11 Tf 50 800 Td (A page of a book that nobody would call a CV) Tj ET"),
    font,
    ...Array.from(
      { length: count },
      () =>
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>",
    ),
  ])

/** Six million operations that draw a letter each. */
export const operatorsPdf = (): Buffer =>
  pdf([
    catalog,
    pages,
    page(),
    stream(
      deflateSync(Buffer.from(`BT /F 11 Tf ${"(a) Tj ".repeat(6_000_000)}ET`, "latin1")),
      "/Filter /FlateDecode",
    ),
    font,
  ])

export const giantPagePdf = (): Buffer =>
  pdf([
    catalog,
    pages,
    "<< /Type /Page /Parent 2 0 R /MediaBox [-1e30 -1e30 1e30 1e30] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    stream("BT /F 11 Tf 50 800 Td (A page wider than the way to the sun, and still a page) Tj ET"),
    font,
  ])

const rc4 = (key: Buffer, data: Buffer): Buffer => {
  const state = Array.from({ length: 256 }, (_, at) => at)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    ;[state[i], state[j]] = [state[j]!, state[i]!]
  }
  let [i, j] = [0, 0]
  return data.map((byte) => {
    i = (i + 1) & 255
    j = (j + state[i]!) & 255
    ;[state[i], state[j]] = [state[j]!, state[i]!]
    return byte ^ state[(state[i]! + state[j]!) & 255]!
  }) as Buffer
}
const pad = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex")
const md5 = (...parts: ReadonlyArray<Buffer>) => createHash("md5").update(Buffer.concat(parts)).digest()

/** Locked against changes only: anybody may open and read it. */
export const ownerLockedPdf = (text: string): Buffer => {
  const id = Buffer.alloc(16, 1)
  const owner = rc4(md5(pad).subarray(0, 5), pad)
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const key = md5(pad, owner, rights, id).subarray(0, 5)
  const user = rc4(key, pad)
  const own = md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10)
  return pdf(
    [catalog, pages, page(), stream(rc4(own, latin1(`BT /F 11 Tf 50 800 Td (${text}) Tj ET`))), font],
    `/ID [<${id.toString("hex")}> <${id.toString("hex")}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> >>`,
  )
}

export const entityDocx = (): Buffer =>
  docx("", {
    "word/document.xml": `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document ${word}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
  })
export const deepDocx = (): Buffer =>
  docx(`${"<w:sdt><w:sdtContent>".repeat(100_000)}${"</w:sdtContent></w:sdt>".repeat(100_000)}`)
/** Ten million elements in a few kilobytes, under the cap of bytes. */
export const elementsDocx = (): Buffer => docx("<w:p/>".repeat(3_000_000))

const odtManifest = `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`
const odtNames =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
export const odt = (
  body: string,
  styles = "",
  more: Readonly<Record<string, Buffer | string>> = {},
): Buffer =>
  zip(
    {
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<?xml version="1.0"?><office:document-content ${odtNames}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      "META-INF/manifest.xml": odtManifest,
      ...more,
    },
    {},
    new Set(["mimetype"]),
  )
export const bombOdt = (): Buffer => odt(`<text:p>${"a".repeat(30 * 1024 * 1024)}</text:p>`)
export const lockedOdt = (): Buffer =>
  odt("", "", {
    "META-INF/manifest.xml": odtManifest.replace(
      "/>",
      '><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    ),
  })

export const deepRtf = (): Buffer => latin1(`{\\rtf1 ${"{".repeat(200_000)}text${"}".repeat(200_000)}}`)
export const binRtf = (): Buffer => latin1("{\\rtf1\\ansi A text before {\\pict\\bin2147483647 and more}}")
const ole = Buffer.concat([
  Buffer.from("d0cf11e0a1b11ae1", "hex"),
  Buffer.alloc(504, 255),
  Buffer.from("WordDocument", "utf16le"),
  Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 251)),
])
export const garbageDoc = (): Buffer => ole
/** A chain of sectors that runs in a circle. */
export const circularDoc = (): Buffer => {
  const file = Buffer.alloc(512 * 4, 0)
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(0, 48)
  file.writeUInt32LE(4_096, 56)
  file.writeUInt32LE(0xff_ff_ff_fe, 60)
  file.writeUInt32LE(0xff_ff_ff_fe, 68)
  for (let at = 76; at < 512; at += 4) file.writeUInt32LE(at === 76 ? 1 : 0xff_ff_ff_ff, at)
  Buffer.from("WordDocument", "utf16le").copy(file, 512)
  // The table says of sector 0 that sector 0 follows.
  file.fill(0, 1_024, 1_536)
  return file
}
/** A byte-order mark, then halves of letters that have no other half. */
export const surrogatesTxt = (): Buffer =>
  Buffer.concat([
    Buffer.from("\uFEFF", "utf16le"),
    Buffer.from("Software engineer of services, Tunis ", "utf16le"),
    Buffer.from([0x00, 0xd8, 0x41, 0x00, 0x00, 0xdc, 0x42, 0x00]),
  ])

import process from "node:process"
import { getDocument } from "unpdf/pdfjs"
import { serveFrames } from "../framed/serveFrames.ts"
import { extract } from "../../reader/extract.ts"

// The entry of a proof process: a frame of PDF in, a frame of JSON out with its text by two readers.

/** The text as any program gets it that takes pdf.js as it is: runs in the order of the file. */
const plain = async (pdf: Uint8Array): Promise<string> => {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: Array<string> = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""))
  }

  await task.destroy()
  return pages.join("\n")
}

serveFrames(async (pdf) => {
  const read = await extract(new Uint8Array(pdf))
  const second = await plain(new Uint8Array(pdf)).catch(() => "")
  return Buffer.from(JSON.stringify({ read: read.ok ? read.text : undefined, second }))
})
process.on("uncaughtException", () => process.exit(1))

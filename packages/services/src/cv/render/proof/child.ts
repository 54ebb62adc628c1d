import process from "node:process"
import { getDocument } from "unpdf/pdfjs"
import { serveFrames } from "../framed/serveFrames.ts"
import { extract } from "../../reader/extract.ts"
import { compare } from "./compare.ts"
import { partsOf, type Question } from "./question.ts"

// The entry of a proof process: a frame of a question and a PDF in, a frame of JSON out with what readers find in it.

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
const otherText = async ({ other, second }: Question, pdf: Uint8Array) =>
  second ? (other ?? (await plain(pdf).catch(() => ""))) : undefined

serveFrames(async (frame) => {
  const { pdf, question } = partsOf(frame)
  const read = await extract(new Uint8Array(pdf))
  const other = await otherText(question, pdf)
  return Buffer.from(JSON.stringify(compare(question, read.ok ? read.text : undefined, other)))
})
process.on("uncaughtException", () => process.exit(1))

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler"
import { serveFrames } from "../framed/serveFrames.ts"

interface End {
  readonly page: number
  /** From the top, in points. */
  readonly y: number
}

// The entry of a typesetting process: a frame of JSON in, a frame of PDF out, an empty one where none could be made.
const [templates, fonts] = process.argv.slice(2) as [string, string]
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [
    {
      fontBlobs: readdirSync(fonts)
        .filter((file) => file.endsWith(".ttf"))
        .sort()
        .map((file) => readFileSync(join(fonts, file))),
    },
  ],
})
/** Tags by the rules for readers who hear a file; PDF/A would ask for a date too, and we know none. */
const ACCESSIBLE = "ua-1"
/** A last page that is filled less than this is not worth turning to, in points of an A4 page of 842. */
const SCANT = 230

const endOf = (document: NodeTypstDocument): End => compiler.query(document, { selector: "<end>" })[0].value
const set = (mainFilePath: string, inputs: Record<string, string>): NodeTypstDocument => {
  const { result } = compiler.compile({ mainFilePath, inputs })
  if (result === null) throw new Error("not set")
  return result
}
/** Set anew and closer where the last page holds a few lines only, as long as that saves it. */
const printed = (template: string, inputs: Record<string, string>): Buffer => {
  const usual = set(template, inputs)
  const { page, y } = endOf(usual)
  const close = page > 1 && y < SCANT ? set(template, { ...inputs, close: "" }) : usual
  const chosen = close !== usual && endOf(close).page < page ? close : usual
  try {
    return compiler.pdf(chosen, { pdfStandard: ACCESSIBLE })
  } catch {
    // A letter that no font has cannot be heard either: the rest is worth printing all the same.
    return compiler.pdf(chosen)
  }
}
/** What the last few prints share stays at hand, the template's layout above all; soon no CV any more. */
const KEPT_PRINTS = 3

serveFrames((frame) => {
  try {
    const { template, inputs } = JSON.parse(frame.toString("utf8")) as {
      readonly template: string
      readonly inputs: Record<string, string>
    }
    return printed(join(templates, `${template}.typ`), inputs)
  } catch {
    // Whatever went wrong may quote the CV: only that it did is told.
    return Buffer.alloc(0)
  } finally {
    compiler.evictCache(KEPT_PRINTS)
  }
})

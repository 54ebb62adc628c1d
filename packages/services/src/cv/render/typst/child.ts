import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { serveFrames } from "../framed/serveFrames.ts"

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
/** What the last few prints share stays at hand, the template's layout above all; soon no CV any more. */
const KEPT_PRINTS = 3

serveFrames((frame) => {
  try {
    const { template, inputs } = JSON.parse(frame.toString("utf8")) as {
      readonly template: string
      readonly inputs: Record<string, string>
    }
    return compiler.pdf({ mainFilePath: join(templates, `${template}.typ`), inputs })
  } catch {
    // Whatever went wrong may quote the CV: only that it did is told.
    return Buffer.alloc(0)
  } finally {
    compiler.evictCache(KEPT_PRINTS)
  }
})

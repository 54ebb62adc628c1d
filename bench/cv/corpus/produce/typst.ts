import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import type { Produce } from "./Produce.ts"
import { typstSource } from "./typstSource.ts"

/** PDFs by typst, with the fonts of the machine. */
export const typst: Produce = {
  missing: () => undefined,
  make: async (tasks, done) => {
    const workspace = mkdtempSync(join(tmpdir(), "utopiahire-corpus-"))
    try {
      const compiler = NodeCompiler.create({ workspace })
      for (const { sheet } of tasks) done(sheet.id, compiler.pdf({ mainFileContent: typstSource(sheet) }))
    } finally {
      rmSync(workspace, { recursive: true, force: true })
    }
  },
}

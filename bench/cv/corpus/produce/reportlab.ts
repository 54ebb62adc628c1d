import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Produce } from "./Produce.ts"
import { python, runScript } from "./python.ts"

/** PDFs drawn line by line: what stands beside one another is drawn one after another. */
export const reportlab: Produce = {
  missing: () => (python() === undefined ? "there is no Python with reportlab" : undefined),
  make: async (tasks, done) => {
    const folder = mkdtempSync(join(tmpdir(), "utopiahire-corpus-"))
    const path = (id: string) => join(folder, `${id}.pdf`)
    try {
      const asked = tasks.map(({ format, sheet }) => ({ sheet, format, path: path(sheet.id) }))
      await runScript("draw_pdf.py", asked, (id) => done(id, readFileSync(path(id))))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

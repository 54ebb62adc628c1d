import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Sheet } from "../Sheet.ts"
import { latexSource } from "./latexSource.ts"
import type { Produce } from "./Produce.ts"

const has = (engine: string) => spawnSync(engine, ["--version"]).error === undefined

/** XeLaTeX for Arabic, pdfLaTeX for old sheets, else the two in turn. */
const engineOf = ({ id, language, look }: Sheet) => {
  if (language === "ar") return "xelatex"
  return look.old === true || /[13579]$/.test(id) ? "pdflatex" : "xelatex"
}

const compile = (sheet: Sheet, folder: string): Uint8Array => {
  const engine = engineOf(sheet)
  const stem = join(folder, sheet.id)
  writeFileSync(`${stem}.tex`, latexSource(sheet, engine))
  const flags = ["-no-shell-escape", "-halt-on-error", "-interaction=nonstopmode", `${sheet.id}.tex`]
  const { stdout } = spawnSync(engine, flags, { cwd: folder, encoding: "utf8", timeout: 60_000 })
  if (!existsSync(`${stem}.pdf`))
    throw new Error(`${engine} gave no PDF of ${sheet.id}:\n${stdout.slice(-2000)}`)
  return readFileSync(`${stem}.pdf`)
}

/** PDFs by a TeX engine. */
export const latex: Produce = {
  missing: () => (has("pdflatex") && has("xelatex") ? undefined : "there is no pdflatex or xelatex"),
  make: async (tasks, done) => {
    const folder = mkdtempSync(join(tmpdir(), "utopiahire-corpus-"))
    try {
      for (const { sheet } of tasks) done(sheet.id, compile(sheet, folder))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

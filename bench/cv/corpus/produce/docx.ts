import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Produce, type Task } from "./Produce.ts"
import { python, runScript } from "./python.ts"

const inFolder = async (run: (folder: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), "utopiahire-corpus-"))
  try {
    await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
const write = async (
  tasks: ReadonlyArray<Task>,
  folder: string,
  done: (id: string, path: string) => void,
) => {
  const path = (id: string) => join(folder, `${id}.docx`)
  const asked = tasks.map(({ format, sheet }) => ({ sheet, path: path(sheet.id), bidi: format === "pdf" }))
  await runScript("write_docx.py", asked, (id) => done(id, path(id)))
}

/** DOCX files by python-docx. */
export const docx: Produce = {
  missing: () => (python() === undefined ? "there is no Python with python-docx" : undefined),
  make: (tasks, done) =>
    inFolder((folder) => write(tasks, folder, (id, path) => done(id, readFileSync(path)))),
}

const soffice = spawnSync("soffice", ["--version"]).error === undefined

/** The same DOCX files saved by LibreOffice as PDF, DOC, RTF or ODT. */
export const libreOffice: Produce = {
  missing: () => (soffice ? docx.missing() : "there is no LibreOffice (soffice)"),
  make: (tasks, done) =>
    inFolder(async (folder) => {
      await write(tasks, folder, () => {})
      for (const format of new Set(tasks.map((task) => task.format))) {
        const files = tasks.filter((task) => task.format === format).map(({ sheet }) => sheet.id)
        spawnSync(
          "soffice",
          [
            `-env:UserInstallation=file://${folder}/profile`,
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            folder,
            ...files.map((id) => join(folder, `${id}.docx`)),
          ],
          { stdio: "ignore" },
        )
        for (const id of files) done(id, readFileSync(join(folder, `${id}.${format}`)))
      }
    }),
}

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { mailPage } from "./mailPage.ts"
import type { Walk } from "./walk.ts"

/** The steps as JSON, each mail as it was sent and as a page, and one page with all of them. Gives their paths. */
export const writeResults = (folder: string, { mails, steps }: Walk) => {
  const mailFolder = join(folder, "mails")
  // The mails of an earlier walk are nobody's any more.
  rmSync(mailFolder, { recursive: true, force: true })
  // Links in them open accounts, though only of a demo.
  mkdirSync(mailFolder, { recursive: true, mode: 0o700 })
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text, { mode: 0o600 })
    return path
  }
  const named = mails.map(({ letter, mail }, i) => ({
    mail,
    file: `mails/${String(i + 1).padStart(2, "0")}-${letter}.${mail.language}`,
  }))
  for (const { file, mail } of named) {
    copyFileSync(mail.path, join(folder, `${file}.eml`))
    write(`${file}.html`, mail.html)
  }
  return {
    mailFolder,
    json: write("steps.json", `${JSON.stringify(steps.records, null, 2)}\n`),
    page: write("index.html", mailPage(named)),
  }
}

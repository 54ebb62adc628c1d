// Makes the corpus: node bench/cv/corpus/make.ts [--split dev|held-out|all] [--family typst-plain] [--each 4]
// into .data/corpus/<split>/<language>/<id>.<ext> with <id>.truth.json beside it. What has not changed is left alone.
import { createHash } from "node:crypto"
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { compose } from "./compose.ts"
import { devFamilies, heldOutFamilies } from "./families.ts"
import type { Family, Producer } from "./families/family.ts"
import { invent } from "./invent.ts"
import { chromium } from "./produce/chromium.ts"
import { docx, libreOffice } from "./produce/docx.ts"
import { latex } from "./produce/latex.ts"
import type { Produce } from "./produce/Produce.ts"
import { reportlab } from "./produce/reportlab.ts"
import { inCodePage, text } from "./produce/text.ts"
import { typst } from "./produce/typst.ts"
import { random } from "./random.ts"

/** Changes with whatever a producer draws differently, so that every file is made again. */
const EDITION = 5
const producers: Record<Producer, Produce> = {
  text,
  docx,
  soffice: libreOffice,
  chromium,
  typst,
  latex,
  reportlab,
}
const endings: Record<string, string> = {
  utf8: "txt",
  utf16: "txt",
  legacy: "txt",
  interleaved: "pdf",
  placed: "pdf",
}
const splits = { dev: devFamilies, "held-out": heldOutFamilies }

const { values } = parseArgs({
  options: {
    split: { type: "string", default: "all" },
    family: { type: "string" },
    each: { type: "string", default: "4" },
    out: { type: "string", default: join(import.meta.dirname, "../../../.data/corpus") },
  },
})

interface Planned extends ReturnType<typeof compose> {
  readonly family: Family
  readonly path: string
  readonly hash: string
}
const plan = (split: keyof typeof splits, family: Family): ReadonlyArray<Planned> =>
  family.languages.flatMap((language) =>
    Array.from({ length: Number(values.each) }, (_, at): Planned => {
      const id = `${family.id}-${language}-${at + 1}`
      const wish = { language, heldOut: split === "held-out", seed: id, kind: family.kind }
      const composed = compose(id, invent(wish), family.habits, family.look, random(`${id} layout`))
      const made = family.format === "legacy" ? inCodePage(composed, composed.sheet) : composed
      const hash = createHash("sha256")
        .update(JSON.stringify([EDITION, made, family.format]))
        .digest("hex")
      return { ...made, family, hash, path: join(values.out, split, language, id) }
    }),
  )
const truthFile = ({ path }: Planned) => `${path}.truth.json`
const fileOf = ({ family, path }: Planned) => `${path}.${endings[family.format] ?? family.format}`
const isFresh = (one: Planned) =>
  existsSync(fileOf(one)) &&
  existsSync(truthFile(one)) &&
  (JSON.parse(readFileSync(truthFile(one), "utf8")) as { readonly hash?: string }).hash === one.hash

const makeFamily = async (split: keyof typeof splits, family: Family) => {
  const all = plan(split, family)
  const stale = all.filter((one) => !isFresh(one))
  const producer = producers[family.producer]
  const why = stale.length > 0 ? producer.missing() : undefined
  if (why !== undefined) return console.log(`${split} ${family.id}: skipped, ${why}`)
  const byId = new Map(stale.map((one) => [one.sheet.id, one]))
  const began = performance.now()
  if (stale.length > 0)
    await producer.make(
      stale.map(({ sheet }) => ({ sheet, format: family.format })),
      (id, bytes) => {
        const one = byId.get(id)!
        const { format, producer } = family
        const told = {
          ...one.truth,
          family: family.id,
          producer,
          format,
          language: one.sheet.language,
          hash: one.hash,
        }
        mkdirSync(join(one.path, ".."), { recursive: true })
        writeFileSync(fileOf(one), bytes)
        writeFileSync(truthFile(one), `${JSON.stringify(told, undefined, 2)}\n`)
      },
    )
  console.log(
    `${split} ${family.id}: ${stale.length} made, ${all.length - stale.length} as before, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
}

const known = new Set([...devFamilies, ...heldOutFamilies].map(({ id }) => id))
for (const split of ["dev", "held-out"] as const) {
  if (values.split !== "all" && values.split !== split) continue
  for (const family of splits[split])
    if (values.family === undefined || family.id === values.family) await makeFamily(split, family)
  // What a template of former days left behind.
  for (const file of globSync("*/*", { cwd: join(values.out, split) }))
    if (![...known].some((id) => new RegExp(`^${id}-(?:en|fr|ar)-\\d+\\.`).test(file.split("/")[1]!)))
      rmSync(join(values.out, split, file))
}

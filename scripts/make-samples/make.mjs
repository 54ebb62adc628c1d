// Writes data/samples from the texts beside this file:
//   npm exec --yes --package @myriaddreamin/typst-ts-node-compiler@0.7.0 -- node scripts/make-samples/make.mjs
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import { docx } from "./docx.mjs"

const here = import.meta.dirname
const samples = join(here, "../../data/samples")
const read = (name) => readFileSync(join(here, name), "utf8")

const name = "@myriaddreamin/typst-ts-node-compiler"
const folder = process.env.PATH.split(delimiter)
  .map((bin) => join(bin, "..", name))
  .find((path) => existsSync(join(path, "package.json")))
if (!folder) throw new Error(`Run this through npm exec, as its first lines say: ${name} is not at hand.`)
const { NodeCompiler } = await import(pathToFileURL(join(folder, "index.mjs")).href).catch(
  () => import(pathToFileURL(join(folder, "index.js")).href),
)

const compiler = NodeCompiler.create({ workspace: here })
for (const language of ["en", "ar"]) {
  const pdf = compiler.pdf({ mainFilePath: join(here, "cv.typ"), inputs: { cv: read(`${language}.json`) } })
  writeFileSync(join(samples, `sample-${language}.pdf`), pdf)
}
writeFileSync(join(samples, "sample-fr.docx"), docx(JSON.parse(read("fr.json"))))
copyFileSync(join(here, "en.txt"), join(samples, "sample-en.txt"))

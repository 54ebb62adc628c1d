import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { templateIds } from "@utopiahire/domain/cv/Template"
import { parseCv } from "../../../src/cv/parser/parseCv.ts"
import { extract } from "../../../src/cv/reader/extract.ts"
import { sample } from "../samples.ts"

/** The bundled samples as structured CVs: English, French and Arabic. */
export const sampleDocuments = async (): Promise<ReadonlyArray<CvDocument>> =>
  Promise.all(
    ["sample-en.pdf", "sample-fr.docx", "sample-ar.pdf"].map(async (name) => {
      const read = await extract(sample(name))
      if (!read.ok) throw new Error(`${name}: ${read.reason}`)
      return Object.assign(parseCv(read.text), { revision: 1 })
    }),
  )

export const templates = templateIds

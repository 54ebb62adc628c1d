import { readDoc } from "./doc.ts"
import { readDocx } from "./docx.ts"
import { readOdt } from "./odt.ts"
import { readPdf } from "./pdf.ts"
import { type FormatReader } from "./Reading.ts"
import { readRtf } from "./rtf.ts"
import { type CvKind } from "./sniff.ts"
import { readTxt } from "./txt.ts"

/** One reader a kind of file: a further format is one more line. A second PDF engine would be chosen here. */
export const readers: Record<CvKind, FormatReader> = {
  pdf: readPdf,
  docx: readDocx,
  txt: readTxt,
  rtf: readRtf,
  odt: readOdt,
  doc: readDoc,
}

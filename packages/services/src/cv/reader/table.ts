import { readDoc } from "./doc.ts"
import { readDocx } from "./docx.ts"
import { readOdt } from "./odt.ts"
import { type FormatReader } from "./Reading.ts"
import { readRtf } from "./rtf.ts"
import { type PdfEngine } from "./sandbox.ts"
import { type CvKind } from "./sniff.ts"
import { readTxt } from "./txt.ts"

export interface ReadOptions {
  readonly pdf: PdfEngine
}

/** One reader a kind of file: a further format is one more line. */
const readers: Record<Exclude<CvKind, "pdf">, FormatReader> = {
  docx: readDocx,
  txt: readTxt,
  rtf: readRtf,
  odt: readOdt,
  doc: readDoc,
}

/** Two engines for PDF cannot live in one process, so only the chosen one is loaded. */
export const readerOf = async (kind: CvKind, options: ReadOptions): Promise<FormatReader> => {
  if (kind !== "pdf") return readers[kind]
  return options.pdf === "pdf-parse"
    ? (await import("./pdfParse.ts")).readPdfParse
    : (await import("./pdf.ts")).readPdf
}

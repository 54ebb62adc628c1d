import { type FormatReader } from "./Reading.ts"
import { type PdfEngine } from "./sandbox.ts"
import { type CvKind } from "./sniff.ts"

export interface ReadOptions {
  readonly pdf: PdfEngine
}

/**
 * One reader a kind of file: a further format is one more line. Each is loaded when it is needed, since a process reads
 * one file; and two engines for PDF cannot live in one process.
 */
const readers: Record<CvKind, (options: ReadOptions) => Promise<FormatReader>> = {
  pdf: async ({ pdf }) =>
    pdf === "pdf-parse" ? (await import("./pdfParse.ts")).readPdfParse : (await import("./pdf.ts")).readPdf,
  docx: async () => (await import("./docx.ts")).readDocx,
  txt: async () => (await import("./txt.ts")).readTxt,
  rtf: async () => (await import("./rtf.ts")).readRtf,
  odt: async () => (await import("./odt.ts")).readOdt,
  doc: async () => (await import("./doc.ts")).readDoc,
}

export const readerOf = (kind: CvKind, options: ReadOptions): Promise<FormatReader> => readers[kind](options)

/** Loads the readers of all kinds ahead. */
export const loadReaders = (options: ReadOptions): Promise<unknown> =>
  Promise.all(Object.values(readers).map((load) => load(options)))

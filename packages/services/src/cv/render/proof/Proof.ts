import type { TemplateId } from "@utopiahire/domain/cv/Template"

/** Something about a print that its reader should know; `signs` is what no font can draw. */
export interface Remark {
  readonly code: "secondReader" | "elsewhere" | "signs" | "marks" | "font" | "template" | "lines" | "xelatex"
  readonly pointers: ReadonlyArray<string>
  readonly signs?: string
}

/** The proof of a print: what our reader does not find, and what else was noticed. Shares are 0..1. */
export interface Proof {
  readonly template: TemplateId
  readonly recall: number
  readonly missing: ReadonlyArray<string>
  readonly second: { readonly reader: "poppler" | "pdf.js"; readonly recall: number }
  readonly placed: number
  readonly remarks: ReadonlyArray<Remark>
}

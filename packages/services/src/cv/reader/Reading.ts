import type { CvFailure } from "@utopiahire/domain/cv/Cv"
import type { CvText, HiddenText } from "@utopiahire/domain/cv/CvText"

/** A line before its offset in the whole text is known. */
export type ReadLine = Omit<CvText["lines"][number], "start">

/** What a format gives: everything of `CvText` but its type, size and offsets. */
export interface Reading {
  readonly pages: CvText["pages"]
  readonly paged: boolean
  readonly truncated: boolean
  readonly order?: NonNullable<CvText["order"]>
  readonly ocr?: NonNullable<CvText["ocr"]>
  readonly hidden?: ReadonlyArray<HiddenText>
  readonly lines: ReadonlyArray<ReadLine>
}

/** One file format. Rejects with a `Refusal` when the file holds no readable CV. */
export type FormatReader = (bytes: Uint8Array) => Promise<Reading>

/** The end of a parse that gives no text: an expected outcome, carried as a rejection inside the child process. */
export class Refusal extends Error {
  readonly reason: CvFailure
  constructor(reason: CvFailure, detail: string) {
    super(detail)
    this.reason = reason
  }
}

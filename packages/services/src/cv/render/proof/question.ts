import type { Claim } from "./compare.ts"

/** What is asked of a PDF. `second`: what does another reader lose; `other` is its text, where it is not pdf.js. */
export interface Question extends Claim {
  readonly second: boolean
  readonly other?: string
}

/** A question and its PDF as one frame: four bytes of length, the question as JSON, the PDF. */
export const frameOf = (question: Question, pdf: Uint8Array): Uint8Array => {
  const json = Buffer.from(JSON.stringify(question))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(json.length)
  return Buffer.concat([head, json, pdf])
}

/** The parts of such a frame. */
export const partsOf = (frame: Buffer): { readonly question: Question; readonly pdf: Uint8Array } => {
  const end = 4 + frame.readUInt32BE()
  return {
    question: JSON.parse(frame.toString("utf8", 4, end)) as Question,
    pdf: frame.subarray(end),
  }
}

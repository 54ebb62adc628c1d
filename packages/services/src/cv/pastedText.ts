import type { CvText } from "@utopiahire/domain/cv/CvText"
import { Effect } from "effect"
import { CvUnreadable } from "./reader/CvUnreadable.ts"
import { readTxt } from "./reader/txt.ts"

const FEWEST_LETTERS = 20

/** A text that somebody pasted, as the reader gives plain text: the same rules, no file and no process. */
export const pastedText = Effect.fn("pastedText")(function* (pasted: string) {
  const bytes = new TextEncoder().encode(pasted)
  const reading = yield* Effect.promise(() => readTxt(bytes))
  const letters = reading.pages.reduce((sum, page) => sum + page.letters, 0)
  if (letters < FEWEST_LETTERS)
    return yield* new CvUnreadable({ reason: "NoText", detail: "the text holds almost nothing" })
  let start = 0
  const lines = reading.lines.map((line) => {
    const placed = { ...line, start }
    start += line.text.length + 1
    return placed
  })
  const text: CvText = { mediaType: "text/plain", size: bytes.length, ...reading, lines }
  return text
})

import { type CvText, textOf } from "../CvText.ts"
import { once } from "./memo.ts"

/** Replacement characters, private use and control: what broken fonts leave behind. */
export const garbage = /[\uFFFD\p{Co}\p{Cn}]|(?![\t\n\r])\p{Cc}/gu

/** The share of characters that came out unreadable, 0..1. */
export const lostShare: (text: CvText) => number = once((text) => {
  const all = textOf(text)
  return all.length === 0 ? 0 : (all.match(garbage)?.length ?? 0) / all.length
})

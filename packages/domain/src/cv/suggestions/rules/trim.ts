import { bulletsIn, replacing, type Rule } from "./Rule.ts"

/** Space and signs that layout left in a sentence; its words stay. */
export const trimmed = (text: string): string =>
  text
    .replace(/^[\s•●▪■◦‣·*–—-]+(?=\p{L}|\p{N})/u, "")
    .replace(/[ \t\u00A0\u202F]{2,}/g, " ")
    .replace(/ +([,.](?:\s|$))/g, "$1")
    .replace(/[\s;,،؛]+$/u, "")
    .replace(/([.!?])\1+$/u, "$1")
    .trim()

/** Bullets without stray signs and doubled spaces. */
export const trim: Rule = ({ document }) =>
  bulletsIn(document).flatMap(({ pointer, text }) => {
    const improved = trimmed(text)
    return improved === text || improved === ""
      ? []
      : [
          {
            kind: "trim" as const,
            pointer,
            original: text,
            improved,
            patch: replacing(pointer, text, improved),
          },
        ]
  })

import { isDuration } from "./notes.ts"
import { slice, type Slice, split, trimmed } from "./rows.ts"

const cuts = /[\t|¦•·●;⋄◦▪■◆★]|\s{3,}|\s\/\/\s/gu
const edges = /[\s,،;:|·•–—\-\p{Co}]/u
const partner: Record<string, string> = { "(": ")", "[": "]" }

const abbreviation = /(?:\.\S+|(?<!\p{L})(?:corp|dept|univ|hons?|prof|resp|comm|tech|assoc|incl))\.$/iu

const count = (text: string, sign: string) => text.split(sign).length - 1

/** A piece without separators at its ends, and without a bracket whose other half it does not have. */
export const clean = (of: Slice): Slice => {
  let at = trimmed(of, edges)
  for (const [open, close] of Object.entries(partner)) {
    if (at.text.startsWith(open) && at.text.endsWith(close) && count(at.text, open) === 1)
      at = trimmed(slice(at, 1, at.text.length - 1), edges)
    if (at.text.startsWith(open) && count(at.text, open) > count(at.text, close))
      at = trimmed(slice(at, 1), edges)
    if (at.text.endsWith(open)) at = trimmed(slice(at, 0, at.text.length - 1), edges)
    if (at.text.endsWith(close) && count(at.text, close) > count(at.text, open))
      at = trimmed(slice(at, 0, at.text.length - 1), edges)
    if (at.text.startsWith(close)) at = trimmed(slice(at, 1), edges)
  }
  // A full stop that ends a line, not an abbreviation.
  return /(?:\p{L}[\p{Ll}\p{Script=Arabic}]{3}|\d{2})\.$/u.test(at.text) && !abbreviation.test(at.text)
    ? slice(at, 0, at.text.length - 1)
    : at
}

/** The cells of a line: what tabs, bars, bullets and wide spaces hold apart. */
export const cellsOf = (line: Slice): ReadonlyArray<Slice> =>
  split(line, cuts)
    .map(clean)
    .filter((cell) => /[\p{L}\p{N}]/u.test(cell.text) && !isDuration(cell.text))

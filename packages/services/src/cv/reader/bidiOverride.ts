/** A stretch of a line, and how its letters are forced to run: from the right, from the left, or not at all. */
interface Stretch {
  readonly text: string
  readonly forced: "R" | "L" | undefined
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const openers: Readonly<Record<string, { readonly isolate: boolean; readonly forced: Stretch["forced"] }>> = {
  "\u202A": { isolate: false, forced: undefined },
  "\u202B": { isolate: false, forced: undefined },
  "\u202D": { isolate: false, forced: "L" },
  "\u202E": { isolate: false, forced: "R" },
  "\u2066": { isolate: true, forced: undefined },
  "\u2067": { isolate: true, forced: undefined },
  "\u2068": { isolate: true, forced: undefined },
}

/** A line cut where overrides begin and end, as Unicode's algorithm (UAX 9) nests them. */
const stretchesOf = (line: string): ReadonlyArray<Stretch> => {
  const out: Array<{ text: string; forced: Stretch["forced"] }> = [{ text: "", forced: undefined }]
  const open: Array<(typeof openers)[string]> = []
  const turn = () => out.push({ text: "", forced: open.at(-1)?.forced })
  for (const sign of line) {
    const opener = openers[sign]
    if (opener) {
      open.push(opener)
      turn()
    } else if (sign === "\u202C") {
      if (open.at(-1)?.isolate === false) open.pop()
      turn()
    } else if (sign === "\u2069") {
      const from = open.findLastIndex(({ isolate }) => isolate)
      if (from >= 0) open.length = from
      turn()
    } else out.at(-1)!.text += sign
  }
  return out.filter(({ text }) => text !== "")
}

const reversed = (text: string) => [...text].reverse().join("")

/** What a person reads of letters that are forced to run one way. */
const asShown = ({ forced, text }: Stretch): string => {
  if (forced === undefined) return text
  const arabic = RTL.test(text)
  if (forced === "L") return arabic ? reversed(text) : text
  // Arabic runs that way anyway; its numbers and Latin words do not.
  return arabic ? text.replace(/[\p{N}\p{Script=Latin}]+/gu, reversed) : reversed(text)
}

const times = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const usual =
  /the|ing|and|ion|ent|tio|ati|for|ter|est|ers|pro|con|com|man|eng|que|les|des|our|eur|ité|ait|par|ess|age|ect|ist|tur|dev|ann|str|(?<!\p{L})(?:of|de|la|to|in|et|du|en)(?!\p{L})/giu

/** How much a text looks like words written in the order in which they are read. */
const wording = (text: string): number =>
  times(text, usual) +
  3 * times(text, /(?<!\p{L})\p{Lu}\p{Ll}|(?<![\p{N}])(?:19|20)\d\d(?!\p{N})/gu) +
  2 * times(text, /[\p{L}\p{N}][,.;:](?=\s|$)|(?<!\p{L})ال(?=\p{L})|[\u0629\u0649](?!\p{L})/gu) -
  3 * times(text, /\p{Ll}\p{Lu}(?!\p{L})|(?<!\p{L})[\u0629\u0649]/gu) -
  2 * times(text, /(?:^|\s)[,.;:](?=[\p{L}\p{N}])/gu)

const isOverridden = (line: string) => /[\u202D\u202E]/.test(line)

/**
 * A line whose letters are forced to run one way, as a person reads it, and the words in it that only a program can
 * read: they are stored in order and shown from their end.
 */
export const withoutOverrides = (
  line: string,
): { readonly text: string; readonly forProgramsOnly: ReadonlyArray<string> } => {
  if (!isOverridden(line)) return { text: line, forProgramsOnly: [] }
  const forProgramsOnly: Array<string> = []
  const text = stretchesOf(line)
    .map((stretch) => {
      const shown = asShown(stretch)
      if (shown === stretch.text || wording(stretch.text) <= wording(shown)) return shown
      forProgramsOnly.push(stretch.text.trim())
      return ""
    })
    .join("")
  return { text, forProgramsOnly }
}

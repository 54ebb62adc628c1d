/** Markup that was made here and needs no escaping. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Part = Html | string | number | undefined | false | ReadonlyArray<Part>

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
/** Controls that could reorder or break what stands around a value. */
const unseemly = /(?![\t\n])\p{Cc}|[\u202A-\u202E]/gu

const rendered = (part: Part): string => {
  if (part === undefined || part === false) return ""
  if (part instanceof Html) return part.text
  if (typeof part === "object") return part.map(rendered).join("")
  return String(part)
    .replace(unseemly, " ")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** A template whose values are escaped, for element content and quoted attributes; other markup nests as it is. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  new Html(strings.map((string, i) => string + (i < parts.length ? rendered(parts[i]) : "")).join(""))

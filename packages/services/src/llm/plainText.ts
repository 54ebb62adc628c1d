/** Characters nobody sees: zero-width, direction marks, variation selectors, tags. They carry orders past a reader's eyes. */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu
// oxlint-disable-next-line no-control-regex -- those are what is taken out
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/** What a model is given to read: only what a person would see. */
export const seenText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(unseen, "")
    .replace(control, "")

/** What a model wrote, as plain text: no HTML, and of Markdown's links and images the words alone. */
export const plainText = (text: string): string =>
  seenText(text)
    .replace(/!?\[([^\]]*)\]\s*(?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<\/?[a-z!?][^<>]*>/gi, "")
    .replace(/<\/?[a-z][^<>]*$/i, "")

/** The same for every text inside a JSON value. */
export const plainJson = (value: unknown): unknown => {
  if (typeof value === "string") return plainText(value)
  if (Array.isArray(value)) return value.map(plainJson)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, plainJson(of)]))
}

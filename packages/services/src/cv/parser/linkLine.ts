import { type Found, found } from "./Found.ts"
import { type Row, trimmed } from "./rows.ts"

const address =
  /^(?:(?:https?:\/\/|www\.)\S{4,}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!(?:js|ts|py|md)$)[a-z]{2,10}(?:\/\S*)?)$/u

/** A line that is a web address and nothing else, as in the print of a job: its URL. */
export const linkLine = (row: Row): Found | undefined => {
  const at = trimmed(row)
  if (row.bullet || !address.test(at.text)) return undefined
  return found(at, "link", 0.9, /^https?:/.test(at.text) ? at.text : `https://${at.text}`)
}

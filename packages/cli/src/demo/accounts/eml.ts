import { readFileSync } from "node:fs"
import { readable } from "../mailbox.ts"

/** A mail of the outbox folder, read. */
export interface Mail {
  readonly path: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly language: string
  readonly text: string
  readonly html: string
}

const bytesOf = (word: string) => {
  const [, encoding, text = ""] = /^=\?utf-8\?([bq])\?([^?]*)\?=$/i.exec(word) ?? []
  return encoding?.toLowerCase() === "b"
    ? Buffer.from(text, "base64")
    : Buffer.from(readable(text.replaceAll("_", " ")))
}

/** Undoes the encoded words of a header (RFC 2047); the space between two of them is none. */
const decoded = (header: string) =>
  header
    .replaceAll(/\?=\s+(?==\?)/g, "?=")
    .replaceAll(/(=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(words.split(/(?<=\?=)(?==\?)/).map(bytesOf)).toString("utf8"),
    )

const splitHead = (source: string) => {
  const end = source.indexOf("\r\n\r\n")
  const lines = source
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, " ")
    .split("\r\n")
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":")
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  return { header: (name: string) => headers.get(name) ?? "", body: source.slice(end + 4) }
}

/** Of the mails that our composer writes: a text and a page, quoted-printable in UTF-8. */
export const readMail = (path: string): Mail => {
  const { body, header } = splitHead(readFileSync(path, "latin1"))
  const [, boundary = ""] = /boundary="([^"]+)"/.exec(header("content-type")) ?? []
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitHead(part.slice(2)))
  const part = (type: string) => {
    const found = parts.find((each) => each.header("content-type").startsWith(type))
    return found === undefined ? "" : readable(found.body).replaceAll("\r\n", "\n").trim()
  }
  return {
    path,
    from: decoded(header("from")),
    to: decoded(header("to")),
    subject: decoded(header("subject")),
    language: header("content-language"),
    text: part("text/plain"),
    html: part("text/html"),
  }
}

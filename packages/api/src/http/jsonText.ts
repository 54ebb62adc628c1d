import { isPlainText } from "@utopiahire/domain/http/plainText"
import type { IssueKind } from "@utopiahire/domain/i18n/problems/texts"

export const MAX_JSON_DEPTH = 64

const isTooDeep = (text: string): boolean => {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > MAX_JSON_DEPTH) return true
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return false
}

/** The JSON pointer of the first string, key or value, that Postgres and UTF-8 cannot hold. */
const notText = (value: unknown, pointer: string): string | undefined => {
  if (typeof value === "string") return isPlainText(value) ? undefined : pointer
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (!isPlainText(key)) return pointer
    const found = notText(inner, `${pointer}/${escapePointer(key)}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** One reference token of a JSON pointer (RFC 6901). */
export const escapePointer = (token: string) => token.replaceAll("~", "~0").replaceAll("/", "~1")

/** What makes a body unfit before any schema sees it; most bodies pass after one look at their characters. */
export const flawOfJson = (text: string): { readonly path: string; readonly kind: IssueKind } | undefined => {
  if (text === "") return undefined
  if (isTooDeep(text)) return { path: "", kind: "tooDeep" }
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return undefined
  try {
    const path = notText(JSON.parse(text), "")
    return path === undefined ? undefined : { path, kind: "characters" }
  } catch {
    return { path: "", kind: "notJson" }
  }
}

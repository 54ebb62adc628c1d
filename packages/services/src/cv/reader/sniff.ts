import type { CvText } from "@utopiahire/domain/cv/CvText"
import { decodeText } from "./decodeText.ts"

export type CvKind = "pdf" | "docx" | "txt" | "doc" | "rtf" | "odt"

/** `locked`: an Office file under a password, which hides what it is. */
export type Sniffed = CvKind | "locked" | "unsupported"

export const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain",
  doc: "application/msword",
  rtf: "application/rtf",
  odt: "application/vnd.oasis.opendocument.text",
} as const satisfies Record<CvKind, CvText["mediaType"]>

const latin1 = new TextDecoder("latin1")
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, magic: ReadonlyArray<number>) =>
  magic.every((byte, at) => bytes[at] === byte)
const holds = (bytes: Uint8Array, text: string, encoding: "latin1" | "utf16le" = "latin1") =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding)

const isText = (bytes: Uint8Array): boolean => {
  const head = decodeText(bytes.subarray(0, 65_536)) ?? ""
  const odd = head.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  return head.length > 0 && odd <= head.length * 0.002
}
const isMarkup = (head: string) => /^\s*(<\?xml|<!doctype|<html|<head|<svg|\{\\rtf)/i.test(head)

const sniffZip = (bytes: Uint8Array, head: string): Sniffed => {
  if (holds(bytes, "[Content_Types].xml")) return holds(bytes, "word/") ? "docx" : "unsupported"
  return head.includes("mimetypeapplication/vnd.oasis.opendocument.text") && holds(bytes, "content.xml")
    ? "odt"
    : "unsupported"
}

const sniffOle = (bytes: Uint8Array): Sniffed => {
  if (holds(bytes, "EncryptedPackage", "utf16le")) return "locked"
  return holds(bytes, "WordDocument", "utf16le") ? "doc" : "unsupported"
}

/** The kind of a file by its content alone; names and claimed types play no part. */
export const sniff = (bytes: Uint8Array): Sniffed => {
  const head = latin1.decode(bytes.subarray(0, 1_024))
  if (head.includes("%PDF-")) return "pdf"
  if (head.startsWith("PK\u0003\u0004")) return sniffZip(bytes, head)
  if (startsWith(bytes, oleMagic)) return sniffOle(bytes)
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(head)) return "rtf"
  return !isMarkup(head.replace(/^\u00ef\u00bb\u00bf/, "")) && isText(bytes) ? "txt" : "unsupported"
}

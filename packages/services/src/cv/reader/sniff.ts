import type { CvText } from "@utopiahire/domain/cv/CvText"

export type CvKind = "pdf" | "docx" | "txt"

/** `locked`: an Office file under a password, which hides what it is. */
export type Sniffed = CvKind | "locked" | "unsupported"

export const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain",
} as const satisfies Record<CvKind, CvText["mediaType"]>

const latin1 = new TextDecoder("latin1")
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, magic: ReadonlyArray<number>) =>
  magic.every((byte, at) => bytes[at] === byte)
const holds = (bytes: Uint8Array, text: string, encoding: "latin1" | "utf16le" = "latin1") =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding)

const isText = (bytes: Uint8Array): boolean => {
  if (bytes.length === 0) return false
  const marked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  if (marked) return bytes.length > 2
  const head = bytes.subarray(0, 65_536)
  const odd = head.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length
  return !head.includes(0) && odd <= head.length * 0.002
}
const isMarkup = (head: string) => /^\s*(<\?xml|<!doctype|<html|<head|<svg|\{\\rtf)/i.test(head)

/** The kind of a file by its content alone; names and claimed types play no part. */
export const sniff = (bytes: Uint8Array): Sniffed => {
  const head = latin1.decode(bytes.subarray(0, 1_024))
  if (head.includes("%PDF-")) return "pdf"
  if (head.startsWith("PK\u0003\u0004"))
    return holds(bytes, "[Content_Types].xml") && holds(bytes, "word/document.xml") ? "docx" : "unsupported"
  if (startsWith(bytes, oleMagic))
    return holds(bytes, "EncryptedPackage", "utf16le") ? "locked" : "unsupported"
  return !isMarkup(head.replace(/^\u00ef\u00bb\u00bf/, "")) && isText(bytes) ? "txt" : "unsupported"
}

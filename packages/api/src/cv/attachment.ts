const MAX_NAME = 80

/** `Content-Disposition` for a file to be saved, under the name of the CV with another ending; nothing in it is a path. */
export const attachment = (fileName: string, ending: string): string => {
  const stem = fileName
    .replace(/\.[^.]{1,8}$/, "")
    .replace(/[^\p{L}\p{N}\p{M} ._-]/gu, " ")
    .replace(/\.{2,}/g, ".")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "")
    .slice(0, MAX_NAME)
    .trim()
  const name = `${stem === "" ? "cv" : stem}.${ending}`
  const ascii = name.normalize("NFKD").replace(/[^\x20-\x7E]/g, "")
  const plain = ascii.replace(/[^A-Za-z0-9]/g, "").length > ending.length ? ascii.trim() : `cv.${ending}`
  // RFC 6266 with RFC 8187: the plain name for old clients, the real one beside it.
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

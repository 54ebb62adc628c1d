import type { Check } from "./Check.ts"

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const names: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  [word]: "DOCX",
  "text/plain": "TXT",
  "application/msword": "DOC",
  "application/rtf": "RTF",
  "text/rtf": "RTF",
  "application/vnd.oasis.opendocument.text": "ODT",
}

/** File type: PDF or DOCX by content. A locked file never comes this far. */
export const P02: Check<"P02"> = {
  category: "readability",
  weight: 2,
  judge: ({ text: { mediaType } }) => {
    const known: string = mediaType
    const type = names[known] ?? known
    const values = { type }
    const evidence = [{ text: type }]
    if (known === "application/pdf" || known === word)
      return { status: "pass", case: "good", values, evidence }
    return { status: "warn", case: known === "text/plain" ? "plainText" : "rare", values, evidence }
  },
}

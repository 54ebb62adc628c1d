import type { CvText } from "../CvText.ts"
import type { Check } from "./Check.ts"

const types: Readonly<Record<CvText["mediaType"], string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "text/plain": "TXT",
}

/** File type: PDF or DOCX by content. A locked file never comes this far. */
export const P02: Check<"P02"> = {
  category: "readability",
  weight: 2,
  judge: ({ text }) => {
    const type = types[text.mediaType]
    const evidence = [{ text: type }]
    return text.mediaType === "text/plain"
      ? { status: "warn", case: "plainText", values: { type }, evidence }
      : { status: "pass", case: "good", values: { type }, evidence }
  },
}

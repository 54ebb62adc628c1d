import type { CvText } from "../CvText.ts"

/** Plain text has no parts in which something could hide; the other formats do. */
export const hasParts = ({ mediaType }: CvText): boolean => mediaType !== "text/plain"

export const partOf = ({ lines }: CvText, line: number): CvText["lines"][number]["part"] =>
  lines[line]?.part ?? "body"

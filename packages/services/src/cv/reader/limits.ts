/** What one file may cost. A page or character beyond the first group is left out and `truncated` is set. */
export const limits = {
  pages: 30,
  textPieces: 200_000,
  characters: 300_000,
  lineCharacters: 2_000,
  /** Beyond this a PDF is a book, not a CV. */
  pagesAtAll: 500,
  zipEntries: 500,
  zipBytes: 20 * 1024 * 1024,
  zipRatio: 200,
  /** Elements inside elements, groups inside groups. Word itself stays far below a hundred. */
  depth: 256,
  hiddenTexts: 100,
  hiddenCharacters: 500,
  /** One parse, in the child process. */
  wallMs: 10_000,
  heapMegabytes: 256,
  residentBytes: 512 * 1024 * 1024,
  /** The child's answer, in bytes. */
  replyBytes: 8 * 1024 * 1024,
} as const

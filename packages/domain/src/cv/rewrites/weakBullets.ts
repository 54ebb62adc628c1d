import { startsWithAction } from "../checks/actionWords.ts"
import { bulletsOf } from "../checks/Check.ts"
import { weakWords } from "../checks/weakWording.ts"
import type { CvDocument } from "../CvDocument.ts"

/** A line of an entry that other words would serve better, and the check that says so. */
export interface WeakBullet {
  readonly pointer: string
  readonly entryId: string
  readonly text: string
  readonly checkId: "K03" | "K05"
}

const MOST = 12
/** In characters; a longer one is a paragraph, and wants splitting. */
const LONGEST = 500

/** The bullets that begin weakly or are worded so, in the order of the CV, twelve at most. */
export const weakBullets = (document: CvDocument): ReadonlyArray<WeakBullet> =>
  bulletsOf(document)
    .flatMap(({ pointer, text }): ReadonlyArray<WeakBullet> => {
      const [, section = "", index = ""] = pointer.split("/")
      const entry = document.resume[section as "work" | "projects" | "volunteer"]?.[Number(index)]
      if (entry === undefined || text.length > LONGEST) return []
      const found = { pointer, entryId: entry.id, text }
      if (weakWords(text, document.locale).length > 0) return [{ ...found, checkId: "K05" }]
      return startsWithAction(text, document.locale) ? [] : [{ ...found, checkId: "K03" }]
    })
    .slice(0, MOST)

import type { Check, Verdict } from "./Check.ts"

const MAX_BYTES = 2.5 * 1024 * 1024
const MAX_PAGES = 3
/** So many publications make a CV an academic one, which may be long. */
const ACADEMIC = 3

/** Size and pages: at most 2.5 MB and 3 pages. A format without pages is judged by its size alone, if that is too much. */
export const P08: Check<"P08"> = {
  category: "readability",
  weight: 2,
  judge: ({ text, document }) => {
    const pages = text.pages.length
    const values = { pages, megabytes: Math.max(0.1, Math.ceil((text.size / 1024 / 1024) * 10) / 10) }
    const say = (status: Verdict<"P08">["status"], found: Verdict<"P08">["case"]): Verdict<"P08"> => ({
      status,
      case: found,
      values,
      evidence: [{ text: `${values.megabytes} MB` }],
    })
    if (text.size > MAX_BYTES) return say("fail", "heavy")
    if (text.truncated) return say("fail", "truncated")
    if (!text.paged) return say("skipped", "unpaged")
    if (pages <= MAX_PAGES) return say("pass", "good")
    if ((document.resume.publications?.length ?? 0) >= ACADEMIC) return say("pass", "academic")
    return pages === MAX_PAGES + 1 ? say("warn", "manyPages") : say("fail", "tooManyPages")
  },
}

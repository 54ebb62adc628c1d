import type { Language } from "../../i18n/Language.ts"
import { type Check, type Subject, type Verdict } from "./Check.ts"
import { tellingWords } from "./prose.ts"

/** In words. The same content takes fewer words in Arabic and more in French than in English. */
const bounds: Readonly<Record<Language, readonly [number, number]>> = {
  en: [250, 1000],
  fr: [250, 1150],
  ar: [200, 850],
}
const YEARS_A_PAGE = 8
/** "About": one page more is fine. */
const SPARE = 1
/** So far outside the bounds is half the points; further is none. */
const NEAR = 0.6
const FAR = 1.4
const ACADEMIC = 3

/** From the first to the last date of the jobs, in years: the CV's own dates tell, not the day of reading. */
const yearsOf = ({ document }: Subject): number => {
  const years = (document.resume.work ?? []).flatMap(({ startDate, endDate }) =>
    [startDate, endDate].flatMap((date) => (date === undefined ? [] : [Number(date.slice(0, 4))])),
  )
  return years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + 1
}

/** Length: 250 to 1,000 words, and about a page for each eight years of work. Academic CVs may be long. */
export const K06: Check<"K06"> = {
  category: "content",
  weight: 3,
  judge: (subject) => {
    const { text, document } = subject
    const words = tellingWords(subject)
    const pages = text.paged ? text.pages.filter(({ letters }) => letters > 0).length : 1
    const years = yearsOf(subject)
    const [least, most] = bounds[document.locale]
    const say = (status: Verdict<"K06">["status"], found: Verdict<"K06">["case"]): Verdict<"K06"> => ({
      status,
      case: found,
      values: { words, pages, years, least, most },
      evidence: [{ text: String(words) }],
    })
    if (words < least) return say(words < least * NEAR ? "fail" : "warn", "short")
    if ((document.resume.publications?.length ?? 0) >= ACADEMIC) return say("pass", "good")
    if (words > most) return say(words > most * FAR ? "fail" : "warn", "long")
    return pages > Math.max(1, Math.ceil(years / YEARS_A_PAGE)) + SPARE
      ? say("warn", "pages")
      : say("pass", "good")
  },
}

import type { Evidence } from "../Score.ts"
import { at, type Check, SHOWN, type Verdict } from "./Check.ts"
import { dateStyle } from "./dateStyle.ts"

interface Dated {
  readonly startDate?: string
  readonly endDate?: string
}
/** `2021` and `2021-05` overlap: only what lies wholly after is later. */
const isAfter = (a: string, b: string) => {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) > b.slice(0, length)
}

/** Dates: readable, in one style within a section, no start after its end or in the future. */
export const S06: Check<"S06"> = {
  category: "sections",
  weight: 3,
  judge: ({ document, asOf }) => {
    const { work = [], volunteer = [], projects = [], education = [] } = document.resume
    const sections = { work, volunteer, projects, education }
    const all = Object.entries(sections).flatMap(([section, entries]) =>
      entries.flatMap(({ startDate, endDate }: Dated, i) => {
        const start = startDate && at(document, `/${section}/${i}/startDate`, startDate)
        const end = endDate && at(document, `/${section}/${i}/endDate`, endDate)
        const dates: ReadonlyArray<Evidence> = [start, end].filter((date) => typeof date === "object")
        return [{ section, startDate, endDate, dates }]
      }),
    )
    const say = (
      status: Verdict<"S06">["status"],
      found: Verdict<"S06">["case"],
      evidence: ReadonlyArray<Evidence> = [],
    ): Verdict<"S06"> => ({
      status,
      case: found,
      values: { first: evidence[0]?.text ?? "", second: evidence[1]?.text ?? "" },
      evidence: evidence.slice(0, SHOWN),
    })
    if (all.every(({ dates }) => dates.length === 0)) return say("fail", "none")
    const turned = all.filter(({ startDate, endDate }) => startDate && endDate && isAfter(startDate, endDate))
    if (turned.length > 0)
      return say(
        "fail",
        "reversed",
        turned.flatMap(({ dates }) => dates),
      )
    const ahead = all.filter(({ startDate }) => asOf !== undefined && startDate && isAfter(startDate, asOf))
    if (ahead.length > 0)
      return say(
        "fail",
        "future",
        ahead.flatMap(({ dates }) => dates.slice(0, 1)),
      )
    for (const section of Object.keys(sections)) {
      const dates = all.filter((each) => each.section === section).flatMap((each) => each.dates)
      const styled = dates.flatMap((date) => {
        const style = dateStyle(date.text)
        return style === undefined ? [] : [{ date, style }]
      })
      const other = styled.find(({ style }) => style !== styled[0]?.style)
      if (styled[0] !== undefined && other !== undefined)
        return say("warn", "mixed", [styled[0].date, other.date])
    }
    return say("pass", "good")
  },
}

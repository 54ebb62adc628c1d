import { dateStyle as styleOf } from "../../checks/dateStyle.ts"
import { pointerOf } from "../pointer.ts"
import type { ByLanguage, Rule } from "./Rule.ts"

const months: ByLanguage<ReadonlyArray<string>> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  fr: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
  ar: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
}
/** The names of the Maghreb, where the CV uses one of them. */
const maghreb = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(" ")
const ofMaghreb = /جانفي|فيفري|أفريل|افريل|جوان|جويلية|جويليه|أوت|اوت/u

/** S06: all dates of a section with a month and a year are written one way; what they say stays. */
export const dateStyle: Rule = ({ document }) => {
  const { locale, provenance, rawDates, resume } = document
  const raw = (pointer: string) => rawDates[pointer] ?? provenance[pointer]?.text
  const names =
    locale === "ar" && Object.values(rawDates).some((text) => ofMaghreb.test(text)) ? maghreb : months[locale]
  return (["work", "volunteer", "projects", "education"] as const).flatMap((section) => {
    const dates = (resume[section] ?? []).flatMap((entry, i) =>
      (["startDate", "endDate"] as const).flatMap((field) => {
        const value = entry[field]
        const pointer = `/${section}/${i}/${field}`
        const written = raw(pointer)
        return value === undefined || written === undefined ? [] : [{ pointer, value, written }]
      }),
    )
    const styles = new Set(dates.flatMap(({ written }) => styleOf(written) ?? []))
    if (styles.size < 2) return []
    const changes = dates.flatMap(({ pointer, value, written }) => {
      const [year = "", month] = value.split("-")
      const name = names[Number(month) - 1]
      const improved = name === undefined ? undefined : `${name} ${year}`
      return improved === undefined || improved === written ? [] : [{ pointer, written, improved }]
    })
    const [first] = changes
    if (first === undefined) return []
    return [
      {
        kind: "date_style" as const,
        checkId: "S06" as const,
        pointer: pointerOf(["rawDates", first.pointer]),
        original: changes.map(({ written }) => written).join(", "),
        improved: changes.map(({ improved }) => improved).join(", "),
        patch: changes.flatMap(({ improved, pointer, written }) => {
          const path = pointerOf(["rawDates", pointer])
          return [
            { op: "test" as const, path, value: written },
            { op: "replace" as const, path, value: improved },
          ]
        }),
      },
    ]
  })
}

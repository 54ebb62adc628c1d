import type { Arrangement } from "./Arrangement.ts"
import type { DateStyle } from "./dates.ts"
import type { Look } from "./Sheet.ts"

type Dates = Arrangement["dates"]
const style = (
  point: DateStyle["point"],
  range: string,
  present: string,
  more: Partial<DateStyle> = {},
): DateStyle => ({
  point,
  range,
  present,
  ...more,
})

/** Month names, a dash between. */
export const monthDash: Dates = {
  en: [style("enShort", "{} – {}", "Present"), style("en", "{} - {}", "Present")],
  fr: [
    style("fr", "{} – {}", "aujourd'hui", { capital: true }),
    style("frShort", "{} - {}", "Présent", { capital: true }),
  ],
  ar: [style("arLocal", "{} – {}", "حتى الآن"), style("arGulf", "{} - {}", "الآن")],
}
/** Month names, a word between. */
export const monthWord: Dates = {
  en: [style("en", "{} to {}", "present"), style("enShort", "{} to {}", "date")],
  fr: [
    style("fr", "de {} à {}", "aujourd'hui", { since: "depuis {}" }),
    style("fr", "{} à {}", "ce jour", { capital: true }),
  ],
  ar: [style("arLocal", "من {} إلى {}", "الآن"), style("arLocal", "{} إلى {}", "الحاضر")],
}
export const numeric: Dates = {
  en: [style("MM/YYYY", "{} – {}", "Present"), style("MM/YYYY", "{}-{}", "Now")],
  fr: [
    style("MM/YYYY", "{} – {}", "Présent"),
    style("MM/YYYY", "{} - {}", "à ce jour", { since: "Depuis {}" }),
  ],
  ar: [style("MM/YYYY", "{} - {}", "حتى الآن"), style("MM/YYYY", "{} – {}", "الآن", { eastern: true })],
}
export const years: Dates = {
  en: [style("year", "{} – {}", "Present"), style("year", "{}-{}", "present")],
  fr: [style("year", "{} – {}", "Présent"), style("year", "{}-{}", "aujourd'hui")],
  ar: [
    style("year", "{} – {}", "الآن"),
    style("year", "{} - {}", "حتى الآن", { eastern: true }),
    style("hijri", "{} - {}", "الآن"),
  ],
}
/** Kept for held-out templates. */
export const rareDates: Dates = {
  en: [
    style("enSept", "{} — {}", "Current"),
    style("MM.YYYY", "{} – {}", "ongoing"),
    style("YYYY-MM", "{} / {}", "today"),
  ],
  fr: [
    style("frShort", "{} → {}", "en cours"),
    style("MM.YYYY", "{} – {}", "actuel"),
    style("fr", "{} – {}", "maintenant", { since: "Depuis {}" }),
  ],
  ar: [
    style("YYYY/MM", "{} - {}", "حاليًا"),
    style("arLocal", "منذ {} حتى {}", "اليوم"),
    style("arGulf", "{} — {}", "مستمر", { eastern: true }),
  ],
}
export const rareYears: Dates = {
  en: [style("year", "{} to {}", "date", { since: "Since {}" }), style("MM-YYYY", "{} – {}", "Present")],
  fr: [style("year", "{} à {}", "ce jour", { since: "Depuis {}" }), style("MM-YYYY", "{} au {}", "présent")],
  ar: [
    style("hijri", "{} – {}", "حتى الآن"),
    style("year", "من {} إلى {}", "الآن"),
    style("MM.YYYY", "{} - {}", "الآن"),
  ],
}

/** With the length of each stay. */
export const durations: Dates = {
  en: [style("en", "{} - {}", "Present", { duration: true })],
  fr: [
    style("fr", "{} - {}", "Present", { duration: true }),
    style("fr", "{} - {}", "aujourd'hui", { duration: true }),
  ],
  ar: [style("arGulf", "{} - {}", "الآن", { duration: true })],
}
/** A year that both ends share is told once. */
export const compact: Dates = {
  en: [
    style("enShort", "{} – {}", "Present", { compact: true }),
    style("en", "{} – {}", "now", { compact: true }),
  ],
  fr: [
    style("fr", "{} - {}", "aujourd'hui", { compact: true }),
    style("fr", "de {} à {}", "ce jour", { compact: true }),
  ],
  ar: [style("arLocal", "{} - {}", "حتى الآن", { compact: true })],
}
/** Whole days, as in official forms. */
export const days: Dates = {
  en: [style("DD/MM/YYYY", "{} – {}", "Current")],
  fr: [style("DD/MM/YYYY", "{} – {}", "Actuel")],
  ar: [style("DD/MM/YYYY", "{} – {}", "حتى الآن")],
}
export const bilingualOrder: Arrangement["order"] = ["work", "education", "skills", "languages"]

const order: Arrangement["order"] = [
  "summary",
  "work",
  "education",
  "projects",
  "skills",
  "languages",
  "certificates",
  "publications",
  "interests",
]

/** A plain template's habits, changed where a template is not plain. */
export const habits = (own: Partial<Arrangement> = {}): Arrangement => ({
  order,
  headings: { words: "usual" },
  contact: "pipes",
  phones: ["international", "national"],
  job: ["title-dates/employer"],
  degree: ["degree-dates/institution"],
  dates: monthDash,
  skills: ["commas", "groups"],
  languages: ["colon", "brackets"],
  ...own,
})

/** With a narrow column for everything small. */
export const sidebar = (own: Partial<Arrangement> = {}): Arrangement =>
  habits({
    order: [
      "contact",
      "skills",
      "languages",
      "interests",
      "summary",
      "work",
      "education",
      "projects",
      "certificates",
      "publications",
    ],
    side: ["contact", "skills", "languages", "interests"],
    contact: "lines",
    skills: ["lines", "bullets"],
    languages: ["dash", "colon"],
    ...own,
  })

export const look = (own: Partial<Look> = {}): Look => ({
  heading: "rule",
  accent: "1f3a5f",
  size: 10,
  serif: false,
  glyph: "•",
  centred: false,
  ...own,
})

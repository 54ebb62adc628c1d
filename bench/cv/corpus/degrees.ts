import type { DegreeForm } from "./Arrangement.ts"
import type { Degree, Language } from "./Person.ts"
import { type Block, bold, italic, line, plain, spread } from "./Sheet.ts"

const comma = { en: ", ", fr: ", ", ar: "، " }
const courses = {
  en: "Relevant coursework: Research methods, Ethics, Project management",
  fr: "Cours suivis : méthodes de recherche, éthique, gestion de projet",
  ar: "المقررات: مناهج البحث، الأخلاقيات، إدارة المشاريع",
}
const labels = {
  en: ["Degree", "Institution", "Years"],
  fr: ["Diplôme", "Établissement", "Années"],
  ar: ["الشهادة", "المؤسسة", "السنوات"],
}

/** How degrees are told, beside the form of their heads. */
export interface DegreeView {
  readonly language: Language
  readonly period: (of: Degree) => string
  /** A line of course work under each. */
  readonly extras: boolean
  readonly city: boolean
}

const headOf = (
  form: DegreeForm,
  told: Degree,
  { city, language, period }: DegreeView,
): ReadonlyArray<Block> => {
  const dates = period(told)
  const of = city ? { ...told, institution: `${told.institution}${comma[language]}${told.city}` } : told
  const [degree, institution, years] = labels[language]
  switch (form) {
    case "institution-dates/degree":
      return [spread([bold(of.institution)], [plain(dates)]), line(italic(of.degree))]
    case "degree-comma-institution":
      return [spread([bold(of.degree), plain(`${comma[language]}${of.institution}`)], [plain(dates)])]
    case "degree-dash-institution":
      return [line(bold(of.degree), plain(` — ${of.institution}`)), line(italic(dates))]
    case "degree/institution/dates":
      return [line(bold(of.degree)), line(plain(of.institution)), line(italic(dates))]
    case "pipes":
      return [line(bold(of.degree), plain(` | ${of.institution} | ${dates}`))]
    case "dates-colon":
      return [
        line(
          plain(`${dates}${language === "fr" ? " : " : ": "}`),
          bold(of.degree),
          plain(`${comma[language]}${of.institution}`),
        ),
      ]
    case "degree(dates)":
      return [line(bold(of.degree), plain(` (${dates})`)), line(plain(of.institution))]
    case "profile":
      return [line(bold(of.institution)), line(plain(`${of.degree} · (${dates})`))]
    case "europass":
      return [line(plain(`[ ${dates} ]`)), line(bold(of.degree)), line(plain(of.institution))]
    case "labelled":
      return [
        line(bold(`${degree}: `), plain(of.degree)),
        line(bold(`${institution}: `), plain(of.institution)),
        line(bold(`${years}: `), plain(dates)),
      ]
    default:
      return [spread([bold(of.degree)], [plain(dates)]), line(italic(of.institution))]
  }
}
const gradeOf = ({ grade }: Degree): ReadonlyArray<Block> => (grade === undefined ? [] : [line(plain(grade))])

export const degreeBlocks = (
  all: ReadonlyArray<Degree>,
  form: DegreeForm,
  view: DegreeView,
): ReadonlyArray<Block> => {
  const { extras, language, period } = view
  if (form === "rail")
    return all.map((of) => ({
      kind: "table",
      widths: [25, 75],
      ruled: false,
      rows: [
        [[line(plain(period(of)))], [line(bold(of.degree)), line(italic(of.institution)), ...gradeOf(of)]],
      ],
    }))
  if (form === "table") {
    const [degree, institution, years] = labels[language]
    const head = [years!, degree!, institution!].map((text) => [line(bold(text))])
    const rows = all.map((of) => [
      [line(plain(period(of)))],
      [line(plain(of.degree))],
      [line(plain(of.institution))],
    ])
    return [{ kind: "table", widths: [22, 40, 38], ruled: true, rows: [head, ...rows] }]
  }
  return all.flatMap((of) => [
    ...headOf(form, of, view),
    ...gradeOf(of),
    ...(extras ? [line(plain(courses[language]))] : []),
  ])
}

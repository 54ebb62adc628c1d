import type { JobForm, JobPlace } from "./Arrangement.ts"
import type { DateWriter } from "./dates.ts"
import type { Job, Language } from "./Person.ts"
import { type Block, bold, italic, line, plain, spread } from "./Sheet.ts"

const at = { en: "at", fr: "chez", ar: "لدى" }
const comma = { en: ", ", fr: ", ", ar: "، " }
const city = { en: "City", fr: "Ville", ar: "المدينة" }
const labels = {
  en: ["Position", "Company", "Period"],
  fr: ["Poste", "Entreprise", "Période"],
  ar: ["المسمى الوظيفي", "جهة العمل", "الفترة"],
}

const contracts = { en: " · Full-time", fr: " (CDI)", ar: " (دوام كامل)" }

/** How jobs are told, beside the form of their heads. */
export interface JobView {
  readonly dates: DateWriter
  readonly language: Language
  readonly country: string
  readonly place: JobPlace
  /** A line about the employer, and one about the tools. */
  readonly blurb?: string
  readonly tools?: string
  readonly bare?: boolean
}
const placeOf = (job: Job, { country, language, place }: JobView) => {
  const join = comma[language]
  switch (place) {
    case "country":
      return `${job.employer}${join}${job.city}${join}${country}`
    case "contract":
      return `${job.employer}${contracts[language]}`
    case "dash":
      return `${job.employer} – ${job.city}`
    case "brackets":
      return `${job.employer} (${job.city})`
    default:
      return `${job.employer}${join}${job.city}`
  }
}

const headOf = (form: JobForm, job: Job, view: JobView): ReadonlyArray<Block> => {
  const { language } = view
  const dates = view.dates.period(job.period)
  const [position, company, period] = labels[language]
  switch (form) {
    case "employer-dates/title":
      return [spread([bold(job.employer)], [plain(dates)]), line(italic(job.title))]
    case "employer-city-dates/title":
      return [spread([bold(placeOf(job, view))], [plain(dates)]), line(italic(job.title))]
    case "title-at-employer":
      return [spread([bold(`${job.title} ${at[language]} ${job.employer}`)], [plain(dates)])]
    case "employer-dash-title":
      return [spread([bold(job.employer), plain(" — "), italic(job.title)], [plain(dates)])]
    case "title-comma-employer":
      return [spread([bold(job.title), plain(`${comma[language]}${placeOf(job, view)}`)], [plain(dates)])]
    case "title(employer)":
      return [line(bold(job.title), plain(` (${job.employer})`)), line(italic(dates))]
    case "dates/title/employer":
      return [line(plain(dates)), line(bold(job.title)), line(italic(job.employer))]
    case "title/employer/dates":
      return [line(bold(job.title)), line(plain(placeOf(job, view))), line(italic(dates))]
    case "title-dash-employer/dates":
      return [line(bold(job.title), plain(" – "), plain(job.employer)), line(italic(dates))]
    case "pipes":
      return [line(bold(job.title), plain(` | ${job.employer} | ${dates}`))]
    case "tabbed":
      return [spread([bold(job.title)], [italic(job.city)]), spread([plain(job.employer)], [italic(dates)])]
    case "dates-colon":
      return [
        line(
          plain(`${dates}${language === "fr" ? " : " : ": "}`),
          bold(job.title),
          plain(`${comma[language]}${job.employer}`),
        ),
      ]
    case "head(dates)":
      return [line(bold(job.title), plain(`${comma[language]}${job.employer} (${dates})`))]
    case "title/pipes":
      return [line(bold(job.title)), line(plain(`${job.employer} | ${job.city} | ${dates}`))]
    case "dates-left":
      return [spread([plain(dates)], [italic(job.city)]), line(bold(job.employer)), line(italic(job.title))]
    case "profile":
      return [line(bold(job.employer)), line(plain(job.title)), line(plain(dates)), line(plain(job.city))]
    case "europass":
      return [
        line(plain(`[ ${dates} ]`)),
        line(bold(job.title)),
        line(italic(job.employer)),
        line(bold(`${city[language]}: `), plain(job.city)),
      ]
    case "labelled":
      return [
        line(bold(`${position}: `), plain(job.title)),
        line(bold(`${company}: `), plain(job.employer)),
        line(bold(`${period}: `), plain(dates)),
      ]
    default:
      return [spread([bold(job.title)], [plain(dates)]), line(italic(placeOf(job, view)))]
  }
}

/** Jobs one after another; `nested` puts the first two under one employer, which their truth must say too. */
export const jobBlocks = (jobs: ReadonlyArray<Job>, form: JobForm, view: JobView): ReadonlyArray<Block> => {
  const { blurb, dates, language, tools } = view
  const bullets = (job: Job): ReadonlyArray<Block> => [
    ...job.bullets.map((text): Block => ({ kind: view.bare === true ? "para" : "bullet", text })),
    ...(tools === undefined ? [] : [line(italic(tools))]),
  ]
  const period = (job: Job) => dates.period(job.period)
  if (form === "rail")
    return jobs.map((job) => ({
      kind: "table",
      widths: [25, 75],
      ruled: false,
      rows: [
        [
          [line(plain(period(job)))],
          [line(bold(job.title)), line(italic(placeOf(job, view))), ...bullets(job)],
        ],
      ],
    }))
  if (form === "table") {
    const [position, company, time] = labels[language]
    const head = [time!, company!, position!].map((text) => [line(bold(text))])
    const rows = jobs.map((job) => [
      [line(plain(period(job)))],
      [line(plain(job.employer))],
      [line(bold(job.title)), ...bullets(job)],
    ])
    return [{ kind: "table", widths: [22, 26, 52], ruled: true, rows: [head, ...rows] }]
  }
  if (form === "nested") {
    const [first, second, ...rest] = jobs
    const role = (job: Job): ReadonlyArray<Block> => [
      spread([italic(job.title)], [plain(period(job))]),
      ...bullets(job),
    ]
    const own = (job: Job): ReadonlyArray<Block> => [line(bold(job.employer)), ...role(job)]
    return [
      ...own(first!),
      ...(second ? role(second) : []),
      ...rest.flatMap((job) => [[{ kind: "gap" } as const], own(job)].flat()),
    ]
  }
  return jobs.flatMap((job, index): ReadonlyArray<Block> => [
    ...(index > 0 ? [{ kind: "gap" } as const] : []),
    ...headOf(form, job, view),
    ...(blurb === undefined ? [] : [line(italic(blurb))]),
    ...bullets(job),
  ])
}

import type { CvDocument, Resume } from "@utopiahire/domain/cv/CvDocument"
import type { ReportTexts } from "./texts.ts"

type SectionName = keyof ReportTexts["sections"]

/** One entry of a section: a headline, what stands beside it, its dates, and its lines. */
export interface Entry {
  readonly head: string
  readonly side?: string | undefined
  readonly dates?: string | undefined
  readonly lines: ReadonlyArray<string>
}
export interface Section {
  readonly name: SectionName
  readonly entries: ReadonlyArray<Entry>
}

interface Dated {
  readonly startDate?: string
  readonly endDate?: string
}
const present = (parts: ReadonlyArray<string | undefined>) => parts.filter((part) => part !== undefined)

const contactOf = ({ basics }: Resume): ReadonlyArray<string> =>
  present([
    basics.label,
    basics.email,
    basics.phone,
    present([
      basics.location?.address,
      basics.location?.city,
      basics.location?.region,
      basics.location?.countryCode,
    ]).join(", ") || undefined,
    basics.url,
    ...(basics.profiles ?? []).map(
      ({ url, network, username }) => url ?? (present([network, username]).join(" ") || undefined),
    ),
  ])

/** The structured CV in the order people read one; sections without entries are left out. */
export const sectionsOf = ({ resume, rawDates }: CvDocument, texts: ReportTexts): ReadonlyArray<Section> => {
  const open = (pointer: string) =>
    rawDates[`${pointer}/startDate`] !== undefined || rawDates[`${pointer}/endDate`] !== undefined
  const range = ({ startDate, endDate }: Dated, pointer?: string) =>
    startDate === undefined && endDate === undefined
      ? undefined
      : present([
          startDate,
          endDate ?? (pointer !== undefined && open(pointer) ? texts.present : undefined),
        ]).join(" – ")
  const sections: ReadonlyArray<Section> = [
    { name: "summary", entries: present([resume.basics.summary]).map((head) => ({ head, lines: [] })) },
    {
      name: "work",
      entries: (resume.work ?? []).map((job, i) => ({
        head: job.position ?? job.name ?? "",
        side: present([job.position === undefined ? undefined : job.name, job.location]).join(", "),
        dates: range(job, `/work/${i}`),
        lines: present([job.summary, ...(job.highlights ?? [])]),
      })),
    },
    {
      name: "projects",
      entries: (resume.projects ?? []).map((project) => ({
        head: project.name ?? project.description ?? "",
        side: project.url ?? project.entity,
        dates: range(project),
        lines: present([
          project.name === undefined ? undefined : project.description,
          ...(project.highlights ?? []),
        ]),
      })),
    },
    {
      name: "volunteer",
      entries: (resume.volunteer ?? []).map((role) => ({
        head: role.position ?? role.organization ?? "",
        side: role.position === undefined ? undefined : role.organization,
        dates: range(role),
        lines: present([role.summary, ...(role.highlights ?? [])]),
      })),
    },
    {
      name: "education",
      entries: (resume.education ?? []).map((school) => ({
        head: present([school.studyType, school.area]).join(", ") || (school.institution ?? ""),
        side: school.studyType === undefined && school.area === undefined ? undefined : school.institution,
        dates: range(school),
        lines: present([school.score, ...(school.courses ?? [])]),
      })),
    },
    {
      name: "skills",
      entries: (resume.skills ?? []).map(({ name, keywords, level }) => ({
        head: name ?? keywords?.join(", ") ?? "",
        side: name === undefined ? level : (keywords?.join(", ") ?? level),
        lines: [],
      })),
    },
    {
      name: "languages",
      entries: (resume.languages ?? []).map(({ language, fluency }) => ({
        head: language ?? "",
        side: fluency,
        lines: [],
      })),
    },
    {
      name: "certificates",
      entries: (resume.certificates ?? []).map(({ name, issuer, date }) => ({
        head: name ?? "",
        side: issuer,
        dates: date,
        lines: [],
      })),
    },
    {
      name: "awards",
      entries: (resume.awards ?? []).map(({ title, awarder, date, summary }) => ({
        head: title ?? "",
        side: awarder,
        dates: date,
        lines: present([summary]),
      })),
    },
    {
      name: "publications",
      entries: (resume.publications ?? []).map(({ name, publisher, releaseDate, summary }) => ({
        head: name ?? "",
        side: publisher,
        dates: releaseDate,
        lines: present([summary]),
      })),
    },
    {
      name: "interests",
      entries: (resume.interests ?? []).map(({ name, keywords }) => ({
        head: name ?? "",
        side: keywords?.join(", "),
        lines: [],
      })),
    },
  ]
  const contact: Section = {
    name: "contact",
    entries: contactOf(resume).map((head) => ({ head, lines: [] })),
  }
  return [contact, ...sections].filter(({ entries }) => entries.length > 0)
}

import type { CvDocument, Resume, SectionKind, Span } from "../../src/cv/CvDocument.ts"
import { type CvText, textOf } from "../../src/cv/CvText.ts"
import type { Language } from "../../src/i18n/Language.ts"
import { type Life, lives } from "./lives.ts"

/** A CV in the smallest form that passes every check; tests change one thing of it. */
export interface GoodCv {
  readonly text: CvText
  readonly document: CvDocument
}

/** One page of a PDF in one column. */
export const page = (number: number, letters = 1600, images = 0): CvText["pages"][number] => ({
  number,
  letters,
  images,
  gutters: [],
})

/** Lines of one page as a PDF gives them. */
export const textOfLines = (lines: ReadonlyArray<string>): CvText => {
  let start = 0
  return {
    mediaType: "application/pdf",
    size: 60_000,
    pages: [page(1)],
    paged: true,
    truncated: false,
    order: { kept: "stream", agreement: 1 },
    lines: lines.map((text) => {
      const line = { page: 1, start, text, part: "body" as const }
      start += text.length + 1
      return line
    }),
  }
}

export const spanOf = (text: CvText, value: string, confidence = 0.95): Span => {
  const charStart = Math.max(0, textOf(text).indexOf(value))
  const line = text.lines.findLastIndex(({ start }) => start <= charStart)
  return {
    page: 1,
    line,
    charStart,
    charEnd: charStart + value.length,
    text: value,
    confidence,
    rule: "given",
  }
}

/** An empty value stands nowhere. */
const placed = (places: ReadonlyArray<readonly [string, Span]>) =>
  Object.fromEntries(places.filter(([, { text }]) => text !== ""))

/** A life as the lines of a CV, and as the structure that a parser would find in them. */
export const cvOf = (life: Life, extra: ReadonlyArray<string> = []): GoodCv => {
  const { headings, jobs, school } = life
  const email = "contact@example.com"
  const rows = [
    life.name,
    email,
    life.phoneWritten,
    life.place[2],
    ...extra,
    headings.summary,
    life.summary,
    headings.work,
    ...jobs.flatMap(({ position, employer, start, end, bullets }) => [
      `${position}, ${employer}`,
      [start[1], end?.[1]].filter((date) => date !== undefined).join(" – "),
      ...bullets,
    ]),
    headings.education,
    `${school.degree}, ${school.institution}, ${school.year}`,
    headings.skills,
    life.skills.join(", "),
  ]
  const text = textOfLines(rows)
  const resume: Resume = {
    basics: {
      name: life.name,
      email,
      phone: life.phone,
      summary: life.summary,
      location: { city: life.place[0], countryCode: life.place[1] },
    },
    work: jobs.map(({ position, employer, start, end, bullets }, i) => ({
      id: `w${i}`,
      position,
      name: employer,
      startDate: start[0],
      ...(end !== undefined && { endDate: end[0] }),
      highlights: bullets,
    })),
    education: [
      { id: "e1", institution: school.institution, studyType: school.degree, endDate: school.year },
    ],
    skills: life.skills.map((name, i) => ({ id: `s${i}`, name })),
  }
  const place = (pointer: string, value: string) => [pointer, spanOf(text, value)] as const
  return {
    text,
    document: {
      resume,
      locale: life.locale,
      revision: 1,
      sections: (["summary", "work", "education", "skills"] as const).map((kind) => ({
        kind,
        heading: spanOf(text, headings[kind]),
      })),
      rawDates: {},
      provenance: placed([
        place("/basics/name", life.name),
        place("/basics/email", email),
        place("/basics/phone", life.phoneWritten),
        place("/basics/location/city", life.place[2]),
        place("/basics/summary", life.summary),
        ...jobs.flatMap(({ position, employer, start, end }, i) => [
          place(`/work/${i}/position`, position),
          place(`/work/${i}/name`, employer),
          place(`/work/${i}/startDate`, start[1]),
          place(`/work/${i}/endDate`, end?.[1] ?? ""),
        ]),
        ...jobs.flatMap(({ bullets }, i) =>
          bullets.map((bullet, j) => place(`/work/${i}/highlights/${j}`, bullet)),
        ),
        place("/education/0/institution", school.institution),
        place("/education/0/endDate", school.year),
      ]),
    },
  }
}

export const goodCvs: Readonly<Record<Language, GoodCv>> = {
  en: cvOf(lives.en),
  fr: cvOf(lives.fr),
  ar: cvOf(lives.ar),
}
export const goodCv: GoodCv = goodCvs.en

/** The sample with parts of its resume replaced, and the places of `pointers` in the text forgotten or replaced. */
export const withResume = (
  change: Partial<Resume>,
  places: Readonly<Record<string, Span | undefined>> = {},
  of: GoodCv = goodCv,
): GoodCv => ({
  text: of.text,
  document: {
    ...of.document,
    resume: { ...of.document.resume, ...change },
    provenance: Object.fromEntries(
      Object.entries({ ...of.document.provenance, ...places }).flatMap(([pointer, span]) =>
        span === undefined ? [] : [[pointer, span]],
      ),
    ),
  },
})

/** The sample without the headings of these sections. */
export const withoutHeading = (...kinds: ReadonlyArray<SectionKind>): GoodCv => ({
  text: goodCv.text,
  document: {
    ...goodCv.document,
    sections: goodCv.document.sections.filter(({ kind }) => !kinds.includes(kind)),
  },
})

export const withText = (change: Partial<CvText>, of: GoodCv = goodCv): GoodCv => ({
  text: { ...of.text, ...change },
  document: of.document,
})

/** The sample with lines added at its end. */
export const withLines = (lines: ReadonlyArray<string>, of: GoodCv = goodCv): GoodCv => {
  const all = textOfLines([...of.text.lines.map(({ text }) => text), ...lines])
  return withText({ lines: all.lines }, of)
}

import type { CvDocument, Resume, SectionKind, Span } from "../../src/cv/CvDocument.ts"
import type { CvText } from "../../src/cv/CvText.ts"
import { spanOf } from "./goodCv.ts"

/** A small CV; tests change one thing of it. One that passes every check is `goodCv`. */
export interface SampleCv {
  readonly text: CvText
  readonly document: CvDocument
}

const resume: Resume = {
  basics: { name: "Salma Trabelsi", email: "salma.trabelsi@example.com", phone: "+21620123456" },
  work: [
    {
      id: "w1",
      position: "Backend Engineer",
      name: "Karthago Systems",
      startDate: "2021-03",
      highlights: [
        "Cut the response time of the booking service by 40 %",
        "Led a team of 5 engineers",
        "Wrote the guide",
      ],
    },
  ],
  education: [{ id: "e1", institution: "University of Tunis", studyType: "BSc", endDate: "2020" }],
  skills: ["TypeScript", "PostgreSQL", "Kubernetes", "Python", "Linux"].map((name, i) => ({
    id: `s${i}`,
    name,
  })),
}

const heads: ReadonlyArray<readonly [SectionKind, string, ReadonlyArray<string>]> = [
  [
    "work",
    "Work Experience",
    ["Backend Engineer", "Karthago Systems", ...(resume.work?.[0]?.highlights ?? [])],
  ],
  ["education", "Education", ["BSc, University of Tunis, 2020"]],
  ["skills", "Skills", (resume.skills ?? []).map(({ name = "" }) => name)],
]

const rows = [
  "Salma Trabelsi",
  "salma.trabelsi@example.com",
  "+216 20 123 456",
  ...heads.flatMap(([, heading, lines]) => [heading, ...lines]),
]

/** Lines of one page as a PDF gives them. */
export const textOfLines = (lines: ReadonlyArray<string>): CvText => {
  let start = 0
  return {
    mediaType: "application/pdf",
    size: 60_000,
    pages: [{ number: 1, letters: 400, images: 0 }],
    paged: true,
    truncated: false,
    lines: lines.map((text) => {
      const line = { page: 1, start, text, part: "body" as const }
      start += text.length + 1
      return line
    }),
  }
}

const text = textOfLines(rows)
export const sampleCv: SampleCv = {
  text,
  document: {
    resume,
    locale: "en",
    revision: 1,
    sections: heads.map(([kind, heading]) => ({ kind, heading: spanOf(text, heading) })),
    rawDates: {},
    provenance: {
      "/basics/name": spanOf(text, "Salma Trabelsi"),
      "/basics/email": spanOf(text, "salma.trabelsi@example.com"),
      "/basics/phone": spanOf(text, "+216 20 123 456"),
      "/work/0/position": spanOf(text, "Backend Engineer"),
      "/work/0/highlights/0": spanOf(text, "Cut the response time of the booking service by 40 %"),
      "/education/0/institution": spanOf(text, "University of Tunis"),
    },
  },
}

/** The sample with parts of its resume replaced, and the places of `pointers` in the text forgotten or replaced. */
export const withResume = (
  change: Partial<Resume>,
  places: Readonly<Record<string, Span | undefined>> = {},
): SampleCv => ({
  text,
  document: {
    ...sampleCv.document,
    resume: { ...resume, ...change },
    provenance: Object.fromEntries(
      Object.entries({ ...sampleCv.document.provenance, ...places }).flatMap(([pointer, span]) =>
        span === undefined ? [] : [[pointer, span]],
      ),
    ),
  },
})

import type { CvDocument } from "../../../../src/cv/CvDocument.ts"
import { honestAr } from "./honestAr.ts"
import { honestEn } from "./honestEn.ts"
import { honestFr } from "./honestFr.ts"
import type { Job } from "./Rewrites.ts"

/** A bullet, a way to say it, and the CV it stands in. */
export interface Case {
  readonly document: CvDocument
  readonly job: Job
  readonly before: string
  readonly after: string
}

export const jobs: ReadonlyArray<Job> = [...honestEn, ...honestFr, ...honestAr]

const cvOf = ({ bullets, employer, language, position, skills }: Job): CvDocument => ({
  resume: {
    basics: { name: "Salma Trabelsi", email: "salma.trabelsi@example.com" },
    work: [
      {
        id: "job",
        name: employer,
        position,
        startDate: "2020-01",
        endDate: "2023-06",
        highlights: bullets.map(([bullet]) => bullet),
      },
    ],
    education: [{ id: "school", institution: "Université de Tunis", endDate: "2019" }],
    skills: skills.map((name, at) => ({ id: `skill-${at}`, name })),
  },
  locale: language,
  revision: 1,
  sections: [],
  rawDates: {},
  provenance: {},
})

export const honest: ReadonlyArray<Case> = jobs.flatMap((job) => {
  const document = cvOf(job)
  return job.bullets.flatMap(([before, ...rewrites]) =>
    rewrites.map((after) => ({ document, job, before, after })),
  )
})

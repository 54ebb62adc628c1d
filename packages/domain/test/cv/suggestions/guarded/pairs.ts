import type { Language } from "../../../../src/i18n/Language.ts"
import type { Case } from "./cases.ts"
import type { Fabricated } from "./fabricated.ts"

export interface Setting {
  readonly language: Language
  readonly position: string
  readonly skills: ReadonlyArray<string>
}
export type Pair = readonly [before: string, after: string]

/** Each pair in a CV of its own, with the title and the skills of its setting. */
export const casesOf = (
  { language, position, skills }: Setting,
  pairs: ReadonlyArray<Pair>,
): ReadonlyArray<Case> =>
  pairs.map(([before, after]) => {
    const job = { language, position, employer: "Example", skills, bullets: [[before] as const] }
    return {
      job,
      before,
      after,
      document: {
        resume: {
          basics: { name: "Salma Trabelsi" },
          work: [{ id: "job", name: job.employer, position, highlights: [before] }],
          skills: skills.map((name, at) => ({ id: `s${at}`, name })),
        },
        locale: language,
        revision: 1,
        sections: [],
        rawDates: {},
        provenance: {},
      },
    }
  })

export const liesOf = (
  kind: string,
  setting: Setting,
  pairs: ReadonlyArray<Pair>,
): ReadonlyArray<Fabricated> => casesOf(setting, pairs).map((each) => Object.assign({ kind }, each))

import { at, type Check, headingOf } from "./Check.ts"

/** Education: at least one entry that names its institution. */
export const S02: Check<"S02"> = {
  category: "sections",
  weight: 4,
  judge: ({ document }) => {
    const { education = [] } = document.resume
    const named = education.flatMap(({ institution }, i) =>
      institution === undefined ? [] : [at(document, `/education/${i}/institution`, institution)],
    )
    const heading = headingOf(document, "education")
    const evidence = [...(heading === undefined ? [] : [heading]), ...named.slice(0, 3)]
    const values = { entries: named.length }
    if (named.length > 0) return { status: "pass", case: "found", values, evidence }
    return education.length > 0
      ? { status: "warn", case: "noInstitution", values, evidence }
      : { status: "fail", case: "missing", values, evidence }
  },
}

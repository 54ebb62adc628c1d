import { at, type Check, headingOf } from "./Check.ts"

/** Work experience: its own section with an entry. Who still studies may show projects or volunteering instead. */
export const S01: Check<"S01"> = {
  category: "sections",
  weight: 5,
  judge: ({ document }) => {
    const { work = [], education = [], projects = [], volunteer = [] } = document.resume
    const heading = headingOf(document, "work")
    const evidence = [
      ...(heading === undefined ? [] : [heading]),
      ...work.slice(0, 3).map(({ position, name }, i) => {
        const field = position === undefined ? "name" : "position"
        return at(document, `/work/${i}/${field}`, position ?? name ?? "")
      }),
    ].filter(({ text }) => text !== "")
    const values = { entries: work.length, heading: heading?.text ?? "" }
    if (work.length > 0)
      return heading === undefined
        ? { status: "warn", case: "noHeading", values, evidence }
        : { status: "pass", case: "found", values, evidence }
    const entries = projects.length + volunteer.length
    const instead = headingOf(document, "projects", "volunteer")
    if (education.length > 0 && entries > 0)
      return {
        status: instead === undefined ? "warn" : "pass",
        case: "student",
        values: { entries, heading: instead?.text ?? "" },
        evidence: instead === undefined ? [] : [instead],
      }
    return { status: "fail", case: "missing", values, evidence }
  },
}

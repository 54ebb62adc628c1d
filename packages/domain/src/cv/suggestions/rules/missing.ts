import type { Proposal, Rule } from "./Rule.ts"

const FEWEST = 2
const YEARS = 10

/** C02, C03, C04, S05, K01: what a CV lacks and only the person knows becomes a question. */
export const missing: Rule = ({ document }) => {
  const { basics, work = [] } = document.resume
  const ask = (
    checkId: NonNullable<Proposal["checkId"]>,
    path: string,
    question: NonNullable<Proposal["slots"]>[number],
    value: unknown = `{{${question.name}}}`,
  ): Proposal => ({
    kind: "missing_detail",
    checkId,
    pointer: path,
    original: "",
    improved: `{{${question.name}}}`,
    patch: [{ op: "add", path, value: value as string }],
    slots: [question],
  })
  const { city, countryCode, region } = basics.location ?? {}
  const newest = Math.max(
    0,
    ...work
      .flatMap(({ endDate, startDate }) => [endDate, startDate])
      .map((date) => Number(date?.slice(0, 4) ?? 0)),
  )
  const contact = [
    ...(basics.email === undefined
      ? [ask("C02", "/basics/email", { name: "email", type: "email", ask: "email" })]
      : []),
    ...(basics.phone === undefined
      ? [ask("C03", "/basics/phone", { name: "phone", type: "phone", ask: "phone" })]
      : []),
  ]
  const slot = { name: "city", type: "text" as const, ask: "city" as const }
  const place =
    city === undefined && region === undefined && countryCode === undefined
      ? [
          basics.location === undefined
            ? ask("C04", "/basics/location", slot, { city: "{{city}}" })
            : ask("C04", "/basics/location/city", slot),
        ]
      : []
  const jobs = work.map(({ endDate, highlights, name, position }, i): ReadonlyArray<Proposal> => {
    const about = [position, name].filter((part) => part !== undefined).join(", ")
    const recent = endDate === undefined || Number(endDate.slice(0, 4)) >= newest - YEARS
    const few = recent && (highlights?.length ?? 0) < FEWEST
    const result = { name: "result", type: "text" as const, ask: "result" as const, about }
    return [
      name === undefined && position !== undefined
        ? [ask("S05", `/work/${i}/name`, { name: "employer", type: "text", ask: "employer", about })]
        : [],
      position === undefined && name !== undefined
        ? [ask("S05", `/work/${i}/position`, { name: "position", type: "text", ask: "position", about })]
        : [],
      few && highlights === undefined ? [ask("K01", `/work/${i}/highlights`, result, ["{{result}}"])] : [],
      few && highlights !== undefined ? [ask("K01", `/work/${i}/highlights/-`, result)] : [],
    ].flat()
  })
  return [...contact, ...place, ...jobs.flat()]
}

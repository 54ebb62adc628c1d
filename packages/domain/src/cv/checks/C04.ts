import { at, type Check, lineAt } from "./Check.ts"
import { isAddressLine } from "./personal.ts"

/** Place: city, region or country. A street alone says less than it gives away. */
export const C04: Check<"C04"> = {
  category: "contact",
  weight: 2,
  judge: ({ text, document }) => {
    const { city, region, countryCode, address, postalCode } = document.resume.basics.location ?? {}
    const parts = Object.entries({ city, region, countryCode, address, postalCode }).flatMap(
      ([field, value]) => (value === undefined ? [] : [at(document, `/basics/location/${field}`, value)]),
    )
    const place = [city, region, countryCode].filter((part) => part !== undefined).join(", ")
    if (place !== "") return { status: "pass", case: "found", values: { place }, evidence: parts }
    // A labelled address that the parser has no city for is a place all the same, wherever in the world it lies.
    const labelled = text.lines.findIndex((line) => isAddressLine(line.text))
    if (labelled >= 0) {
      const line = lineAt(text, labelled)
      return { status: "pass", case: "found", values: { place: line.text }, evidence: [line] }
    }
    return parts.length > 0
      ? { status: "warn", case: "street", values: { place: address ?? postalCode ?? "" }, evidence: parts }
      : { status: "fail", case: "missing", values: { place }, evidence: [] }
  },
}

import { foldDigits } from "../../checks/fold.ts"
import { hasParts, partOf } from "../../checks/parts.ts"
import { replacing, type Rule } from "./Rule.ts"

const international = /^\+[1-9]\d{6,14}$/

/** C03: the number with its country code where that is known, else a question for it. */
export const phoneCode: Rule = ({ document }) => {
  const { phone } = document.resume.basics
  if (phone === undefined) return []
  const pointer = "/basics/phone"
  const written = document.provenance[pointer]?.text ?? phone
  const dialled = foldDigits(written)
    .replace(/[^\d+]/g, "")
    .replace(/^00/, "+")
  if (international.test(dialled)) return []
  const common = { kind: "phone_code" as const, checkId: "C03" as const, pointer, original: written }
  // The code of a country that the CV names; a guess from anything else is asked about.
  if (international.test(phone) && document.resume.basics.location?.countryCode !== undefined)
    return [{ ...common, improved: phone, patch: replacing(pointer, phone, phone) }]
  if (dialled.length < 6 || dialled.length > 13 || dialled.startsWith("+")) return []
  const improved = `{{country_code}}${dialled.replace(/^0/, "")}`
  return [
    {
      ...common,
      improved,
      patch: replacing(pointer, phone, improved),
      slots: [
        { name: "country_code", type: "country_code" as const, ask: "countryCode" as const, about: written },
      ],
    },
  ]
}

/** P07: what stands in the page's header or footer alone moves into the body. */
export const contactToBody: Rule = ({ document, text }) => {
  if (!hasParts(text)) return []
  const body = text.lines
    .filter(({ part }) => part !== "header" && part !== "footer")
    .map((line) => line.text)
  return (["email", "phone"] as const).flatMap((field) => {
    const value = document.resume.basics[field]
    const pointer = `/basics/${field}`
    const span = document.provenance[pointer]
    if (value === undefined || span === undefined || span.rule === "edit") return []
    const part = partOf(text, span.line)
    if ((part !== "header" && part !== "footer") || body.some((line) => line.includes(span.text))) return []
    return [
      {
        kind: "contact_to_body" as const,
        checkId: "P07" as const,
        pointer,
        original: span.text,
        improved: value,
        patch: replacing(pointer, value, value),
      },
    ]
  })
}

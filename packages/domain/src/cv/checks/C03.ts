import { at, type Check } from "./Check.ts"
import { foldDigits } from "./fold.ts"

const international = /^\+[1-9]\d{6,14}$/
const digits = (text: string) => foldDigits(text).replace(/[^\d+]/g, "")

/** Phone: a number that can be dialled, written with its country code. */
export const C03: Check<"C03"> = {
  category: "contact",
  weight: 3,
  judge: ({ document }) => {
    const phone = document.resume.basics.phone
    if (phone === undefined) return { status: "fail", case: "missing", values: { phone: "" }, evidence: [] }
    const found = at(document, "/basics/phone", phone)
    const written = digits(found.text)
    const evidence = [found]
    // The parser may have completed a national number; the reader of the CV cannot.
    if (international.test(written.replace(/^00/, "+")))
      return { status: "pass", case: "found", values: { phone }, evidence }
    if (written.length >= 6 && written.length <= 15)
      return { status: "warn", case: "noCountryCode", values: { phone: found.text }, evidence }
    return { status: "fail", case: "broken", values: { phone: found.text }, evidence }
  },
}

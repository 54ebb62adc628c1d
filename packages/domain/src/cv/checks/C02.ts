import { at, type Check } from "./Check.ts"

const address = /^[^\s@"(),:;<>[\]\\]{1,64}@([\p{L}\d]([\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}]{2,63}$/u

/** E-mail: one whole address. */
export const C02: Check<"C02"> = {
  category: "contact",
  weight: 4,
  judge: ({ document }) => {
    const email = document.resume.basics.email
    if (email === undefined) return { status: "fail", case: "missing", values: { email: "" }, evidence: [] }
    const evidence = [at(document, "/basics/email", email)]
    return address.test(email)
      ? { status: "pass", case: "found", values: { email }, evidence }
      : { status: "fail", case: "broken", values: { email }, evidence }
  },
}

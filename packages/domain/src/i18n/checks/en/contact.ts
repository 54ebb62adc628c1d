import type { CheckTextsOf } from "../CheckTexts.ts"

export const contact: CheckTextsOf<"C"> = {
  C01: {
    title: "Name",
    says: {
      found: ({ name }) => `Your name, ${name}, stands at the top.`,
      low: ({ name, line }) => `Your name, ${name}, comes only on line ${line}.`,
      unsure: ({ name }) => `We took "${name}" for your name, but it is not clearly marked as one.`,
      missing: () => "No name was recognised in the first lines.",
    },
    fix: () => "Write your name alone on the first line, in the largest letters of the page.",
  },
  C02: {
    title: "E-mail",
    says: {
      found: ({ email }) => `You can be reached at ${email}.`,
      broken: ({ email }) => `"${email}" is not a complete e-mail address.`,
      missing: () => "No e-mail address was found.",
    },
    fix: () => "Add your e-mail address as plain text near the top, not inside a picture.",
  },
  C03: {
    title: "Phone",
    says: {
      found: ({ phone }) => `You can be called on ${phone}.`,
      noCountryCode: ({ phone }) => `${phone} has no country code, so it does not work from abroad.`,
      broken: ({ phone }) => `"${phone}" is not a number that can be dialled.`,
      missing: () => "No phone number was found.",
    },
    fix: () => "Write your number with + and the country code, for example +216 20 123 456.",
  },
  C04: {
    title: "Place",
    says: {
      found: ({ place }) => `It is clear where you are: ${place}.`,
      street: ({ place }) => `There is an address (${place}), but no city or country was recognised.`,
      missing: () => "It does not say in which city or country you are.",
    },
    fix: () => "Add your city and country in the lines of your contact. The street is not needed.",
  },
}

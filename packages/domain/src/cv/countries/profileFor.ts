import { countryTexts } from "../../i18n/countries/all.ts"
import type { Language } from "../../i18n/Language.ts"
import type { CvDocument } from "../CvDocument.ts"
import { type CountryProfile, type Custom, customIds, profiledCountries } from "./CountryProfile.ts"
import { CLDR, customs, dateOrders } from "./customs.ts"

/** Which check speaks of the same thing. */
const tempers: Partial<Readonly<Record<Custom["id"], string>>> = {
  birthDate: "H01",
  maritalState: "H01",
  idNumber: "H01",
  length: "P08",
  dateOrder: "S06",
}

/** The customs of the country asked for, else of the one the CV names; none where we know nothing of it. */
export const profileFor = (
  document: CvDocument,
  asked: string | undefined,
  language: Language,
): CountryProfile | undefined => {
  const code = (asked ?? document.resume.basics.location?.countryCode)?.toUpperCase()
  const country = profiledCountries.find((each) => each === code)
  if (country === undefined) return undefined
  const texts = countryTexts[language]
  const facts = customs[country]
  const name = texts.names[country]
  const customOf = (id: Custom["id"]): Omit<Custom, "id"> | undefined => {
    if (id === "dateOrder") {
      const value = dateOrders[country].order
      return { value, advice: texts.dateOrder(value), source: CLDR }
    }
    if (id === "paper") return { value: "A4", advice: texts.paper, source: CLDR }
    if (id === "length") {
      const fact = facts.length
      return fact && { value: String(fact.value), advice: texts.length(fact.value), source: fact.source }
    }
    if (id === "consent") {
      const fact = facts.consent
      return fact && { value: fact.value, advice: texts.consent(fact.value), source: fact.source }
    }
    const fact = facts[id]
    return (
      fact && { value: fact.value, advice: texts.usages[fact.value](texts.things[id]), source: fact.source }
    )
  }
  return {
    country,
    name,
    chosenBy: asked === undefined ? "cv" : "request",
    customs: customIds.flatMap((id): ReadonlyArray<Custom> => {
      const custom = customOf(id)
      const checkId = tempers[id]
      if (custom === undefined) return []
      return [Object.assign({ id, ...custom }, checkId === undefined ? {} : { checkId })]
    }),
    sources: [...new Set(Object.values(facts).map(({ source }) => source))],
  }
}

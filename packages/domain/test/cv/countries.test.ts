import { assert, describe, it } from "@effect/vitest"
import { analyse } from "../../src/cv/checks/score.ts"
import { profiledCountries } from "../../src/cv/countries/CountryProfile.ts"
import { customs, dateOrders } from "../../src/cv/countries/customs.ts"
import { profileFor } from "../../src/cv/countries/profileFor.ts"
import { findingsOf } from "../../src/cv/findingsOf.ts"
import { Language } from "../../src/i18n/Language.ts"
import { goodCv, goodCvs, withLines, withResume } from "./goodCv.ts"

describe("the customs of countries", () => {
  it("are sourced for all but Egypt, each fact with the page that states it", () => {
    const sourced = profiledCountries.filter(
      (country) => profileFor(goodCv.document, country, "en")?.sources?.length !== 0,
    )
    assert.isAtLeast(sourced.length, 12)
    assert.deepStrictEqual(
      profiledCountries.filter((country) => !sourced.includes(country)),
      ["EG"],
    )
    for (const country of profiledCountries) {
      assert.strictEqual(Object.keys(customs[country]).length > 0, sourced.includes(country), country)
      for (const language of Language.literals)
        for (const { advice, source, value } of profileFor(goodCv.document, country, language)?.customs ??
          []) {
          assert.match(source, /^https?:\/\/\S+$/)
          assert.isNotEmpty(value)
          assert.notMatch(advice, /undefined|NaN/)
        }
    }
  })

  it("read dates in the order that Unicode's data gives for the country", () => {
    for (const country of profiledCountries) {
      const { locale, order } = dateOrders[country]
      const parts = new Intl.DateTimeFormat(locale, { dateStyle: "short" }).formatToParts(
        new Date(2026, 10, 25),
      )
      const read = parts
        .map(({ type }) => ({ day: "d", month: "m", year: "y" })[type as "day"])
        .filter(Boolean)
      assert.strictEqual(read.join("/"), order, country)
    }
  })

  it("are those of the country asked for, else of the one the CV names, else none", () => {
    const of = (countryCode?: string) =>
      withResume({
        basics: {
          ...goodCv.document.resume.basics,
          location: countryCode === undefined ? { city: "Tunis" } : { countryCode },
        },
      }).document
    assert.deepInclude(profileFor(of("TN"), undefined, "en"), { country: "TN", chosenBy: "cv" })
    assert.deepInclude(profileFor(of("TN"), "DE", "en"), { country: "DE", chosenBy: "request" })
    assert.strictEqual(profileFor(of("JP"), undefined, "en"), undefined)
    assert.strictEqual(profileFor(of(), undefined, "en"), undefined)
  })

  it("never move the score: a birth date costs the same everywhere, and its advice differs", () => {
    const { text, document } = withLines(["Date of birth: 12 March 1975"])
    const advice = (country: string) => {
      const { profile, score } = findingsOf({ text, document, country, language: "en", asOf: "2026-11" })
      const custom = profile?.customs.find(({ id }) => id === "birthDate")
      assert.strictEqual(custom?.checkId, "H01")
      return [score.overall, JSON.stringify(score), custom?.value] as const
    }
    const [overall, score, usual] = advice("TN")
    assert.strictEqual(overall, analyse(text, document, "en", "2026-11").overall)
    assert.deepStrictEqual(advice("GB"), [overall, score, "unusual"])
    assert.strictEqual(usual, "usual")
  })

  it("give the line of consent in the country's own words", () => {
    const consent = profileFor(goodCvs.fr.document, "PL", "fr")?.customs.find(({ id }) => id === "consent")
    assert.match(consent?.value ?? "", /^Wyrażam zgodę/)
  })
})

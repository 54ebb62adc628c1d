import { Schema } from "effect"

/** Countries that we know customs of, ISO 3166-1 alpha-2. */
export const profiledCountries = [
  "AE",
  "BE",
  "CI",
  "DE",
  "DZ",
  "EG",
  "FR",
  "GB",
  "JO",
  "KE",
  "LB",
  "MA",
  "NG",
  "PL",
  "SA",
  "SN",
  "TN",
  "TR",
  "ZA",
] as const
export const ProfiledCountry = Schema.Literals(profiledCountries)
export type ProfiledCountry = typeof ProfiledCountry.Type

export const customIds = [
  "photo",
  "birthDate",
  "maritalState",
  "nationality",
  "idNumber",
  "length",
  "dateOrder",
  "paper",
  "consent",
] as const
export type CustomId = (typeof customIds)[number]

/** What is customary in a country, and who says so. */
export const Custom = Schema.Struct({
  id: Schema.Literals(customIds),
  /** `usual`, `optional` or `unusual`; most pages; `d/m/y`; `A4`; the line to add. */
  value: Schema.String,
  advice: Schema.String,
  /** The page that states it. */
  source: Schema.String,
  /** The check whose advice it tempers; the score stays as it is. */
  checkId: Schema.optionalKey(Schema.String),
})
export type Custom = typeof Custom.Type

/** A country's customs for CVs as advice: they never move a score. */
export const CountryProfile = Schema.Struct({
  country: ProfiledCountry,
  name: Schema.String,
  /** Asked for, or taken from the place that the CV names. */
  chosenBy: Schema.Literals(["request", "cv"]),
  customs: Schema.Array(Custom),
  /**
   * The pages that tell what employers there expect; empty where we found none, and only dates and paper are known.
   * Absent in analyses made before they were listed.
   */
  sources: Schema.optionalKey(Schema.Array(Schema.String)),
})
export type CountryProfile = typeof CountryProfile.Type

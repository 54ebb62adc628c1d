import { getCountries } from "libphonenumber-js"
import { cities as cityNames } from "./cities.ts"
import { key } from "./fold.ts"
import { titleScore } from "./titles.ts"

const languages = ["en", "fr", "ar"] as const
const countries = new Map<string, string>()
for (const language of languages) {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" })
  for (const code of getCountries()) {
    const name = names.of(code)
    if (name) countries.set(key(name), code)
  }
}
for (const [name, code] of [
  ["usa", "US"],
  ["us", "US"],
  ["u s a", "US"],
  ["uk", "GB"],
  ["england", "GB"],
  ["scotland", "GB"],
  ["uae", "AE"],
  ["emirates", "AE"],
  ["الامارات", "AE"],
  ["ksa", "SA"],
  ["السعوديه", "SA"],
  ["turkey", "TR"],
  ["turquie", "TR"],
  ["ivory coast", "CI"],
  ["czech republic", "CZ"],
  ["the netherlands", "NL"],
  ["hollande", "NL"],
] as const)
  countries.set(name, code)

const states = new Set(
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB NS NB".split(
    " ",
  ),
)

/** A name that two countries have is that of the first. */
const cities = new Map(
  Object.entries(cityNames)
    .toReversed()
    .flatMap(([code, names]) => names.split(",").map((name) => [key(name), code] as const)),
)

export interface Place {
  readonly city?: string
  readonly region?: string
  readonly countryCode?: string
}
const remote = /^(?:remote|hybrid|on-?site|a distance|teletravail|hybride|عن بعد)$/

const countryOf = (text: string) => countries.get(key(text))
const stateOf = (text: string) => {
  const code = /^\s*([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?\s*$/.exec(text)?.[1]
  return code !== undefined && states.has(code) ? code : undefined
}
const isName = (text: string) =>
  /^(?:\d{4,5}\s+)?\p{Lu}[\p{L}'’.\- ]{1,30}$|^[\p{Script=Arabic} ]{2,30}$/u.test(text.trim())

/** A phrase that is wholly a place: "Austin, TX", "Tunis, Tunisie", "75011 Paris", "تونس". */
export const placeOf = (text: string): Place | undefined => {
  const parts = text
    .replace(/[()]/g, "")
    .split(/\s*[,،]\s*|\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
  if (parts.length === 0 || parts.length > 3 || text.length > 70) return undefined
  const last = parts.at(-1)!
  const city = parts.length > 1 ? parts.at(-2)!.replace(/^\d{4,6}\s+/, "") : undefined
  const state = stateOf(last)
  if (parts.length === 3 && !(countryOf(last) && isName(parts[1]!) && titleScore(parts[0]!) === 0))
    return undefined
  if (state && city && isName(city))
    return {
      city,
      region: state,
      countryCode: state.length > 0 && /ON|QC|BC|AB|MB|NS|NB/.test(state) ? "CA" : "US",
    }
  const country = countryOf(last)
  if (country && city && isName(city) && (cities.has(key(city)) || titleScore(city) === 0)) {
    const middle = stateOf(city)
    return parts.length > 2
      ? { city: parts.at(-3)!, region: middle ?? city, countryCode: country }
      : { city, countryCode: country }
  }
  const bare = last.replace(/^\d{4,6}\s+|\s+\d{4,6}$/g, "")
  const known = cities.get(key(bare))
  if (known && (parts.length === 1 || /\d/.test(text))) return { city: bare, countryCode: known }
  if (known && city && cities.has(key(city))) return { city, countryCode: known }
  if (country && parts.length === 1) return { countryCode: country }
  return undefined
}

/** Every country that has a city of this name, such as both Tripolis. */
export const countriesOf = (city: string): ReadonlyArray<string> =>
  Object.keys(cityNames).filter((code) => cityNames[code]!.split(",").some((name) => key(name) === key(city)))

export const isKnownCity = (text: string): boolean => cities.has(key(text))
export const isPlace = (text: string): boolean => remote.test(key(text)) || placeOf(text) !== undefined

/** "Meridian Labs, Chicago, IL" -> where ", Chicago, IL" begins. */
export const trailingPlace = (text: string): number | undefined => {
  for (const cut of text.matchAll(/\s*[,،]\s+|\s+[–—-]\s+|\s*\((?=[^()]*\)?\s*$)/g)) {
    const tail = text.slice(cut.index + cut[0].length).replace(/\)\s*$/, "")
    if (cut.index > 1 && isPlace(tail)) return cut.index
  }
  return undefined
}

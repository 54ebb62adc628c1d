import { type CountryCode, getCountries } from "libphonenumber-js"
import { type Found, found } from "./Found.ts"
import { fold } from "./fold.ts"
import { countriesOf, placeOf, trailingPlace } from "./places.ts"
import { type Row, slice, type Slice, split, trimmed } from "./rows.ts"

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu
const link =
  /(?:https?:\/\/|www\.)[^\s|,;<>()]+|(?<![@\p{L}\d.-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|io|dev|me|tn|fr|ma|dz|eg|sa|ae|co|info|ai|app|uk|de|eu|page|tech|site|xyz)(?![\p{L}\d.@])(?:\/[^\s|,;<>()]*)?/giu
const networks: ReadonlyArray<readonly [string, RegExp]> = [
  ["LinkedIn", /linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/i],
  ["GitHub", /github\.com\/([^/?#\s]+)/i],
  ["GitLab", /gitlab\.com\/([^/?#\s]+)/i],
  ["X", /(?:twitter|\bx)\.com\/([^/?#\s]+)/i],
  ["Stack Overflow", /stackoverflow\.com\/users\/([^?#\s]+)/i],
  ["Kaggle", /kaggle\.com\/([^/?#\s]+)/i],
  ["Behance", /behance\.net\/([^/?#\s]+)/i],
  ["Medium", /medium\.com\/@?([^/?#\s]+)/i],
  ["ORCID", /orcid\.org\/([\dX-]+)/i],
]
/** Domains of countries that the world uses for other things. */
const worldly = new Set(["IO", "ME", "CO", "AI", "TV", "TO", "LY", "FM", "AC", "GG", "SH", "VC", "WS"])
const countries: ReadonlySet<string> = new Set(getCountries())
const countryOfDomain = (domain: string): CountryCode | undefined => {
  const code = domain === "uk" ? "GB" : domain.toUpperCase()
  return countries.has(code) && !worldly.has(code) ? (code as CountryCode) : undefined
}

const first = (rows: ReadonlyArray<Row>, pattern: RegExp) => {
  for (const row of rows) for (const match of row.text.matchAll(pattern)) return { row, match }
  return undefined
}

/** "leila.haddad@" above "example.com", "leila.haddad@example" above ".com": an address that a side column broke. */
const brokenEmail = (rows: ReadonlyArray<Row>): Found | undefined => {
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1]
    const head = /(?<![\w.%+-])[\w.%+-]{1,64}@(?![\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$)[\w.-]*$/i.exec(
      row.text,
    )?.[0]
    const tail = next && /^[\w.-]+(?=\s|$)/.exec(next.text)?.[0]
    if (head === undefined || tail === undefined || next === undefined) continue
    if (
      next.start !== row.start + row.text.length + 1 ||
      !/@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(head + tail)
    )
      continue
    const start = row.start + row.text.length - head.length
    return { value: head + tail, start, end: next.start + tail.length, confidence: 0.8, rule: "email.broken" }
  }
  return undefined
}

/** The front of an address whose local part began on the line above. */
const frontOf = (rows: ReadonlyArray<Row>, row: Row, at: number): string => {
  const before = at === 0 ? rows[rows.indexOf(row) - 1] : undefined
  const joins = before && before.start + before.text.length + 1 === row.start
  return (joins && /^(?:[^\s@]+[:：]\s*)?(\w[\w.+-]*[._-])$/.exec(before.text)?.[1]) || ""
}

export const findEmail = (all: ReadonlyArray<Row>): Found | undefined => {
  // What was read off a picture may be wrong in a letter: a person has to write it.
  const rows = all.filter((row) => !row.uncertain)
  const broken = brokenEmail(rows)
  const hit = first(rows, email)
  if (!hit || (broken && broken.start < hit.row.start + hit.match.index)) return broken
  const front = frontOf(rows, hit.row, hit.match.index)
  const at = slice(hit.row, hit.match.index, hit.match.index + hit.match[0].length)
  const whole = found(at, "email", 0.99, hit.match[0].replace(/\s/g, ""))
  return front === ""
    ? whole
    : {
        ...whole,
        value: front + whole.value,
        start: at.start - front.length - 1,
        confidence: 0.7,
        rule: "email.broken",
      }
}

/** A line that is nothing but a way to reach the person. */
export const isContact = (row: Row): boolean =>
  row.text.length < 60 &&
  !/[.!?؟]$/u.test(row.text) &&
  (/^\S+@\S+$/.test(row.text) ||
    /^\+?[\d\s().\-/]{8,}$/.test(fold(row.text)) ||
    /^(?:https?:|www\.|linkedin\.com|github\.com)\S*$/i.test(row.text))

/** The countries whose numbers a CV may hold: the person's own, the address's, those of its places, then the usual. */
export const regionsOf = (
  countryCode: string | undefined,
  city: string | undefined,
  mail: string | undefined,
  locale: string,
  rows: ReadonlyArray<Row>,
): ReadonlyArray<CountryCode> => {
  const seen = countryCode === undefined ? placesIn(rows) : []
  const guesses = [
    countryCode as CountryCode | undefined,
    ...(city === undefined ? [] : (countriesOf(city) as ReadonlyArray<CountryCode>)),
    countryOfDomain(mail?.split(".").at(-1) ?? ""),
    ...seen,
    locale === "fr" ? ("FR" as const) : undefined,
    locale === "ar" ? ("TN" as const) : undefined,
    "US" as const,
    "FR" as const,
    "TN" as const,
    "GB" as const,
  ]
  return [...new Set(guesses.filter((region): region is CountryCode => region !== undefined))]
}

/** The countries of the places that a CV names, the most frequent first. */
const placesIn = (rows: ReadonlyArray<Row>): ReadonlyArray<CountryCode> => {
  const times = new Map<CountryCode, number>()
  for (const row of rows) {
    if (row.bullet || row.text.length > 90) continue
    const cut = trailingPlace(row.text)
    const tail = cut === undefined ? row.text : row.text.slice(cut).replace(/^[\s,،(–—-]+|[\s)]+$/gu, "")
    for (const cell of tail.split(/[\t|•·]/)) {
      const code = cell.trim() === "" ? undefined : placeOf(cell.trim())?.countryCode
      if (code !== undefined && countries.has(code))
        times.set(code as CountryCode, (times.get(code as CountryCode) ?? 0) + 1)
    }
  }
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code)
    .slice(0, 3)
}

export interface Links {
  readonly url?: Found
  readonly profiles: ReadonlyArray<{ readonly network: Found; readonly username: Found; readonly url: Found }>
}

export const findLinks = (rows: ReadonlyArray<Row>): Links => {
  const profiles = new Map<string, Links["profiles"][number]>()
  let url: Found | undefined
  for (const row of rows)
    for (const match of row.text.matchAll(link)) {
      const at = trimmed(slice(row, match.index, match.index + match[0].length), /[\s.,;:]/)
      const full = /^https?:/i.test(at.text) ? at.text : `https://${at.text}`
      const profile = networks.flatMap(([network, pattern]) => {
        const username = pattern.exec(at.text)?.[1]
        return username === undefined ? [] : [{ network, username }]
      })[0]
      if (!profile) url ??= found(at, "link", 0.9, full)
      else if (!profiles.has(profile.network))
        profiles.set(profile.network, {
          network: found(at, "profile", 0.95, profile.network),
          username: found(at, "profile", 0.95, profile.username),
          url: found(at, "profile", 0.95, full),
        })
    }
  return { ...(url ? { url } : {}), profiles: [...profiles.values()] }
}

const label =
  /^(?:address|adresse|location|lieu|ville|city|based in|العنوان|المدينة|مكان الإقامة|السكن|الإقامة)\s*[:：]\s*/iu

type PlaceField = "address" | "postalCode" | "city" | "region" | "countryCode"

/** "12 rue de Marseille, 1000 Tunis, Tunisie": the street, then its town, and its country where it is told. */
const addressIn = (at: Slice): ReadonlyArray<readonly [PlaceField, Found]> | undefined => {
  const parts = split(at, /\s*[,،]\s*/g)
  for (const from of [parts.length - 2, parts.length - 1]) {
    const town = parts[from]
    if (from < 1 || !town) continue
    const before = parts[from - 1]!
    const street = slice(at, 0, before.start + before.text.length - at.start)
    const where = slice(at, town.start - at.start)
    const place = placeOf(where.text)
    if (!place?.city || !/\d/.test(street.text) || street.text.length > 90) continue
    const code = /^\d{4,6}(?=\s)/.exec(town.text)?.[0]
    return [
      ["address", found(street, "address", 0.8)],
      ...(code === undefined
        ? []
        : [["postalCode", found(slice(town, 0, code.length), "address", 0.8)] as const]),
      ...(["city", "region", "countryCode"] as const).flatMap((field) => {
        const value = place[field]
        return value === undefined ? [] : [[field, found(where, "place", 0.85, value)] as const]
      }),
    ]
  }
  return undefined
}

/** The place a person lives, by the first cell of the header that is wholly a place. */
export const findLocation = (rows: ReadonlyArray<Row>): ReadonlyArray<readonly [PlaceField, Found]> => {
  for (const row of rows)
    for (const cell of split(row, /[\t|•·;●◦⋄\p{Co}]|\s[–—-]\s|\s{3,}/gu)) {
      const cut = label.exec(cell.text)?.[0].length ?? 0
      const at = trimmed(slice(cell, cut))
      const told = addressIn(at)
      if (told) return told
      const place =
        placeOf(at.text) ??
        (/\d/.test(at.text) ? placeOf(at.text.split(/[,،]/).slice(-2).join(",")) : undefined)
      if (!place) continue
      return (["city", "region", "countryCode"] as const).flatMap((field) => {
        const value = place[field]
        return value === undefined ? [] : [[field, found(at, "place", 0.85, value)] as const]
      })
    }
  return []
}

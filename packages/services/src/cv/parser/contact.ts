import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js"
import { type Found, found } from "./Found.ts"
import { datesIn } from "./dates.ts"
import { fold } from "./fold.ts"
import { placeOf } from "./places.ts"
import { type Row, slice, split, trimmed } from "./rows.ts"

const email = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const phone = /(?<![\p{L}\d@./])(?:\+|00)?[\d(][\d\s().\-/\u00A0]{5,20}\d(?![\p{L}\d@])/gu
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
const domains: Record<string, CountryCode> = {
  fr: "FR",
  tn: "TN",
  ma: "MA",
  dz: "DZ",
  eg: "EG",
  sa: "SA",
  ae: "AE",
  uk: "GB",
  de: "DE",
}

const first = (rows: ReadonlyArray<Row>, pattern: RegExp) => {
  for (const row of rows) for (const match of row.text.matchAll(pattern)) return { row, match }
  return undefined
}

export const findEmail = (rows: ReadonlyArray<Row>): Found | undefined => {
  const hit = first(rows, email)
  return (
    hit &&
    found(
      slice(hit.row, hit.match.index, hit.match.index + hit.match[0].length),
      "email",
      0.99,
      hit.match[0].replace(/\s/g, ""),
    )
  )
}

/** E.164 where the number is possible in the country it names or, without one, in the CV's likely countries. */
export const findPhone = (
  rows: ReadonlyArray<Row>,
  regions: ReadonlyArray<CountryCode>,
): Found | undefined => {
  let fallback: Found | undefined
  for (const row of rows) {
    const text = fold(row.text)
    const dates = datesIn(row.text)
    for (const match of text.matchAll(phone)) {
      const end = match.index + match[0].length
      const within = (span: { readonly start: number; readonly end: number }) =>
        Math.min(span.end, end) - Math.max(span.start, match.index) > match[0].length * 0.6
      if (!match[0].startsWith("+") && dates.some(within)) continue
      const digits = match[0].replace(/\D/g, "")
      const dated = /^\s*(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d\s*$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(
        match[0],
      )
      if (digits.length < 7 || digits.length > 15 || dated) continue
      const at = trimmed(slice(row, match.index, match.index + match[0].length), /\s/)
      const international = match[0].trim().replace(/^00/, "+")
      for (const region of international.startsWith("+") ? [undefined] : regions) {
        const parsed = parsePhoneNumberFromString(international, region)
        if (parsed?.isPossible()) {
          const sure = parsed.isValid() ? 0.98 : 0.85
          const hit = found(
            at,
            international.startsWith("+") ? "phone.international" : "phone.national",
            sure,
            parsed.number,
          )
          if (parsed.isValid() || international.startsWith("+")) return hit
          fallback ??= hit
        }
      }
      fallback ??= digits.length >= 8 ? found(at, "phone.unknown", 0.5) : undefined
    }
  }
  return fallback
}

export const regionsOf = (
  countryCode: string | undefined,
  mail: string | undefined,
  locale: string,
): ReadonlyArray<CountryCode> => {
  const tld = mail?.split(".").at(-1) ?? ""
  const guesses = [
    countryCode as CountryCode | undefined,
    domains[tld],
    locale === "fr" ? "FR" : undefined,
    locale === "ar" ? "TN" : undefined,
    "US",
    "FR",
    "TN",
    "GB",
  ]
  return [...new Set(guesses.filter((region): region is CountryCode => region !== undefined))]
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

/** The place a person lives, by the first cell of the header that is wholly a place. */
export const findLocation = (
  rows: ReadonlyArray<Row>,
): ReadonlyArray<readonly ["city" | "region" | "countryCode", Found]> => {
  for (const row of rows)
    for (const cell of split(row, /[\t|•·;●◦⋄\p{Co}]|\s[–—-]\s|\s{3,}/gu)) {
      const cut = label.exec(cell.text)?.[0].length ?? 0
      const at = trimmed(slice(cell, cut))
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

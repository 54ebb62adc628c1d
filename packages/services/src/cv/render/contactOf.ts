import type { Resume } from "@utopiahire/domain/cv/CvDocument"
import { parsePhoneNumberFromString } from "libphonenumber-js"
import type { Value } from "./PrintCv.ts"
import type { Printing } from "./Printing.ts"

type Basics = Resume["basics"]

const mail = /^[^\s@<>()"\\,;:]+@[^\s@<>()"\\,;:]+$/
const ltr = (value: Value): Value => ({ ...value, rtl: false })

const phoneOf = (phone: string, print: Printing): Value => {
  const known = parsePhoneNumberFromString(phone)
  const text = known?.isPossible() ? known.formatInternational() : phone
  const digits = phone.replace(/[^\d+]/g, "")
  return ltr(print.value("/basics/phone", text, digits.length > 4 ? `tel:${digits}` : undefined))
}

const placeOf = ({ location = {} }: Basics, print: Printing): ReadonlyArray<Value> => {
  const { address, postalCode, city, region, countryCode } = location
  const names = new Intl.DisplayNames([print.document.locale], { type: "region", fallback: "none" })
  const country = countryCode && /^[A-Z]{2}$/.test(countryCode) ? names.of(countryCode) : undefined
  const town = [postalCode, city].filter((part) => part !== undefined).join(" ")
  const parts = [address, town, region, country ?? countryCode].filter(
    (part) => part !== undefined && part !== "",
  )
  const pointer = city === undefined ? "/basics/location" : "/basics/location/city"
  return print.list(pointer, parts.join(print.words.comma))
}

const profilesOf = ({ profiles = [] }: Basics, print: Printing): ReadonlyArray<Value> =>
  profiles.flatMap(({ network, username, url }, at) => {
    const pointer = `/basics/profiles/${at}`
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
    const told = (part: string | undefined) => part === undefined || plain(url ?? "").includes(plain(part))
    const unsaid = [network, username].filter((part) => !told(part))
    return [
      ...(unsaid.length > 0 ? print.list(pointer, unsaid.join(print.words.colon)) : []),
      ...print.link(`${pointer}/url`, url),
    ]
  })

/** How to reach the person, one value a way: each is printed whole and from left to right where it is an address. */
export const contactOf = (basics: Basics, print: Printing): ReadonlyArray<Value> => [
  ...(basics.email === undefined
    ? []
    : [
        ltr(
          print.value(
            "/basics/email",
            basics.email,
            mail.test(basics.email) ? `mailto:${basics.email}` : undefined,
          ),
        ),
      ]),
  ...(basics.phone === undefined ? [] : [phoneOf(basics.phone, print)]),
  ...placeOf(basics, print),
  ...print.link("/basics/url", basics.url),
  ...profilesOf(basics, print),
]

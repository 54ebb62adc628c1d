import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { isRtl } from "./direction.ts"
import { labels } from "./labels.ts"
import { withoutControls } from "./printable.ts"
import { printDate } from "./printDate.ts"
import type { Value } from "./PrintCv.ts"

const web = /^https?:\/\/[^\s"<>\\^`{|}]+$/i
/** As people write an address: without the part that each of them has. */
const plainUrl = (url: string) => url.replace(/^https:\/\//i, "").replace(/^([^/?#]+)\/$/, "$1")

/** Makes printed values of one CV, in its language and direction. */
export class Printing {
  readonly document: CvDocument
  readonly rtl: boolean
  readonly words: (typeof labels)[keyof typeof labels]

  constructor(document: CvDocument) {
    this.document = document
    this.rtl = document.locale === "ar"
    this.words = labels[document.locale]
  }

  value(pointer: string, text: string, href?: string): Value {
    const told = withoutControls(text)
    return { pointer, text: told, rtl: isRtl(told, this.rtl), ...(href === undefined ? {} : { href }) }
  }

  /** A value as a list of none or one; what is blank is not printed. */
  list(pointer: string, text: string | undefined): ReadonlyArray<Value> {
    return text === undefined || withoutControls(text) === "" ? [] : [this.value(pointer, text)]
  }

  maybe<Key extends string>(
    key: Key,
    pointer: string,
    text: string | undefined,
  ): { readonly [K in Key]?: Value } {
    const [value] = this.list(pointer, text)
    return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
  }

  all(pointer: string, texts: ReadonlyArray<string> | undefined): ReadonlyArray<Value> {
    return (texts ?? []).flatMap((text, at) => this.list(`${pointer}/${at}`, text))
  }

  /** A link runs from left to right in every language. */
  link(pointer: string, url: string | undefined): ReadonlyArray<Value> {
    if (url === undefined || withoutControls(url) === "") return []
    const text = withoutControls(plainUrl(url))
    return [{ pointer, text, rtl: isRtl(text, false), ...(web.test(url) ? { href: url } : {}) }]
  }

  date(pointer: string, iso: string | undefined): { readonly dates?: Value } {
    return this.maybe("dates", pointer, iso === undefined ? undefined : this.#told(iso))
  }

  /** `Sep 2021 – Present`; an end that is open only where the CV says or means so. */
  dates(
    pointer: string,
    entry: { readonly startDate?: string; readonly endDate?: string },
    openEnded: boolean,
  ): { readonly dates?: Value } {
    const { startDate, endDate } = entry
    const current = `${pointer}/endDate` in this.document.rawDates && endDate === undefined
    const open = startDate !== undefined && endDate === undefined && (openEnded || current)
    const ends = [
      startDate === undefined ? undefined : this.#told(startDate),
      endDate === undefined ? (open ? this.words.present : undefined) : this.#told(endDate),
    ].filter((end) => end !== undefined)
    const same = startDate === endDate ? ends.slice(0, 1) : ends
    const dash = same.some((end) => /\p{L}/u.test(end)) ? " – " : this.words.to
    return this.maybe(
      "dates",
      `${pointer}/${startDate === undefined ? "endDate" : "startDate"}`,
      same.join(dash),
    )
  }

  #told(iso: string) {
    const { locale, resume } = this.document
    return printDate(iso, locale, resume.basics.location?.countryCode)
  }
}

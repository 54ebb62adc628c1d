import { type Language, Language as Languages } from "@utopiahire/domain/i18n/Language"

const isLanguage = (tag: string): tag is Language =>
  (Languages.literals as ReadonlyArray<string>).includes(tag)

/** The spoken language that `Accept-Language` likes best; English where it names none of ours. */
export const readerLanguage = (acceptLanguage: string | undefined): Language => {
  let best: Language = "en"
  let weight = 0
  for (const part of (acceptLanguage ?? "").slice(0, 500).split(",")) {
    const [range = "", ...parameters] = part.trim().toLowerCase().split(";")
    const tag = range.split("-", 1)[0]!
    const q = parameters.find((parameter) => parameter.trim().startsWith("q="))
    const quality = q === undefined ? 1 : Number(q.trim().slice(2))
    if (isLanguage(tag) && quality > weight) {
      best = tag
      weight = quality
    }
  }
  return best
}

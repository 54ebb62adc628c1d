import type { Language } from "../i18n/Language.ts"
import type { PasswordFlaw } from "./passwordRules.ts"

/** What a reader is told about each flaw of a password. */
export const passwordTexts: Readonly<Record<Language, Readonly<Record<PasswordFlaw, string>>>> = {
  en: {
    too_short: "Use at least 15 characters; a few words in a row are fine.",
    too_long: "Use at most 1024 bytes.",
    personal: "It is made mostly of your name, your address or our name.",
    common: "It is made mostly of words that everybody uses.",
    pattern: "It is made mostly of repeated characters, of a sequence or of a row of keys.",
  },
  fr: {
    too_short: "Employez au moins 15 caractères ; quelques mots à la suite conviennent.",
    too_long: "Employez au plus 1024 octets.",
    personal: "Il se compose surtout de votre nom, de votre adresse ou de notre nom.",
    common: "Il se compose surtout de mots que tout le monde emploie.",
    pattern: "Il se compose surtout de répétitions, d’une suite ou d’une rangée de touches.",
  },
  ar: {
    too_short: "استعمل 15 حرفًا على الأقل؛ تكفي بضع كلمات متتالية.",
    too_long: "استعمل 1024 بايتًا على الأكثر.",
    personal: "معظمها من اسمك أو عنوانك أو اسمنا.",
    common: "معظمها من كلمات يستعملها الجميع.",
    pattern: "معظمها من تكرار أو تسلسل أو صف من المفاتيح.",
  },
}

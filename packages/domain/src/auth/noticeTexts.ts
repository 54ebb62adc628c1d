import type { Language } from "../i18n/Language.ts"

/** What is answered before a mail goes out; true whether or not the address is known. */
export const noticeTexts: Readonly<Record<Language, { readonly checkMail: string }>> = {
  en: { checkMail: "Look into your mailbox: if there is something to do, a mail to this address says what." },
  fr: {
    checkMail:
      "Consultez votre boîte : s’il reste quelque chose à faire, un message à cette adresse vous le dit.",
  },
  ar: { checkMail: "راجِع بريدك: إن بقي ما يجب فعله فستجده في رسالة إلى هذا العنوان." },
}

import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { profileFor } from "@utopiahire/domain/cv/countries/profileFor"
import type { PrintVariant } from "@utopiahire/domain/cv/Template"
import { contactOf } from "./contactOf.ts"
import { labels } from "./labels.ts"
import type { PrintCv } from "./PrintCv.ts"
import { Printing } from "./Printing.ts"
import { blinded } from "./blinded.ts"
import { sectionOrder } from "./sectionOrder.ts"
import { sectionOf } from "./sections.ts"

const MAX_KEYWORDS = 30

/** What a CV says, ready to be set by any engine: every section of it, in the order of the variant. */
export const toPrint = (whole: CvDocument, variant: PrintVariant = {}): PrintCv => {
  const document = variant.blind ? blinded(whole) : whole
  const { resume, locale } = document
  const print = new Printing(document)
  const { name, label } = resume.basics
  const { country } = variant
  const customs = country === undefined ? [] : (profileFor(document, country, locale)?.customs ?? [])
  const consent = customs.find(({ id }) => id === "consent")?.value
  const title = [name, label].filter((part) => part !== undefined).join(" – ")
  return {
    language: locale,
    rtl: print.rtl,
    title: title === "" ? labels[locale].untitled : title,
    keywords: (resume.skills ?? [])
      .flatMap(({ name: skill, keywords }) => keywords ?? (skill === undefined ? [] : [skill]))
      .slice(0, MAX_KEYWORDS),
    ...print.maybe("name", "/basics/name", name),
    ...print.maybe("label", "/basics/label", label),
    contact: contactOf(resume.basics, print),
    ...print.maybe("closing", "/meta/consent", consent),
    sections: sectionOrder(document, variant).flatMap((kind) => {
      const section = sectionOf(kind, document, print)
      return section === undefined ? [] : [section]
    }),
  }
}

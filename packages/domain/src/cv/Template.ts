import { Schema } from "effect"
import { Language } from "../i18n/Language.ts"

export const templateIds = ["strict", "modern", "rtl"] as const
/** How a CV is set: each in one column, so that every reader finds the same order. */
export const TemplateId = Schema.Literals(templateIds)
export type TemplateId = typeof TemplateId.Type

/** A template as it is offered; title and description in the reader's language. */
export const Template = Schema.Struct({
  id: TemplateId,
  title: Schema.String,
  description: Schema.String,
  /** The languages of CVs that it is made for; it prints the others too, in their own direction. */
  languages: Schema.Array(Language),
})
export type Template = typeof Template.Type

/** The template of a CV for which none was chosen. */
export const templateFor = (locale: Language): TemplateId => (locale === "ar" ? "rtl" : "strict")

/** What a CV is printed for. `country` is an ISO 3166-1 code; `blind` leaves out who the person is. */
export interface PrintVariant {
  readonly country?: string
  readonly blind?: boolean
}

import { Schema } from "effect"

/** The languages the product speaks: every text a person reads exists in each of them. */
export const Language = Schema.Literals(["en", "fr", "ar"])
export type Language = typeof Language.Type

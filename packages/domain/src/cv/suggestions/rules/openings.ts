import { openingsAr } from "./openingsAr.ts"
import { openingsEn } from "./openingsEn.ts"
import { openingsFr } from "./openingsFr.ts"
import type { ByLanguage, Openings } from "./Rule.ts"

/** A bullet that opens with what was done instead of a duty; none where no rule of the language knows how. */
export const openings: ByLanguage<Openings> = { en: openingsEn, fr: openingsFr, ar: openingsAr }

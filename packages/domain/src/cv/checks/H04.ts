import { Language } from "../../i18n/Language.ts"
import { bulletsOf, type Check, percentOf, SHOWN } from "./Check.ts"
import { tongueIn } from "./bulletFacts.ts"

const MOSTLY = 90
const MIXED = 70

/** One language: at least 90 % of the bullets that show a language show the same. */
export const H04: Check<"H04"> = {
  category: "hygiene",
  weight: 1,
  judge: ({ text, document }) => {
    const bullets = bulletsOf(document)
    const told = bullets.flatMap((bullet) => {
      const tongue = tongueIn(text, bullet.text)
      return tongue === undefined ? [] : [{ bullet, tongue }]
    })
    const often = (language: Language) => told.filter(({ tongue }) => tongue === language).length
    const main = [document.locale, ...Language.literals].reduce((a, b) => (often(b) > often(a) ? b : a))
    const others = told.filter(({ tongue }) => tongue !== main)
    const percent = told.length === 0 ? 100 : percentOf(often(main), told.length)
    const values = { language: main, other: others[0]?.tongue ?? main, percent }
    const evidence = others.slice(0, SHOWN).map(({ bullet }) => bullet)
    if (bullets.length === 0) return { status: "fail", case: "noBullets", values, evidence }
    if (percent >= MOSTLY) return { status: "pass", case: "one", values, evidence: [] }
    return percent >= MIXED
      ? { status: "warn", case: "some", values, evidence }
      : { status: "fail", case: "mixed", values, evidence }
  },
}

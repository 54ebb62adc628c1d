import type { Language } from "../../i18n/Language.ts"
import { bulletsOf, type Check, percentOf, SHOWN } from "./Check.ts"
import { tongueIn, wordCount } from "./bulletFacts.ts"

/** In words. Arabic writes article, "and" and prepositions onto the next word; French needs more words than English. */
const bounds: Readonly<Record<Language, readonly [number, number]>> = {
  en: [8, 30],
  fr: [8, 35],
  ar: [6, 25],
}
const MOSTLY = 80
const SOME = 50

/** Bullet length: at least 80 % are one full sentence long. */
export const K02: Check<"K02"> = {
  category: "content",
  weight: 3,
  judge: ({ text, document }) => {
    const bullets = bulletsOf(document).map((bullet) => {
      const [least, most] = bounds[tongueIn(text, bullet.text) ?? document.locale]
      const words = wordCount(text, bullet.text)
      return { bullet, short: words < least, long: words > most }
    })
    const odd = bullets.filter(({ short, long }) => short || long)
    const long = odd.filter((each) => each.long)
    const percent = percentOf(bullets.length - odd.length, bullets.length)
    const values = { percent, short: odd.length - long.length, long: long.length }
    const evidence = odd.slice(0, SHOWN).map(({ bullet }) => bullet)
    if (bullets.length === 0) return { status: "fail", case: "noBullets", values, evidence }
    if (percent >= MOSTLY) return { status: "pass", case: "good", values, evidence: [] }
    const found = long.length * 2 > odd.length ? "long" : "short"
    return percent >= SOME
      ? { status: "warn", case: found, values, evidence }
      : { status: "fail", case: found, values, evidence }
  },
}

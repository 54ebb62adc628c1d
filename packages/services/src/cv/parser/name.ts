import { type Found, found } from "./Found.ts"
import { fold, key } from "./fold.ts"
import { headingOf } from "./headings.ts"
import { placeOf } from "./places.ts"
import { type Row, slice, split, trimmed } from "./rows.ts"
import { hasTitleWord, isOrganisation } from "./titles.ts"

const label =
  /^(?:full name|name|surname|nom complet|nom\s*(?:\/|,|&|et|-)?\s*prénoms?|nom|prénoms?\s*(?:\/|,|&|et|-)?\s*noms?|prénom|الاسم الكامل|الاسم واللقب|الاسم و اللقب|الاسم الثلاثي|الاسم)\s*[:：\t]\s*/iu
const notName =
  /(?<![\p{L}])(?:resume|curriculum|vitae|cv|sample|template|page|confidential|portfolio|linkedin|github|e-?mail|mail|phone|telephone|tel|mobile|gsm|portable|adresse|address|mention|nationality|nationalite|contact|permis|السيره|الذاتيه|البريد|الهاتف|الجوال|العنوان|هاتف|جوال|عنوان|الجنسيه|الاسم|رخصه|القياده)(?![\p{L}])/u
/** What the first line of an address begins with. */
const street =
  /^(?:حي|شارع|نهج|زنقه|طريق|عماره|اقامه|ساحه|جاده|rue|avenue|av|boulevard|bd|quartier|cite|impasse|allee|route|residence|immeuble)(?![\p{L}])/u
const particle =
  /^(?:de|del|della|van|von|der|den|la|le|el|al|ben|bin|ibn|bint|da|dos|di|du|y|ould|بن|ابن|ال|بنت|ابو|ولد)$/u
const honorific =
  /^(?:dr|pr|prof|mr|mrs|ms|miss|mx|mme|mlle|melle|m|me|eng|ing|sir|docteur|monsieur|madame|professor|professeur|doctor|السيدة|السيد|الآنسة|الدكتورة|الدكتور|المهندسة|المهندس|الأستاذة|الأستاذ|د|م|أ|أ\.د)(?:\.|(?<=\p{L}{2})\s|\/)\s*(?=\p{L})/iu
const academic = /,?\s*(?:ph\.?d|m\.?d|mba|msc|m\.sc|cpa|pmp|esq|jr|sr|p\.?eng|rn)\.?$/i

const shape = (text: string): number => {
  const words = text.split(/\s+/)
  if (words.length > 6 || /[\d@:/\\()[\]!?]/u.test(text) || !/^[\p{L}\p{M}'’.\- ]+$/u.test(text)) return 0
  if (text.length < 2 || text.length > 50) return 0
  const named = words.filter(
    (word) =>
      /^(?:[dlo]['’])?\p{Lu}/u.test(word) || /\p{Script=Arabic}/u.test(word) || particle.test(fold(word)),
  )
  if (named.length < words.length) return 0
  return words.length === 1 ? 0.45 : words.length <= 4 ? 0.7 : 0.5
}

const lastLabel =
  /^(?:surname|last names?|family names?|nom(?: de famille)?|اللقب|اسم العائلة|النسب|الكنية)\s*[:：\t]\s*/iu
const firstLabel = /^(?:first names?|given names?|forenames?|prénoms?|الاسم(?: الشخصي| الأول)?)\s*[:：\t]\s*/iu

/** "Surname: Nagy" and "First name: Maryam" on lines of their own. */
const labelledName = (rows: ReadonlyArray<Row>): Found | undefined => {
  const part = (pattern: RegExp) => {
    const row = rows.find((one) => pattern.test(one.text))
    return row && trimmed(slice(row, pattern.exec(row.text)![0].length))
  }
  const [last, first] = [part(lastLabel), part(firstLabel)]
  if (!last || !first || shape(last.text) === 0 || shape(first.text) === 0) return undefined
  const [from, to] = last.start < first.start ? [last, first] : [first, last]
  return {
    value: `${first.text} ${last.text}`,
    start: from.start,
    end: to.start + to.text.length,
    confidence: 0.9,
    rule: "name.labels",
  }
}

/** The person's name: by shape, place, size of the letters and likeness with the e-mail address. */
export const findName = (
  rows: ReadonlyArray<Row>,
  outside: ReadonlySet<Row>,
  mail: string | undefined,
  locale: string,
): Found | undefined => {
  const labelled = labelledName(rows.slice(0, 12))
  if (labelled) return labelled
  const onFirstPage = rows.filter((row) => row.page === 1)
  const largest = Math.max(0, ...onFirstPage.map((row) => row.size ?? 0))
  const body = onFirstPage.map((row) => row.size ?? 0).sort((a, b) => a - b)[onFirstPage.length >> 1] ?? 0
  const local = fold(mail?.split("@")[0] ?? "")
  let best: { readonly score: number; readonly at: Found } | undefined
  onFirstPage.forEach((row, index) => {
    const large = row.size !== undefined && row.size > body * 1.25
    if (index > 40 && !large) return
    for (const cell of split(row, /[\t|•·,،;\p{Co}]|\s[–—-]\s/gu).slice(0, 3)) {
      const labelled = label.exec(cell.text)?.[0].length ?? 0
      const titled = honorific.exec(cell.text.slice(labelled))?.[0].length ?? 0
      const bare = trimmed(slice(cell, labelled + titled))
      const text = bare.text.replace(academic, "")
      const at = slice(bare, 0, text.length)
      let score = shape(text)
      if (score === 0 || notName.test(fold(text)) || street.test(fold(text)) || placeOf(text)) continue
      if (headingOf(text)?.rule === "heading.exact" || key(text) === "") continue
      if (hasTitleWord(text)) score -= 0.4
      if (isOrganisation(text)) score -= 0.3
      if (row.bullet) score -= 0.3
      if (labelled > 0) score += 0.4
      if (row.size !== undefined && row.size === largest && large) score += 0.3
      else if (large) score += 0.15
      score += outside.has(row) ? 0.1 : -0.3
      if (index > 8 && !large) score -= 0.1
      if (locale === "ar" && /\p{Script=Arabic}/u.test(text)) score += 0.3
      score += 0.2 * Math.max(0, 1 - index / 6)
      const alike = fold(text)
        .split(/[\s-]+/)
        .filter((word) => word.length > 2 && local.includes(word)).length
      score += Math.min(0.4, alike * 0.25)
      if (!best || score > best.score) best = { score, at: found(at, "name", 0.5) }
    }
  })
  if (!best || best.score < 0.5) return undefined
  return { ...best.at, confidence: Math.min(0.99, Number((best.score * 0.75).toFixed(2))) }
}

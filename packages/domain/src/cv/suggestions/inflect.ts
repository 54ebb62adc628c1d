import type { Language } from "../../i18n/Language.ts"

const setOf = (endings: string) => new Set(["", ...endings.split(/\s+/)])
/** Endings that change no meaning: number, tense, gender, the noun of an action. Never those that make persons (-er, -eur). */
const endings: Readonly<Record<"en" | "fr", ReadonlySet<string>>> = {
  en: setOf(
    `e s es ed d ing ings ment ments ement ion ions tion tions ation ations isation ization y ies ied ying ance ence
     al ally ly is ise ize ised ized ises izes ising izing ate ates ated ating`,
  ),
  fr: setOf(
    `e s es er ee ees ant ance ances ence ais ai a as ions iez ique iques ait aient ent ement ements ment tion tions ion ation ations sation age ages ons ez ra x
     aux al ale ales ir it is ie ies ite issant issement issais issait issaient ssais ssait ssaient ssant ssons i is it issait u us ue ues ure ures if ive ifs ives el elle elles re`,
  ),
}

const commonPrefix = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

const ends = (word: string, length: number, language: "en" | "fr"): boolean => {
  const rest = word.slice(length)
  const doubled = rest[0] !== undefined && rest[0] === word[length - 1]
  return endings[language].has(rest) || (doubled && endings[language].has(rest.slice(1)))
}

const latin = (one: string, other: string, language: "en" | "fr"): boolean => {
  const [a, b] = language === "en" ? [one.replaceAll("z", "s"), other.replaceAll("z", "s")] : [one, other]
  const longest = commonPrefix(a, b)
  for (let length = longest; length >= Math.max(3, longest - 4); length--) {
    // Short stems fit too much: `form` and `formation`, `port` and `portage`.
    if (length < 5 && Math.max(a.length, b.length) - length > 3) return false
    if (ends(a, length, language) && ends(b, length, language)) return true
  }
  return false
}

const FRONT = /^(?:[وف]?(?:ال|بال|لل|كال|ب|ل)?)/u
const BACK = /(?:ها|هم|هن|نا|يا|ه|ت|ي|ا)$/u
/** What is left of an Arabic word without article, joined particles and owners: every way that leaves three letters. */
const cores = (word: string): ReadonlyArray<string> => {
  const fronts = ["", "و", "ف", "ال", "وال", "فال", "بال", "وبال", "لل", "ولل", "ب", "ل", "ول", "وب"]
  const starts = FRONT.test(word)
    ? fronts.filter((front) => word.startsWith(front)).map((front) => word.slice(front.length))
    : [word]
  return starts
    .flatMap((start) => [start, start.replace(BACK, ""), start.replace(BACK, "").replace(BACK, "")])
    .filter((core) => core.length >= 3)
}

/** Verbs whose noun says that others did it, or that it was done to others: `درست` studied, `تدريس` teaching. */
const twofold = new Set(["درس", "خرج", "كلف", "فهم", "حضر", "رقي", "دخل"])
/** Of a verb in the first person, past or present, the letters its noun is made from. */
const deeds = (word: string): ReadonlyArray<string> => {
  const bare = word.replace(/^[وف](?=\p{L}{4})/u, "").replace(/(?:ها|هم|هن|ه)$/u, "")
  const past = /^(\p{L}{3,})(?:ت|نا)$/u.exec(bare)?.[1]
  const now = /^[اني](\p{L}{3,})$/u.exec(bare)?.[1]
  const own = now !== undefined && bare.startsWith("ا") ? [bare] : []
  return [...(past === undefined ? [] : [past]), ...(now === undefined ? [] : [now]), ...own]
}
const masdars: ReadonlyArray<readonly [RegExp, string]> = [
  [/^ت(\p{L})(\p{L})ي(\p{L})$/u, "$1$2$3"],
  [/^ت(\p{L})(\p{L})يه$/u, "$1$2ي"],
  [/^م(\p{L})ا(\p{L})(\p{L})ه$/u, "$1ا$2$3"],
  [/^(ا\p{L}{2,4})ا(\p{L})$/u, "$1$2"],
  [/^(ا\p{L}{1,3})ا(\p{L})ه$/u, "$1$2"],
  [/^(\p{L})(\p{L})ا(\p{L})ه$/u, "$1$2$3"],
]
/** Of a noun of action, by its pattern, the letters of its verb: `توزيع` of `وزع`, `مراقبة` of `راقب`, `إدارة` of `أدر`. */
const actions = (word: string): ReadonlyArray<string> => {
  const starts = ["", "و", "ال", "وال", "بال", "لل", "ب", "ل"].filter((front) => word.startsWith(front))
  const bare = starts.map((front) => word.slice(front.length))
  const owned = bare.map((each) => each.replace(/(?:ها|هم|هن)$/u, ""))
  const open = [
    ...bare,
    ...owned,
    ...owned.map((each) => each.replace(/ت$/u, "ه")),
    ...bare.map((each) => each.replace(/ه$/u, "")),
  ]
  return open
    .flatMap((each) =>
      masdars.flatMap(([pattern, letters]) => (pattern.test(each) ? [each.replace(pattern, letters)] : [])),
    )
    .filter((letters) => !twofold.has(letters))
}

/** Forms of one word have three letters in common at least; telling that is cheap. */
const alike = (a: string, b: string): boolean => {
  let common = 0
  for (const letter of a) if (b.includes(letter)) common++
  return common >= 3
}

const arabic = (a: string, b: string): boolean => {
  if (!alike(a, b)) return false
  const shared = (some: ReadonlyArray<string>, others: ReadonlyArray<string>) =>
    some.some((each) => others.includes(each))
  return shared(cores(a), cores(b)) || shared(deeds(a), actions(b)) || shared(deeds(b), actions(a))
}

/** Whether one folded word is a form of the other: tense, number, gender, the noun of its verb. */
export const inflects = (a: string, b: string, language: Language): boolean => {
  if (a === b) return true
  if (/\p{Script=Arabic}/u.test(a) || /\p{Script=Arabic}/u.test(b)) return arabic(a, b)
  if (/[\d+#.&/@_]/.test(a) || /[\d+#.&/@_]/.test(b)) return false
  return latin(a, b, language === "fr" ? "fr" : "en")
}

const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  const at = commonPrefix(a, b)
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
const doubled = (long: string, short: string): boolean => {
  if (long.length !== short.length + 1) return false
  const at = commonPrefix(long, short)
  return long[at] === long[at - 1] && long.slice(at + 1) === short.slice(at)
}
/** Two letters swapped, or one doubled: what a proof-reader mends. */
export const misspelt = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 6 && (swapped(a, b) || doubled(a, b) || doubled(b, a))

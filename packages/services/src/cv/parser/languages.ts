import { type Entry, type Found, found } from "./Found.ts"
import { fold } from "./fold.ts"
import { type Row, slice, type Slice, trimmed } from "./rows.ts"

const codes =
  "ar en fr de es it pt nl ru zh ja ko tr fa he hi ur bn pl uk ro el sv no da fi cs hu bg sr hr sk sl sq mk et lv lt ca eu gl ga cy is mt sw am ha yo zu af id ms th vi ta te ml kn pa gu ber kab ku hy ka az uz kk la ig".split(
    " ",
  )
const names = new Set([
  "tamazight",
  "mandarin",
  "amazigh",
  "berbere",
  "kabyle",
  "الامازيغيه",
  "chinois",
  "arabe litteraire",
  "farsi",
  "darija",
  "tachelhit",
  "tamashek",
  "langue arabe",
  "lingala",
  "bambara",
  "dioula",
  "fula",
  "pulaar",
  "twi",
  "shona",
  "wolof",
  "الانكليزيه",
  "انكليزيه",
  "الانجليزي",
  "الانكليزي",
  "الفرنسي",
  "العربي",
  "الاسباني",
  "الالماني",
  "الامازيغي",
  "occitan",
  "breton",
  "corse",
  "latin",
  "grec ancien",
  "kikuyu",
  "igbo",
  "luo",
  "dholuo",
  "malayalam",
  "sango",
  "ewe",
  "fon",
  "moore",
  "soninke",
  "oromo",
  "tigrinya",
  "rundi",
  "luganda",
  "chewa",
  "maltais",
  "sign language",
  "ndebele",
  "tswana",
  "sotho",
  "langue des signes",
  "لغه الاشاره",
])
for (const language of ["en", "fr", "ar"]) {
  const display = new Intl.DisplayNames([language], { type: "language", fallback: "none" })
  for (const code of codes) {
    const name = fold(display.of(code) ?? "")
    if (name === "") continue
    names.add(name)
    if (language === "ar") names.add(name.replace(/^ال/, ""))
  }
}
const pattern = new RegExp(
  `(?<![\\p{L}])(?:${[...names].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}])`,
  "gu",
)
const edges = /[\s,،;:|·•()\-–—/.\p{Co}]/u
const command =
  /(?<![\p{L}])(?:native|mother tongue|first language|fluent|fluency|bilingual|proficien\p{L}+|conversational|professional|working|intermediate|advanced|basic|beginner|elementary|limited|good|excellent|[abc][12]\+?|maternelle?|natif|native|courante?|courament|couramment|bilingue|lu|parle|ecrit|scolaire|notions|debutante?|intermediaire|avancee?|professionnel|technique|operationnel|bon niveau|niveau|toeic|toefl|ielts|delf|dalf|tcf|لغه ام|اللغه الام|طلاقه|بطلاقه|ممتازه?|جيده?|متوسطه?|متقدمه?|مبتديه?|مبتدئه?|محادثه|كتابه|اساسي|اتقان|احترافي|مقبول)(?![\p{L}])/u
const rated = /[★☆●○◉◯⬤■□▮▯▰▱█░]{2}|\d\s?\/\s?(?:5|10)|\d{2,3}\s?%/u
const notLanguage =
  /^(?:niveau|level|langues?|languages?|read|written|spoken|reading|writing|speaking|listening|lu|ecrit|parle|lecture|ecriture|محادثه|كتابه|قراءه|المستوي|toeic|toefl|ielts|delf|dalf)/u

export const hasLanguage = (text: string): boolean => fold(text).search(pattern) >= 0

const fluencyIn = (said: Slice, rule: string): Found | undefined => {
  const told = /^[\s:：–—(\-\t]*([^,،;|()]+(?:\([^()]*\))?)/u.exec(said.text)
  if (!told) return undefined
  const at = trimmed(slice(said, told[0].length - told[1]!.length, told[0].length), /[\s,،;:|·•\-–—/.]/u)
  return /[\p{L}\p{N}★●■]/u.test(at.text) && at.text.length < 60 ? found(at, rule, 0.85) : undefined
}

/** A language that no list knows: where the section names one and how well it is known. */
const unlisted = (row: Slice): Entry | undefined => {
  const match = /^([\p{L}'’ ]{3,24}?)\s*(?:[:：(\t]|\s[–—-]\s|\s(?=[★☆●○■□▮]))/u.exec(row.text)
  const rest = match && row.text.slice(match[1]!.length)
  if (!match || !rest || notLanguage.test(fold(match[1]!)) || command.test(fold(match[1]!))) return undefined
  if (!command.test(fold(rest)) && !rated.test(rest)) return undefined
  const fluency = fluencyIn(slice(row, match[1]!.length), "fluency")
  return {
    language: found(trimmed(slice(row, 0, match[1]!.length), edges), "language.level", 0.7),
    ...(fluency ? { fluency } : {}),
  }
}

/** "Français (C1), Wolof (courant)" -> its items. */
const itemsOf = (row: Slice): ReadonlyArray<Slice> =>
  [...row.text.matchAll(/(?:^|[,،;|•·]\s*)([^,،;|•·()]+(?:\([^()]*\))?)/gu)].map((item) => {
    const at = item.index + item[0].length - item[1]!.length
    return slice(row, at, at + item[1]!.length)
  })

const isName = (text: string): boolean =>
  /^(?:\p{Lu}\p{Ll}{2,14}|[\p{Script=Arabic}]{4,14})$/u.test(text) &&
  !command.test(fold(text)) &&
  !notLanguage.test(fold(text))

/** Human languages with what is said of the reader's command of each. */
export const languagesOf = (rows: ReadonlyArray<Row>): ReadonlyArray<Entry> => {
  const entries: Array<Entry> = []
  const seen = new Set<string>()
  let waiting = false
  for (const row of rows) {
    const hits = [...fold(row.text).matchAll(pattern)].filter((hit) => !seen.has(hit[0]))
    if (hits.length === 0) {
      const other = unlisted(row)
      const fluency = trimmed(row, edges)
      if (other) {
        entries.push(other)
        waiting = false
      } else if (waiting && fluency.text.length > 0 && fluency.text.length < 40) {
        entries.push({ ...entries.pop(), fluency: found(fluency, "fluency.below", 0.7) })
        waiting = false
      }
      continue
    }
    for (const hit of hits) seen.add(hit[0])
    const others = itemsOf(row).flatMap((item) => {
      if (fold(item.text).search(pattern) >= 0) return []
      // "English, Swahili, Kikuyu": among languages a single name is one.
      const bare = trimmed(item, edges)
      const other =
        unlisted(item) ?? (isName(bare.text) ? { language: found(bare, "language.order", 0.55) } : undefined)
      return other ? [other] : []
    })
    hits.forEach((hit, at) => {
      const name = slice(row, hit.index, hit.index + hit[0].length)
      const until = hits[at + 1]?.index ?? row.text.length
      const fluency = fluencyIn(slice(row, hit.index + hit[0].length, until), "fluency")
      waiting = !fluency && hits.length === 1
      entries.push({ language: found(name, "language", 0.95), ...(fluency ? { fluency } : {}) })
    })
    entries.push(...others)
  }
  return entries
}

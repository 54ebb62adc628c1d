import { type Entry, found } from "./Found.ts"
import { fold } from "./fold.ts"
import { type Row, slice, trimmed } from "./rows.ts"

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

/** Human languages with what is said of the reader's command of each. */
export const languagesOf = (rows: ReadonlyArray<Row>): ReadonlyArray<Entry> => {
  const entries: Array<Entry> = []
  let waiting = false
  for (const row of rows) {
    const hits = [...fold(row.text).matchAll(pattern)]
    if (hits.length === 0) {
      const fluency = trimmed(row, edges)
      if (waiting && fluency.text.length > 0 && fluency.text.length < 40) {
        entries.push({ ...entries.pop(), fluency: found(fluency, "fluency.below", 0.7) })
        waiting = false
      }
      continue
    }
    hits.forEach((hit, at) => {
      const name = slice(row, hit.index, hit.index + hit[0].length)
      const until = hits[at + 1]?.index ?? row.text.length
      const said = slice(row, hit.index + hit[0].length, until)
      const told = /^[\s:：–—(-]*([^,،;|\t()]+(?:\([^()]*\))?)/u.exec(said.text)
      const fluency = told
        ? trimmed(slice(said, told[0].length - told[1]!.length, told[0].length), /[\s,،;:|·•\-–—/.]/u)
        : slice(said, 0, 0)
      const named = /[\p{L}\p{N}]/u.test(fluency.text) && fluency.text.length < 60
      waiting = !named && hits.length === 1
      entries.push({
        language: found(name, "language", 0.95),
        ...(named ? { fluency: found(fluency, "fluency", 0.85) } : {}),
      })
    })
  }
  return entries
}

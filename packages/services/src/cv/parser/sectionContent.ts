import type { SectionKind } from "@utopiahire/domain/cv/CvDocument"
import { datedRow, isHeady } from "./entries.ts"
import { datesIn } from "./dates.ts"
import { degree, school } from "./degrees.ts"
import { fold } from "./fold.ts"
import { hasLanguage } from "./languages.ts"
import { type Row } from "./rows.ts"
import { hasTitleWord, titleScore } from "./titles.ts"

const share = (rows: ReadonlyArray<Row>, test: (row: Row) => boolean) =>
  rows.filter(test).length / Math.max(1, rows.length)

/** The items of a list, however a narrow column broke its lines. */
const itemsOf = (rows: ReadonlyArray<Row>) =>
  rows
    .map((row) => row.text)
    .join(" ")
    .split(/[,،;|·\t]/u)
    .map((item) => fold(item).trim())
    .filter((item) => item !== "")

const areLanguages = (rows: ReadonlyArray<Row>): boolean => {
  const items = itemsOf(rows)
  return items.length > 1 && items.every((item) => item.length < 50 && hasLanguage(item))
}

const hobby =
  /(?<!\p{L})(?:reading|travel(?:l?ing)?|cook(?:ing|ery)?|baking|photography|music|guitar|piano|football|soccer|basketball|tennis|chess|swimming|hiking|running|cycling|yoga|gardening|painting|drawing|theatre|cinema|films?|gaming|fishing|camping|dancing|singing|lecture|voyages?|cuisine|photographie|musique|guitare|echecs|natation|randonnee|course a pied|velo|cyclisme|jardinage|peinture|dessin|danse|chant|peche|القراءه|المطالعه|السفر|الطبخ|التصوير|الموسيقي|كره القدم|السباحه|الشطرنج|الرسم|المشي|الجري|الرياضه|الخط العربي|الصيد|البستنه)(?!\p{L})/u
const areHobbies = (rows: ReadonlyArray<Row>): boolean => {
  const items = itemsOf(rows)
  return (
    rows.length < 8 && items.filter((item) => item.length < 40 && hobby.test(item)).length * 2 > items.length
  )
}

/** What a section under a heading that no lexicon knows is about, by what stands in it. */
export const kindByContent = (
  rows: ReadonlyArray<Row>,
  taken: ReadonlySet<string>,
): SectionKind | undefined => {
  const plain = rows.filter((row) => !row.bullet && row.text.length < 120)
  const ranges = rows.filter((row) => datesIn(row.text).some((span) => span.kind === "range")).length
  const degrees = plain.filter((row) => degree.test(fold(row.text))).length
  const schools = plain.filter((row) => school.test(fold(row.text))).length
  const titles = plain.filter((row) => hasTitleWord(row.text)).length
  const learnt = plain.filter((row) => degree.test(fold(row.text)) || school.test(fold(row.text))).length
  if (degrees > 0 && schools > 0 && learnt >= titles && (!taken.has("education") || ranges > 0))
    return "education"
  if (ranges > 0 && titles > 0 && titles * 2 >= ranges) return "work"
  if (
    !taken.has("languages") &&
    rows.length < 8 &&
    (share(rows, (row) => hasLanguage(row.text) && row.text.length < 50) > 0.7 || areLanguages(rows))
  )
    return "languages"
  const told = plain.filter((row) => row.text.length > 60 || /[.!?؟]$/u.test(row.text)).length
  if (!taken.has("summary") && ranges === 0 && rows.length > 0 && rows.length < 8 && told === rows.length)
    return "summary"
  if (!taken.has("interests") && ranges === 0 && areHobbies(rows)) return "interests"
  if (taken.has("skills") || ranges > 0) return undefined
  const isList = (row: Row) =>
    row.text.length < 140 && /[,،|·;\t].*[,،|·;\t]/u.test(row.text) && !/[.!?]$/.test(row.text)
  const isShort = (row: Row) =>
    row.text.split(/\s+/).length <= 4 && datesIn(row.text).length === 0 && !/[.!?@]$/.test(row.text)
  const lists = share(rows, isList)
  const brief = share(rows, (row) => isShort(row) || isList(row))
  return lists > 0.6 || (brief > 0.9 && (lists > 0 || rows.length > 2)) ? "skills" : undefined
}

/** Where, among the jobs, the degrees begin: the CV has a heading in between that no lexicon knows and no look tells. */
export const degreesFrom = (rows: ReadonlyArray<Row>): number | undefined => {
  const anchors = rows.flatMap((row, at) => (datedRow(row) ? [at] : []))
  const learns = (at: number) =>
    [rows[at - 1], rows[at], rows[at + 1]].some((row) => row && !row.bullet && school.test(fold(row.text))) &&
    [rows[at - 1], rows[at], rows[at + 1]].some((row) => row && !row.bullet && degree.test(fold(row.text))) &&
    titleScore(rows[at]!.text) <= 0
  const first = anchors.findLastIndex((at) => !learns(at)) + 1
  if (first === 0 || first >= anchors.length) return undefined
  // The degree or the school may stand above its dates, and above them the heading.
  let from = anchors[first]!
  const floor = anchors[first - 1]! + 1
  while (
    from > floor &&
    anchors[first]! - from < 3 &&
    isHeady(rows[from - 1]!) &&
    rows[from - 1]!.text.length < 60
  )
    from--
  return from
}

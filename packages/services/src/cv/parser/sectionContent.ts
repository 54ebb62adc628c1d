import type { SectionKind } from "@utopiahire/domain/cv/CvDocument"
import { datesIn } from "./dates.ts"
import { degree, school } from "./degrees.ts"
import { fold } from "./fold.ts"
import { hasLanguage } from "./languages.ts"
import { type Row } from "./rows.ts"
import { titleScore } from "./titles.ts"

const share = (rows: ReadonlyArray<Row>, test: (row: Row) => boolean) =>
  rows.filter(test).length / Math.max(1, rows.length)

/** What a section under a heading that no lexicon knows is about, by what stands in it. */
export const kindByContent = (
  rows: ReadonlyArray<Row>,
  taken: ReadonlySet<string>,
): SectionKind | undefined => {
  const plain = rows.filter((row) => !row.bullet && row.text.length < 120)
  const ranges = rows.filter((row) => datesIn(row.text).some((span) => span.kind === "range")).length
  const degrees = plain.filter((row) => degree.test(fold(row.text))).length
  const schools = plain.filter((row) => school.test(fold(row.text))).length
  const titles = plain.filter((row) => titleScore(row.text) > 0).length
  const learnt = plain.filter((row) => degree.test(fold(row.text)) || school.test(fold(row.text))).length
  if (degrees > 0 && schools > 0 && learnt >= titles && (!taken.has("education") || ranges > 0))
    return "education"
  if (ranges > 0 && titles > 0 && titles * 2 >= ranges) return "work"
  if (
    !taken.has("languages") &&
    rows.length < 8 &&
    share(rows, (row) => hasLanguage(row.text) && row.text.length < 50) > 0.7
  )
    return "languages"
  if (taken.has("skills") || ranges > 0) return undefined
  const lists = share(
    rows,
    (row) => row.text.length < 140 && /[,،|·;].*[,،|·;]/u.test(row.text) && !/[.!?]$/.test(row.text),
  )
  const short = share(
    rows,
    (row) => row.text.split(/\s+/).length <= 4 && datesIn(row.text).length === 0 && !/[.!?@]$/.test(row.text),
  )
  return lists > 0.6 || (rows.length > 2 && short > 0.9) ? "skills" : undefined
}

import { type Dated, datedRow, withoutDates } from "./entries.ts"
import { type Piece, piecesOf } from "./educationRow.ts"
import { type Entry, type Found, found } from "./Found.ts"
import { degree, school, score } from "./degrees.ts"
import { fold } from "./fold.ts"
import { labelOf } from "./labels.ts"
import { paragraphsOf } from "./paragraphs.ts"
import { type Row, slice, type Slice, trimmed } from "./rows.ts"
import { dateFields, type Scope } from "./work.ts"

const courses =
  /^(?:relevant |incoming |selected |main |key )?(?:courses?|coursework|cours|modules|matieres|matières|المواد|المقررات|اهم المواد|أهم المواد)(?:\s+(?:principaux|principales|suivis|suivies|include))?\s*[:：]\s*/iu

interface Draft {
  institution?: Found
  studyType?: Found
  area?: Found
  score?: Found
  dated?: Dated
  /** A first line that nothing tells of: what it is shows when the others are known. */
  open?: Slice
  courses: Array<Found>
}

const scoreIn = (row: Slice): Found | undefined => {
  const mark = score.exec(row.text)
  if (!mark) return undefined
  const end = mark.index + mark[0].length
  const value = trimmed(slice(row, end - mark[1]!.length, end))
  return value.text === "" ? undefined : found(value, "score", 0.85)
}

const isTold = (row: Row) => row.bullet || row.text.length >= 160 || courses.test(row.text)

/** Takes what a line brings into the entry. */
const take = (draft: Draft, pieces: ReadonlyArray<Piece>) => {
  for (const piece of pieces) {
    if (piece.kind === "degree" && !draft.studyType) {
      draft.studyType = found(piece, "degree", 0.9)
      if (piece.area) draft.area ??= found(piece.area, "area", 0.75)
    } else if (piece.kind === "school" && (!draft.institution || draft.institution.confidence < 0.6)) {
      // What was taken for the school was the field of study.
      if (draft.institution && !draft.area) draft.area = { ...draft.institution, rule: "area.order" }
      draft.institution = found(
        piece,
        piece.sure ? "institution.word" : "institution.capitals",
        piece.sure ? 0.9 : 0.65,
      )
    } else if (piece.kind === "area") draft.area = found(piece, "area.label", 0.95)
    else if (piece.kind === "unknown" && piece.text.length < 80) {
      if (
        draft.studyType &&
        !draft.area &&
        (draft.institution || pieces.some((one) => one.kind === "school"))
      )
        draft.area = found(piece, "area.order", 0.65)
      else if (!draft.institution && (draft.studyType || pieces.length > 1))
        draft.institution = found(piece, "institution.order", 0.55)
      else draft.open ??= piece
    }
  }
}

const open = /(?:^|\s)(?:of|in|and|for|the|de|du|des|la|le|et|en|d['’]|l['’]|في|من|و)$|[-&]$/iu

/** A narrow column broke a name: "Licence en gestion de" beside its dates, "production" below. */
const goesOn = (draft: Draft | undefined, row: Row): boolean => {
  const field = (["area", "institution", "studyType"] as const).find((name) => {
    const value = draft?.[name]?.value
    return value !== undefined && open.test(value)
  })
  if (!draft || !field || row.text.length > 40 || row.text.includes("\t") || datedRow(row)) return false
  const value = draft[field]!
  draft[field] = {
    ...value,
    value: value.value.endsWith("-") ? value.value + row.text : `${value.value} ${row.text}`,
    end: row.start + row.text.length,
  }
  return true
}

const complete = (draft: Draft) => draft.studyType !== undefined && draft.institution !== undefined

/** Degrees and schools: an entry is complete when the next line brings what it already has. */
export const educationOf = (scope: Scope): ReadonlyArray<Entry> => {
  const drafts: Array<Draft> = []
  let told = false
  scope.rows.forEach((row, at) => {
    if (!row.bullet && goesOn(drafts.at(-1), row)) return
    if (isTold(row)) {
      const named = row.bullet && (datedRow(row) ?? undefined)
      const heads = row.bullet && degree.test(fold(row.text)) && (named || school.test(fold(row.text)))
      if (!heads) {
        told = drafts.length > 0
        return
      }
    }
    const dated = datedRow({ ...row, bullet: false })
    const rest = dated ? withoutDates(dated, row) : [row]
    const pieces = piecesOf(rest)
    const last = drafts.at(-1)
    const has = (kind: Piece["kind"], sure = true) =>
      pieces.some((piece) => piece.kind === kind && (piece.sure || !sure))
    const [schools, degrees] = [has("school"), has("degree")]
    const mark = scoreIn(row)
    const brings = dated !== undefined || schools || degrees || has("area")
    if (!brings && last) {
      if (mark) {
        last.score ??= mark
        return
      }
      const piece = pieces.find((one) => one.kind === "unknown" || one.kind === "school")
      if (!piece || row.text.length > 90 || labelOf(row.text, ["body", "note"])) return
      const full =
        complete(last) && (last.dated !== undefined || !scope.rows.slice(at + 1).some((one) => datedRow(one)))
      if (!told && !full && !last.institution && last.studyType) take(last, [{ ...piece, kind: "unknown" }])
      else if ((full || told) && (row.bold || row.gap || told)) drafts.push({ open: piece, courses: [] })
      else if (!told && !full && last.institution && last.studyType && !last.area)
        take(last, [{ ...piece, kind: "unknown" }])
      else if (full && !told) drafts.push({ open: piece, courses: [] })
      return
    }
    const repeats =
      last &&
      ((dated && last.dated && (degrees || schools || rest.length === 0)) ||
        (schools && last.institution && last.institution.confidence > 0.6) ||
        (degrees && last.studyType) ||
        (row.gap && complete(last) && brings))
    const draft = last && !repeats && !(told && brings) ? last : { courses: [] }
    if (draft !== last) drafts.push(draft)
    told = false
    if (dated) draft.dated ??= dated
    if (mark) draft.score ??= mark
    take(draft, pieces)
    if (draft.open && (draft.studyType || draft.institution || draft.dated)) {
      if (!draft.institution && draft.studyType)
        draft.institution = found(draft.open, "institution.order", 0.6)
      else if (!draft.studyType && draft.institution && !draft.area)
        draft.area = found(draft.open, "area.order", 0.5)
      else if (!draft.institution && !draft.studyType) return
      delete draft.open
    }
  })
  for (const { value } of paragraphsOf(
    scope.rows.filter((row) => isTold(row) || !datedRow(row)),
    scope.edge,
    scope.words,
  )) {
    const label = courses.exec(value.value)
    const owner = drafts.findLast((draft) =>
      [draft.institution, draft.studyType].some((one) => one && one.start < value.start),
    )
    const mark = score.exec(value.value)
    if (owner && mark && !owner.score)
      owner.score = { ...value, value: mark[1]!.trim(), rule: "score", confidence: 0.8 }
    if (owner && label)
      owner.courses.push(
        ...value.value
          .slice(label[0].length)
          .split(/[,،;]\s*/)
          .filter((name) => name.trim() !== "")
          .map((name) => Object.assign({}, value, { value: name.trim(), rule: "courses" })),
      )
  }
  return drafts.flatMap(({ area, courses: taken, dated, institution, score: result, studyType }) =>
    (institution ?? studyType)
      ? [
          Object.assign({ institution, studyType, area, score: result }, dateFields(dated), {
            courses: taken,
          }),
        ]
      : [],
  )
}

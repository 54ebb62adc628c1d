import { type Dated, datedRow, paragraphsOf, withoutDates } from "./entries.ts"
import { type Entry, type Found, found } from "./Found.ts"
import { fold } from "./fold.ts"
import { isPlace, trailingPlace } from "./places.ts"
import { type Row, slice, type Slice, split, trimmed } from "./rows.ts"
import { dateFields, type Scope } from "./work.ts"

const degree =
  /(?<![\p{L}])(?:(?:b|m|d)\.?\s?(?:s|a|sc|eng|ed|tech|com|phil|arch|fa|ba)\.?(?![\p{L}])|ph\.?\s?d\.?|mba|llb|llm|md|(?:(?:engineering|preparatory|national|higher|advanced|graduate|postgraduate|professional|state|technical)\s+)?(?:degree|diploma|certificate)|(?:associate|bachelor|master)(?:'?s)?(?:\s+degree)?(?:\s+of\s+(?:science|arts|engineering|commerce|business administration|technology))?|doctorate|doctoral|high school|ged|minor|a-levels?|licence(?:\s+(?:appliquee|fondamentale|professionnelle))?|mastere|doctorat|baccalaureat|bac(?:\s?\+\s?\d)?(?![\p{L}])|bts|btp|dut|deug|dea|dess|cap(?![\p{L}])|bep|brevet|diplome(?:\s+(?:national\s+)?d'\s?ingenieur|\s+universitaire)?|cycle (?:preparatoire|d'ingenieur|ingenieur)|classes? preparatoires?|ingenieure?(?:\s+d'etat)?|بكالوريوس|بكالوريا|البكالوريا|الباكالوريا|باكالوريا|ليسانس|اجازه|الاجازه|ماجستير|الماجستير|ماستر|الماستر|دكتوراه|الدكتوراه|دبلوم|الدبلوم|شهاده|الثانويه|ثانويه عامه|هندسه)(?![\p{L}])/u
const school =
  /(?<![\p{L}])(?:university|universite|universitat|universidad|universita|college|ecole|institute|institut|faculty|faculte|academy|academie|lycee|polytechnic|polytechnique|school|ens|insa|insat|iut|iset|esprit|enit|enis|isg|ihec|mit|eth|supcom|hec|essec|conservatoire|centre de formation|جامعه|الجامعه|كليه|معهد|المعهد|مدرسه|المدرسه|اكاديميه|ثانويه|ليسيه)(?![\p{L}])/u
const score =
  /(?:gpa|cgpa|grade|moyenne|mention|note|المعدل|بتقدير|تقدير|معدل)\s*[:：]?\s*([^\t|,;·•()]{1,25})/iu
const courses =
  /^(?:relevant |incoming |selected )?(?:courses?|coursework|cours|modules|المواد|المقررات)\s*[:：]\s*/iu
const between = /^\s*(?:(?:in|of|en|de|des|du|في)\s+|d'|[,:\-–،(/])?\s*/u

interface Draft {
  institution?: Found
  studyType?: Found
  area?: Found
  score?: Found
  dated?: Dated
  courses: Array<Found>
}

const clean = (of: Slice) => trimmed(of, /[\s,،;:|·•–—\-()\p{Co}]/u)

const degreeOf = (piece: Slice): Pick<Draft, "studyType" | "area"> => {
  const match = degree.exec(fold(piece.text))!
  const type = clean(slice(piece, match.index, match.index + match[0].length))
  // The abbreviation's own full stop belongs to it.
  const dotted =
    piece.text[type.start - piece.start + type.text.length] === "."
      ? slice(piece, type.start - piece.start, type.start - piece.start + type.text.length + 1)
      : type
  const after = piece.text.slice(dotted.start - piece.start + dotted.text.length)
  const skip = between.exec(fold(after))?.[0].length ?? 0
  const area = clean(slice(piece, piece.text.length - after.length + skip))
  return {
    studyType: found(dotted, "degree", 0.9),
    ...(area.text.length > 1 ? { area: found(area, "area", 0.75) } : {}),
  }
}

/** "B.S. Computer Science, State University" -> the degree's part and the school's. */
const pieces = (of: Slice): ReadonlyArray<Slice> =>
  split(of, /[\t|•·●;⋄]|\s+[–—-]\s+|\s{3,}/gu).flatMap((cell) => {
    const text = fold(cell.text)
    if (!degree.test(text) || !school.test(text)) return [clean(cell)]
    const parts = split(cell, /\s*[,،]\s*|\s+(?:from|at|à|من|-)\s+/gu).map(clean)
    return (parts.length > 1 ? parts : [clean(cell)]).flatMap((part) => {
      const folded = fold(part.text)
      const [first, named] = [degree.exec(folded), school.exec(folded)]
      // "PhD Princeton University": the school begins behind the degree.
      if (
        first?.index !== 0 ||
        !named ||
        named.index < first[0].length ||
        /^(?:high school|diplome|شهاده)/.test(folded)
      )
        return [part]
      return [slice(part, 0, first[0].length), clean(slice(part, first[0].length))]
    })
  })

/** Degrees and schools: an entry is complete when the next line brings what it already has. */
export const educationOf = (scope: Scope): ReadonlyArray<Entry> => {
  const drafts: Array<Draft> = []
  let bulletsSeen = false
  const open = (fresh: boolean): Draft => {
    if (fresh || drafts.length === 0) drafts.push({ courses: [] })
    return drafts.at(-1)!
  }
  const headRow = (row: Row) => {
    const dated = datedRow(row)
    const rest = dated ? withoutDates(dated) : [row]
    const last = drafts.at(-1)
    const texts = rest
      .flatMap(pieces)
      .filter((piece) => piece.text !== "" && (school.test(fold(piece.text)) || !isPlace(piece.text)))
    const schools = texts.filter(
      (piece) => school.test(fold(piece.text)) && !/^(?:minor|major)/i.test(piece.text),
    )
    const degrees = texts.filter(
      (piece) =>
        (degree.test(fold(piece.text)) && !schools.includes(piece)) ||
        (schools.includes(piece) &&
          schools.length > 1 &&
          /^(?:high school|diplome|شهاده)/.test(fold(piece.text))),
    )
    const brings = dated !== undefined || schools.length > 0 || degrees.length > 0
    const repeats =
      last &&
      ((dated && last.dated) ||
        (schools.length > 0 && last.institution) ||
        (degrees.length > 0 && last.studyType))
    if (!brings && !(last === undefined)) {
      const plain = texts[0]
      // Two named halves and a place for the third: a school that no word gives away, or a field of study.
      if (plain && !bulletsSeen && last.studyType && !last.institution && row.text.length < 80)
        last.institution = found(plain, "institution.order", 0.6)
      else if (plain && bulletsSeen && row.text.length < 80 && row.bold)
        open(true).institution = found(plain, "institution.order", 0.5)
      return
    }
    const draft = open(Boolean(repeats) || (bulletsSeen && brings))
    bulletsSeen = false
    if (dated) draft.dated ??= dated
    const studied = degrees[0]
    if (studied && !draft.studyType) Object.assign(draft, degreeOf(studied))
    const mark = score.exec(row.text)
    if (mark)
      draft.score ??= found(
        trimmed(slice(row, mark.index + mark[0].length - mark[1]!.length, mark.index + mark[0].length)),
        "score",
        0.85,
      )
    const named =
      schools.find((piece) => piece !== studied) ??
      texts.find((piece) => piece !== studied && !score.test(piece.text) && piece.text.length > 2)
    const field = texts.find(
      (piece) =>
        piece !== studied &&
        piece !== named &&
        !score.test(piece.text) &&
        /^[\p{L}\s&'’/,-]{3,60}$/u.test(piece.text),
    )
    if (field && draft.studyType && !draft.area && schools.length > 0)
      draft.area = found(field, "area.order", 0.65)
    if (named && !draft.institution) {
      const cut = trailingPlace(named.text)
      const comma = /[,،]\s/.exec(named.text)
      const kept = cut !== undefined ? clean(slice(named, 0, cut)) : named
      const known = school.test(fold(kept.text))
      // "Princeton University, Computer Science"
      if (
        known &&
        comma &&
        cut === undefined &&
        school.test(fold(named.text.slice(0, comma.index))) &&
        !school.test(fold(named.text.slice(comma.index)))
      ) {
        draft.institution = found(clean(slice(named, 0, comma.index)), "institution.word", 0.9)
        draft.area ??= found(clean(slice(named, comma.index)), "area.order", 0.6)
      } else
        draft.institution = found(kept, known ? "institution.word" : "institution.order", known ? 0.9 : 0.6)
    }
  }
  for (const row of scope.rows)
    if (!row.bullet && row.text.length < 140 && !courses.test(row.text)) headRow(row)
    else bulletsSeen = drafts.length > 0
  for (const { value } of paragraphsOf(
    scope.rows.filter(
      (row) => row.bullet || courses.test(row.text) || row.text.length >= 140 || !datedRow(row),
    ),
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
  return drafts
    .filter((draft) => draft.institution ?? draft.studyType)
    .map(({ dated, courses: taken, ...fields }) =>
      Object.assign(fields, dateFields(dated), { courses: taken }),
    )
}

import { cellsOf, clean } from "./cells.ts"
import { acronym, degree, honours, school, score } from "./degrees.ts"
import { fold } from "./fold.ts"
import { labelOf } from "./labels.ts"
import { isPlace, trailingPlace } from "./places.ts"
import { slice, type Slice } from "./rows.ts"

export type PieceKind = "degree" | "school" | "area" | "place" | "honours" | "score" | "unknown"
export interface Piece extends Slice {
  readonly kind: PieceKind
  readonly sure: boolean
  /** Where a degree's own words end and its field of study begins. */
  readonly area?: Slice
}

const between =
  /^\s*(?:(?:in|of|en|de la|de l'|de|des|du|dans|option|specialite|filiere|parcours|في|تخصص|شعبه|اختصاص|قسم)\s+|d'|l'|[,،:\-–—/]\s*)*\s*/u
const from = /\s+(?:from|at|à l['’]|à la|à|au|de l['’]|de la|du|من)\s*(?=\S)/gu
const marks = /\s*[,،;]\s*|\s+[–—-]+\s+|\s*[–—]\s+|\s*:\s+/gu

const degreeAt = (text: string) => degree.exec(fold(text))
const schoolAt = (text: string) => school.exec(fold(text))

const kindOf = (piece: Slice): PieceKind => {
  const folded = fold(piece.text)
  const [first, named] = [degree.exec(folded), school.exec(folded)]
  if (first && named) {
    // "High School Diploma", "Diplôme de l'École" against "Bachelor College", "School Leaving Certificate"
    if (first.index <= named.index && first[0].length + first.index > named.index) return "degree"
    return first.index <= named.index ? "degree" : "school"
  }
  if (named) return "school"
  if (first && first.index < 25 && !/^(?:minor)$/.test(first[0])) return "degree"
  if (honours.test(folded) && piece.text.length < 60) return "honours"
  if (score.test(folded)) return "score"
  return isPlace(piece.text) ? "place" : "unknown"
}

/** Pieces between the separators inside one cell; a separator inside brackets is none. */
const split = (cell: Slice): ReadonlyArray<Slice> => {
  const out: Array<Slice> = []
  let at = 0
  for (const cut of cell.text.matchAll(marks)) {
    const before = cell.text.slice(0, cut.index)
    if (before.split("(").length > before.split(")").length) continue
    out.push(clean(slice(cell, at, cut.index)))
    at = cut.index + cut[0].length
  }
  out.push(clean(slice(cell, at)))
  return out.filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
}

/** "BSc Physics from Northfield University", "PhD Princeton University": two pieces without a separator. */
const apart = (piece: Slice): ReadonlyArray<Slice> => {
  const [first, named] = [degreeAt(piece.text), schoolAt(piece.text)]
  if (!first || !named) return bracketed(piece)
  const over = first.index + first[0].length > named.index && first.index <= named.index
  if (over) return [piece]
  if (first.index < named.index) {
    const cut = [...piece.text.matchAll(from)].findLast(
      (one) =>
        one.index >= first.index + first[0].length - 1 &&
        one.index < named.index &&
        (one.index + one[0].length >= named.index - 12 || fold(one[0]).trim() !== "de la"),
    )
    if (cut) return [clean(slice(piece, 0, cut.index)), clean(slice(piece, cut.index + cut[0].length))]
    if (/^\s*$/.test(piece.text.slice(first.index + first[0].length, named.index)) || first[0].length > 2) {
      const words = piece.text.slice(first.index + first[0].length, named.index)
      // "PhD Princeton University": the school's own name begins behind the degree.
      if (words.trim().split(/\s+/).length <= 2 && !/^\s*(?:in|of|en|de|في)\s/i.test(words))
        return [
          clean(slice(piece, 0, first.index + first[0].length)),
          clean(slice(piece, first.index + first[0].length)),
        ]
    }
    return bracketed(piece)
  }
  return bracketed(piece)
}

/** "Licence en informatique (FST Tunis)" */
const bracketed = (piece: Slice): ReadonlyArray<Slice> => {
  const tail = /\s*\(([^()]{3,60})\)$/u.exec(piece.text)
  if (!tail || !degreeAt(piece.text.slice(0, tail.index))) return [piece]
  const inside = clean(slice(piece, tail.index))
  const rest = clean(slice(piece, 0, tail.index))
  const kind = kindOf(inside)
  if (kind === "school" || kind === "honours" || kind === "score" || kind === "place") return [rest, inside]
  return [piece]
}

const degreePiece = (piece: Slice): Piece => {
  const match = degreeAt(piece.text)
  if (!match) return { ...piece, kind: "degree", sure: true }
  let end = match.index + match[0].length
  // The abbreviation's own full stop belongs to it.
  if (piece.text[end] === "." && match[0].length < 6) end++
  const after = piece.text.slice(end)
  const skip = between.exec(fold(after))?.[0].length ?? 0
  const area = clean(slice(piece, end + skip))
  const type = clean(slice(piece, 0, end))
  // "Computer Science BSc": the field stands in front.
  const front = match.index > 1 && area.text === ""
  // "West African Senior School Certificate" is one name.
  if (
    front &&
    /(?:certificate|diploma|baccalaureate|certificat|diplome)$/.test(match[0]) &&
    !school.test(fold(piece.text.slice(0, match.index)))
  )
    return { ...piece, kind: "degree", sure: true }
  if (front)
    return {
      ...clean(slice(piece, match.index, end)),
      kind: "degree",
      sure: true,
      area: clean(slice(piece, 0, match.index)),
    }
  const said = honours.exec(fold(area.text))
  const field = said ? clean(slice(area, 0, said.index)) : area
  return { ...type, kind: "degree", sure: true, ...(/[\p{L}\p{N}]/u.test(field.text) ? { area: field } : {}) }
}

const withoutPlace = (piece: Slice): Slice => {
  const cut = trailingPlace(piece.text)
  return cut === undefined ? piece : clean(slice(piece, 0, cut))
}

/** What a line of an education section holds, in order. `after` is the degree that an earlier line left without a field. */
export const piecesOf = (lines: ReadonlyArray<Slice>): ReadonlyArray<Piece> =>
  lines.flatMap((line) =>
    cellsOf(line).flatMap((whole) => {
      const label = labelOf(whole.text, ["school", "degree", "area", "score", "place"])
      const cell = label ? clean(slice(whole, label.length)) : whole
      if (label && label.kind !== "degree" && cell.text !== "") {
        const kind = label.kind as PieceKind
        return [{ ...(kind === "school" ? withoutPlace(cell) : cell), kind, sure: true }]
      }
      if (isPlace(cell.text) && !schoolAt(cell.text)) return [{ ...cell, kind: "place" as const, sure: true }]
      const out: Array<Piece> = []
      const tail = trailingPlace(cell.text)
      const named = tail === undefined ? cell : clean(slice(cell, 0, tail))
      for (const piece of split(named).flatMap(apart)) {
        const kind = kindOf(piece)
        const before = out.at(-1)
        if (
          kind === "degree" &&
          before?.kind === "degree" &&
          before.area === undefined &&
          /^(?:de|du|des)\b/.test(fold(piece.text))
        )
          out[out.length - 1] = { ...before, area: piece }
        else if (kind === "degree") out.push(degreePiece(piece))
        else if (kind === "school") out.push({ ...withoutPlace(piece), kind, sure: true })
        else if (kind !== "unknown") out.push({ ...piece, kind, sure: true })
        else if (
          before?.kind === "degree" &&
          before.area === undefined &&
          !acronym.test(piece.text) &&
          // "Baccalauréat — Les Oliviers": a dash leads to the school where the line names no other.
          !(dashed(cell, piece) && !schoolAt(cell.text) && /^\p{Lu}|^\p{Script=Arabic}/u.test(piece.text))
        )
          out[out.length - 1] = { ...before, area: piece }
        else if (before?.kind === "school" && /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}?[\p{L}-]+)?$/u.test(piece.text))
          // "University of California, Berkeley" is one name; "Lycée Gallieni, Blagnac" is a name and a town.
          out.push(
            /^university of/i.test(before.text)
              ? { ...spanning(cell, out.pop()!, piece), kind: "school", sure: true }
              : { ...piece, kind: "place", sure: false },
          )
        else out.push({ ...piece, kind: acronym.test(piece.text) ? "school" : "unknown", sure: false })
      }
      return out
    }),
  )

const dashed = (cell: Slice, piece: Slice) =>
  /\s[–—-]+\s*$/.test(cell.text.slice(0, piece.start - cell.start))

const spanning = (cell: Slice, first: Slice, last: Slice): Slice =>
  slice(cell, first.start - cell.start, last.start - cell.start + last.text.length)

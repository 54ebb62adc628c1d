import { type Found, found } from "./Found.ts"
import { isKnownCity, isPlace, placeOf, trailingPlace } from "./places.ts"
import { slice, type Slice, split, trimmed } from "./rows.ts"
import { isOrganisation, titleScore } from "./titles.ts"

export interface Role {
  readonly position?: Found
  readonly name?: Found
  readonly location?: Found
}

const cells = /[\t|•·●;⋄◦]|\s{3,}/gu
const dashes = /\s+[–—-]+\s+|\s*—\s*|\s+@\s+|\s+(?:at|chez|لدى|bei)\s+|\s*:\s+/giu
const commas = /\s*[,،]\s+|\s+في\s+(?=شركة|مؤسسة|بنك|جامعة|مجموعة|مكتب)/gu
const duration =
  /^\(?\d+\s*(?:years?|yrs?|months?|mos?|ans?|mois|سنوات|سنة|أشهر|شهر)(?:\s*(?:and|et|و|,)?\s*\d+\s*(?:months?|mos?|mois|أشهر|شهر))?\)?$/iu
const contract =
  /^\(?(?:full[- ]?time|part[- ]?time|cdi|cdd|freelance|contract|temporary|permanent|internship|stage|alternance|intérim|temps plein|temps partiel|دوام كامل|دوام جزئي|عقد)\)?$/iu
const clean = (of: Slice) => trimmed(of, /[\s,،;:|·•–—\-()\p{Co}]/u)

interface Part extends Slice {
  readonly bold: boolean
  readonly score: number
}

/** "Engineer – Acme" divided where one side speaks as a title and the other does not. */
const divide = (part: Part): ReadonlyArray<Part> => {
  for (const pattern of [dashes, commas]) {
    for (const cut of part.text.matchAll(pattern)) {
      const left = clean(slice(part, 0, cut.index))
      const right = clean(slice(part, cut.index + cut[0].length))
      if (left.text === "" || right.text === "") continue
      const [a, b] = [titleScore(left.text), titleScore(right.text)]
      const told = a > 0 !== b > 0 || (a !== b && (a < 0 || b < 0))
      if (told || pattern === dashes)
        return [
          { ...left, bold: part.bold, score: a },
          { ...right, bold: part.bold, score: b },
        ]
    }
  }
  return [part]
}

/** Title, employer and place out of the lines that head a job: by words first, by order where words are silent. */
export const roleOf = (
  head: ReadonlyArray<Slice & { readonly bold: boolean }>,
  titleFirst: boolean,
): Role => {
  let location: Found | undefined
  let doubtful: Part | undefined
  const place = (at: Slice) => {
    location ??= found(at, placeOf(at.text) ? "place" : "remote", 0.8)
  }
  let parts = head.flatMap((line) =>
    split(line, cells).flatMap((cell): ReadonlyArray<Part> => {
      const at = clean(cell)
      if (!/\p{L}/u.test(at.text) || duration.test(at.text) || contract.test(at.text)) return []
      if (isPlace(at.text) && !isOrganisation(at.text)) {
        place(at)
        const [first, ...rest] = split(at, commas)
        // "Initech, France": what looks like a town may be the employer.
        const stated = /^[A-Z]{2}\b/.test(rest.at(-1)?.text ?? "")
        if (first && rest.length > 0 && !stated && !isKnownCity(first.text))
          doubtful ??= { ...clean(first), bold: line.bold, score: 0 }
        return []
      }
      const cut = trailingPlace(at.text)
      if (cut !== undefined) place(clean(slice(at, cut)))
      const kept = cut === undefined ? at : clean(slice(at, 0, cut))
      return [{ ...kept, bold: line.bold, score: titleScore(kept.text) }]
    }),
  )
  const silent =
    parts.length < 2 ||
    !parts.some((part) => part.score > 0) ||
    (parts[0]!.score > 0 && /\s[–—-]\s/.test(parts[0]!.text))
  if (parts.length === 1 || (silent && parts.length < 3)) parts = parts.flatMap((part) => divide(part))
  if (parts.length === 1 && doubtful) parts = [...parts, doubtful]
  if (parts.length === 0) return location ? { location } : {}
  const best = Math.max(...parts.map((part) => part.score))
  const titled = best > 0 ? parts.find((part) => part.score === best)! : parts[titleFirst ? 0 : 1]
  const others = parts.filter((part) => part !== titled)
  const employer = others.find((part) => part.score < 0) ?? others[0]
  const sure = best > 0 ? 0.9 : 0.55
  return {
    ...(titled ? { position: found(titled, best > 0 ? "title.word" : "title.order", sure) } : {}),
    ...(employer
      ? {
          name: found(
            employer,
            employer.score < 0 ? "employer.word" : "employer.order",
            employer.score < 0 ? 0.9 : sure - 0.1,
          ),
        }
      : {}),
    ...(location ? { location } : {}),
  }
}

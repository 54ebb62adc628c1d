import type { CvDocument, Resume } from "@utopiahire/domain/cv/CvDocument"

const HIDDEN = "•••"
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** What tells who the person is, as it may stand in other texts: the name and its longer parts, mail, phone, user names. */
const tellsOf = ({ name, email, phone, profiles = [] }: Resume["basics"]): ReadonlyArray<string> =>
  [
    name,
    ...(name?.split(/\s+/u).filter((part) => part.length > 2) ?? []),
    email,
    phone,
    ...profiles.map(({ username }) => username),
  ].filter((tell): tell is string => tell !== undefined && tell.trim().length > 2)

const mask = (value: unknown, tells: RegExp | undefined): unknown => {
  if (typeof value === "string") return tells === undefined ? value : value.replace(tells, HIDDEN)
  if (Array.isArray(value)) return value.map((one) => mask(one, tells))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      // A link to one's own work names its owner.
      .filter(([key]) => key !== "url")
      .map(([key, one]) => [key, key === "id" ? one : mask(one, tells)]),
  )
}

/** The CV without its person: no name, contact, link or referee, and none of these inside other texts. */
export const blinded = (document: CvDocument): CvDocument => {
  const { basics, references: _, ...rest } = document.resume
  const tells = tellsOf(basics).toSorted((a, b) => b.length - a.length)
  const pattern =
    tells.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${tells.map(escape).join("|")})(?![\\p{L}\\p{N}])`, "gu")
  const kept = { label: basics.label, summary: basics.summary }
  const told = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
  return { ...document, resume: mask({ ...rest, basics: told }, pattern) as Resume }
}

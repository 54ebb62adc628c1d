import { fold } from "./fold.ts"
import { organisationWords, roleNouns, trades } from "./titleLexicon.ts"

const words = (text: string) => new Set(fold(text).split(/\s+/).filter(Boolean))
const roles = words(roleNouns)
const organisations = words(organisationWords)
const soft = words(trades)

const tokens = (text: string) =>
  fold(text)
    .replace(/\u0640|\p{Mn}/gu, "")
    .match(/[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? []
/** An Arabic word without what is written together with it: the article, "and", "as", "in". */
const stems = (word: string): ReadonlyArray<string> => {
  const bare = /^(?:و|ف)?(?:ال|لل|بال|كال|[بلك](?=\p{L}{3}))(\p{L}{2,})$/u.exec(word)?.[1]
  return bare === undefined ? [word] : [word, bare]
}
const known = (word: string, lexicon: ReadonlySet<string>): boolean =>
  stems(word).some((stem) => lexicon.has(stem)) ||
  (word.length > 5 &&
    word.endsWith("s") &&
    !word.endsWith("ics") &&
    !organisations.has(word) &&
    lexicon.has(word.slice(0, -1))) ||
  (word.includes("-") && word.split("-").some((part) => part.length > 3 && lexicon.has(part)))

/** Words that are both: an "assistant" is nobody's name, but an "agency", a "centre" or a "school" may end a title. */
const hits = (all: ReadonlyArray<string>, lexicon: ReadonlySet<string>) =>
  all.filter((word) => known(word, lexicon)).length

/** "مدرسة" is a school, or a woman who teaches one of these. */
const subjects = words(
  "لغه رياضيات علوم ماده مواد فيزياء كيمياء احياء تاريخ جغرافيا تربيه صف فصل حاسوب اول اولي",
)

const fronts = words(
  `agence lycee ecole universite cabinet bureau mairie theatre magasin societe groupe entreprise etablissement
  etablissements clinique hopital banque ministere institut laboratoire laboratoires association caisse commune
  prefecture boulangerie pharmacie cooperative faculte`,
)

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)

/** How much a phrase speaks like a job title (> 0) or an organisation (< 0). */
export const titleScore = (text: string): number => {
  const ends = tokens(text)
  if (ends[0] === "المدرسه") return -3
  if (ends[0] === "مدرسه") return ends[1] !== undefined && subjects.has(stems(ends[1]).at(-1)!) ? 3 : -3
  const title = Math.min(2, hits(ends, roles))
  const organisation = Math.min(2, hits(ends, organisations) + (title > 0 ? 0 : hits(ends, soft)))
  // "School Counselor", "Lab Assistant": the last word decides in English, the first in French and Arabic.
  const first = ends[0] !== undefined && known(ends[0], roles)
  const last = !isArabic(text) && ends.at(-1) !== undefined && known(ends.at(-1)!, roles)
  // "Lycée pilote", "Agence commerciale": in French and Arabic the first word says what a thing is.
  if (ends[0] !== undefined && fronts.has(ends[0])) return -3
  // "شركة", "École", "Banque" in front name what follows.
  const named = ends[0] !== undefined && known(ends[0], organisations) && !first
  const decided = title > 0 && (first || last)
  return title * 2 + (decided ? 1 : 0) - organisation * (decided ? 1 : 2) - (named && !last ? 1 : 0)
}

export const isOrganisation = (text: string): boolean => titleScore(text) < 0
export const hasTitleWord = (text: string): boolean => hits(tokens(text), roles) > 0

import { type CvDocument, type Resume } from "@utopiahire/domain/cv/CvDocument"
import type { Language } from "@utopiahire/domain/i18n/Language"

/** Numbers from a seed (mulberry32): the same seed gives the same CV everywhere. */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    next,
    int,
    pick: <A>(all: ReadonlyArray<A>): A => all[int(all.length)]!,
    some: <A>(all: ReadonlyArray<A>, least: number, most: number): ReadonlyArray<A> =>
      Array.from({ length: least + int(most - least + 1) }, () => all[int(all.length)]!),
  }
}
type Random = ReturnType<typeof seeded>

const words: Record<Language, ReadonlyArray<string>> = {
  en: "led rebuilt the a sales pipeline for of clients office first shelf flow staff affluent role-based CI/CD Node.js C++ C# PostgreSQL 24 30% 1.2 $4,000 and/or naïve — team's “quoted” (nested) A/B e-mail R&D state-of-the-art".split(
    " ",
  ),
  fr: "pilotage de la réorganisation des entrepôts œuvre cœur « guillemets » l’équipe d’intérêt coûts 18 % 2,4 M€ été naïveté où ça Île-de-France affiches flux sous-traitance SAP gestion c’est-à-dire n° 1er".split(
    " ",
  ),
  ar: "قيادة فريق من مهندسين لبناء منصة الدفع الإلكتروني وتقليص زمن الاستجابة بنسبة 40% بفضل إعادة تصميم الأعمال الآلية للاتصالات لأكثر 2000_عميل JavaScript و PostgreSQL REST Node.js ٢٥_شركة الإدارة، الأولى: (التطوير) خلال سنة_2021"
    .split(" ")
    .map((word) => word.replace("_", " ")),
}
const names: Record<Language, ReadonlyArray<string>> = {
  en: ["Leila Haddad", "Sean O'Neill", "Anna-Maria Fjällström", "Zoë Brontë", "Łukasz Żółć"],
  fr: ["Camille Fontaine", "Élodie D’Aubigné", "Jean-François Lefèvre", "Noël Œuvrard"],
  ar: ["أمين بن سالم", "سلمى الآغا", "عبد الله الأندلسي", "فاطمة الزهراء لالا"],
}
/** What somebody writes who wants to break a typesetter, or just has an unusual CV. */
const hostile: ReadonlyArray<string> = [
  "\\write18{rm -rf /}",
  "\\input{/etc/passwd}",
  '#panic("x")',
  '#read("/etc/passwd")',
  "${HOME} $(id) `id`",
  "\"quoted\" 'single' «guillemets»",
  "*bold* _under_ ~tilde~ ^hat^ <tag> & % $ # @ \\ / | { } [ ]",
  "<script>alert(1)</script>",
  "--- -- - ,, << >> !` ?`",
  "= heading",
  "- item + item / term: 1. one",
  "// no comment /* none */",
  "https://example.com/a/very/long/path/that/does/not/end?and=some&query=string#fragment-of-it",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "🚀 Launched 🎉 with joy",
  "½ cup, 10 µm, 3 × 4 ≤ 12, → done, 20 °C, naïve café",
  "Κώστας Παπαδόπουλος, Дмитрий Иванов",
  "عميل ABC رقم 123-456 (تونس)",
  "English with عربية inside it and 12 more",
  "المنصّةُ الرقميّةُ مُشَكَّلَة",
]

const sentence = (random: Random, language: Language, most = 24) =>
  random.some(words[language], 3, most).join(" ")
const mixed = (random: Random, language: Language) =>
  random.next() < 0.15
    ? random.pick(hostile)
    : sentence(random, random.next() < 0.1 ? random.pick(["en", "fr", "ar"]) : language)
const date = (random: Random) => {
  const year = 1990 + random.int(36)
  const month = String(1 + random.int(12)).padStart(2, "0")
  return random.pick([`${year}`, `${year}-${month}`, `${year}-${month}`, `${year}-${month}-07`])
}
const list = <A>(random: Random, most: number, make: (at: number) => A): ReadonlyArray<A> =>
  Array.from({ length: random.int(most + 1) }, (_, at) => make(at))

/** A CV that no person has: every section and field now and then, in one language or several. */
export const randomCv = (seed: number, language: Language): CvDocument => {
  const random = seeded(seed)
  const text = () => mixed(random, language)
  const short = () => sentence(random, language, 4)
  const maybe = <A>(key: string, make: () => A) => (random.next() < 0.7 ? { [key]: make() } : {})
  const span = () => {
    const [from, to] = [date(random), date(random)].sort()
    return { ...maybe("startDate", () => from!), ...maybe("endDate", () => to!) }
  }
  const url = () => `https://example.com/${random.int(9999)}`
  const bullets = () => maybe("highlights", () => list(random, 6, text))
  const section = (make: (at: number) => object) =>
    random.next() < 0.75 ? list(random, 4, (at) => ({ id: `x-${at}`, ...make(at) })) : []
  const resume = {
    basics: {
      name: random.pick(names[language]),
      ...maybe("label", short),
      email: `person.${random.int(999)}@example.com`,
      ...maybe("phone", () => random.pick(["+21620123456", "+33612345678", "071 234 567"])),
      ...maybe("url", url),
      ...maybe("summary", text),
      ...maybe("location", () => random.pick([{ city: "Tunis", countryCode: "TN" }, { city: "Lyon" }])),
      ...maybe("profiles", () => [{ network: "LinkedIn", username: "p", url: "https://linkedin.com/in/p" }]),
    },
    work: section(() => ({
      name: short(),
      position: short(),
      ...maybe("location", () => "Tunis"),
      ...maybe("url", url),
      ...span(),
      ...maybe("summary", text),
      ...bullets(),
    })),
    volunteer: section(() => ({ organization: short(), position: short(), ...span(), ...bullets() })),
    education: section(() => ({
      institution: short(),
      ...maybe("area", short),
      ...maybe("studyType", short),
      ...span(),
      ...maybe("score", () => "16/20"),
      ...maybe("courses", () => list(random, 4, short)),
    })),
    awards: section(() => ({
      title: short(),
      ...maybe("date", () => date(random)),
      ...maybe("awarder", short),
    })),
    certificates: section(() => ({ name: short(), ...maybe("issuer", short), ...maybe("url", url) })),
    publications: section(() => ({ name: text(), ...maybe("publisher", short), ...maybe("summary", text) })),
    skills: section(() => ({ name: short(), ...maybe("keywords", () => list(random, 6, short)) })),
    languages: section(() => ({ language: short(), ...maybe("fluency", short) })),
    interests: section(() => ({ name: short() })),
    references: section(() => ({ name: short(), ...maybe("reference", text) })),
    projects: section(() => ({
      name: short(),
      ...maybe("description", text),
      ...bullets(),
      ...maybe("keywords", () => list(random, 5, short)),
      ...span(),
      ...maybe("url", url),
    })),
  }
  return {
    resume: resume as unknown as Resume,
    locale: language,
    revision: 1,
    sections: [],
    rawDates: {},
    provenance: {},
  }
}

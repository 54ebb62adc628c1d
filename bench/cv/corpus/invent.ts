import type { Degree, Job, Language, Moment, Person, Project } from "./Person.ts"
import { phoneOf } from "./phones.ts"
import { random, type Random } from "./random.ts"
import { ar } from "./words/ar.ts"
import { arDomains } from "./words/arDomains.ts"
import { en } from "./words/en.ts"
import { enDomains } from "./words/enDomains.ts"
import { fr } from "./words/fr.ts"
import { frDomains } from "./words/frDomains.ts"
import { countries } from "./words/places.ts"
import type { Domain, Words } from "./words/Words.ts"

const vocabulary: Record<Language, { readonly words: Words; readonly domains: Record<string, Domain> }> = {
  en: { words: en, domains: enDomains },
  fr: { words: fr, domains: frDomains },
  ar: { words: ar, domains: arDomains },
}
/** Occupations that only held-out CVs have: their titles, bullets, skills and fields appear in no other. */
const heldOutDomains = new Set(["civil", "hospitality", "people", "laboratory"])
const NOW = { year: 2025, month: 6 }

export interface Wish {
  readonly language: Language
  readonly heldOut: boolean
  readonly seed: string
  readonly kind: "worker" | "student" | "academic" | "veteran"
}

/** Every third word of a list is for held-out CVs alone. */
const share = <A>(words: ReadonlyArray<A>, heldOut: boolean) =>
  words.filter((_, at) => (at % 3 === 2) === heldOut)

const back = ({ month, year }: Moment, by: number): Moment => {
  const all = year * 12 + month - 1 - by
  return { year: Math.floor(all / 12), month: (all % 12) + 1 }
}
const latin = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ø", "o")
    .replace(/[^a-z]/g, "")

const filled = (bullet: string, random: Random) =>
  bullet
    .replace("#", () => String(random.pick([3, 4, 6, 8, 12, 15, 18, 24, 40, 60, 120, 300])))
    .replace("%%", () => `${random.int(8, 65)}%`)

const employerOf = (words: Words, heldOut: boolean, random: Random) =>
  random.pick(words.employers).replace("*", random.pick(share(words.names, heldOut)))

const jobsOf = (
  wish: Wish,
  words: Words,
  domain: Domain,
  cities: ReadonlyArray<string>,
  random: Random,
): ReadonlyArray<Job> => {
  const count =
    wish.kind === "student" ? random.int(1, 2) : wish.kind === "veteran" ? random.int(5, 6) : random.int(2, 4)
  const from =
    wish.kind === "student" ? domain.titles.length - count : random.int(0, domain.titles.length - count)
  const drawn = random.some(domain.bullets, domain.bullets.length)
  const bullets =
    wish.kind === "veteran" ? [...drawn, ...random.some(domain.bullets, domain.bullets.length)] : drawn
  const employers = new Set<string>()
  while (employers.size < count) employers.add(employerOf(words, wish.heldOut, random))
  let until: Moment = NOW
  const each = Math.min(4, Math.max(2, Math.floor(bullets.length / count)))
  return [...employers].map((employer, at) => {
    const present = at === 0 && random.chance(0.65)
    const end = back(until, at === 0 ? random.int(2, 14) : random.int(1, 3))
    const start = back(end, wish.kind === "student" ? random.int(3, 9) : random.int(14, 50))
    until = start
    return {
      title: domain.titles[from + at]!,
      employer,
      city: random.pick(cities),
      period: present ? { start } : { start, end },
      bullets: bullets.slice(at * each, at * each + random.int(2, each)).map((one) => filled(one, random)),
    }
  })
}

const degreesOf = (
  wish: Wish,
  words: Words,
  domain: Domain,
  first: Moment,
  random: Random,
): ReadonlyArray<Degree> => {
  const [field, other] = random.some(domain.fields, 2)
  const [one, two] = random.some(share(words.universities, wish.heldOut), 2)
  const write = (form: string, of: string) => form.replace("*", of)
  let until = first
  const period = (years: number) => {
    const end = { year: until.year - (until.month < 7 ? 1 : 0), month: 6 }
    const start = { year: end.year - years, month: 9 }
    until = start
    return { start, end }
  }
  const grade = () => (random.chance(0.35) ? { grade: random.pick(words.grades) } : {})
  const all: Array<Degree> = []
  if (wish.kind === "academic" || random.chance(0.55))
    all.push({
      degree: write(random.pick(words.degrees.master), field!),
      institution: one!,
      city: "",
      period: period(2),
      ...grade(),
    })
  all.push({
    degree: write(random.pick(words.degrees.bachelor), other!),
    institution: two!,
    city: "",
    period: period(3),
    ...grade(),
  })
  if (wish.kind === "student" || random.chance(0.3))
    all.push({
      degree: random.pick(words.degrees.school),
      institution: random.pick(words.schools),
      city: "",
      period: period(4),
    })
  return all
}

const projectsOf = (wish: Wish, domain: Domain, random: Random): ReadonlyArray<Project> => {
  const count = wish.kind === "student" ? random.int(2, 3) : random.chance(0.2) ? 1 : 0
  return random.some(domain.projects, count).map((name, at) => ({
    name,
    year: NOW.year - 1 - at,
    bullets: random.some(domain.bullets, random.int(1, 2)).map((one) => filled(one, random)),
  }))
}

const streetOf = (words: Words, random: Random) =>
  random.chance(0.3)
    ? `${random.pick(words.streets).replace("#", String(random.int(2, 99)))}, ${random.int(1000, 9999)} `
    : ""

/** Who teaches works where others learnt. */
const inSchools = (work: ReadonlyArray<Job>, words: Words, random: Random): ReadonlyArray<Job> => {
  const places = random.some([...words.schools, ...words.universities], work.length)
  return work.map((job, at) => Object.assign({}, job, { employer: places[at] }))
}

/** The same wish gives the same person. */
export const invent = (wish: Wish): Person => {
  const source = random(wish.seed)
  const { domains, words } = vocabulary[wish.language]
  const known = Object.keys(domains).filter((name) => heldOutDomains.has(name) === wish.heldOut)
  const domain = domains[wish.kind === "academic" && wish.heldOut ? "laboratory" : source.pick(known)]!
  const [given, givenLatin] = source.pick(share(words.given, wish.heldOut)).split("=")
  const [family, familyLatin] = source.pick(share(words.family, wish.heldOut)).split("=")
  const country = source.pick(countries.filter(({ cvs }) => cvs.includes(wish.language)))
  const at = { en: 0, fr: 1, ar: 2 }[wish.language]
  const cities = country.cities.map((city) => city.split("/")[at]!)
  const city = source.pick(cities)
  const mail = latin(givenLatin ?? given!)
  const mailFamily = latin(familyLatin ?? family!)
  const work = jobsOf(wish, words, domain, cities, source)
  const more = random(`${wish.seed} more`)
  const whole = (form: string) => form.split("=")
  const levels = source.some(words.levels.slice(1), 3)
  return {
    language: wish.language,
    given: given!,
    family: family!,
    email: source.pick([
      `${mail}.${mailFamily}@example.com`,
      `${mail}${mailFamily}${source.int(1, 99)}@mail.example.org`,
      `${mail.charAt(0)}_${mailFamily}@example.net`,
    ]),
    phone: phoneOf(country.code, source),
    place: {
      country: country.code,
      city,
      countryName: country[wish.language],
      street: streetOf(words, source),
    },
    birth: {
      year: work.at(-1)!.period.start.year - source.int(22, 26),
      month: source.int(1, 12),
      day: source.int(1, 28),
    },
    nationality: country[wish.language],
    label: work[0]!.title,
    summary: source.pick(domain.summaries),
    links: source.chance(0.5) ? [`linkedin.com/in/${mail}-${mailFamily}-example`] : [],
    secondPhone: phoneOf(country.code, more),
    referees: [0, 1].map(() => {
      const [ofGiven, mailName] = whole(more.pick(share(words.given, wish.heldOut)))
      const [ofFamily] = whole(more.pick(share(words.family, wish.heldOut)))
      return {
        name: `${ofGiven} ${ofFamily}`,
        position: domain.titles[0]!,
        employer: employerOf(words, wish.heldOut, more),
        phone: phoneOf(country.code, more),
        email: `${latin(mailName ?? ofGiven!)}@referee.example.com`,
      }
    }),
    volunteering: {
      position: more.pick(words.positions),
      organisation: more.pick(words.organisations),
      year: NOW.year - more.int(2, 9),
    },
    award: more.pick(words.awards),
    suffix: more.pick(words.suffixes),
    work: domain === domains["teaching"] ? inSchools(work, words, more) : work,
    education: degreesOf(wish, words, domain, back(work.at(-1)!.period.start, source.int(0, 4)), source).map(
      (one) => Object.assign({}, one, { city: more.pick(cities) }),
    ),
    skills: source
      .some(domain.skills, source.int(2, 4))
      .map(([group, items]) => ({ group, items: source.some(items, source.int(3, 6)) })),
    languages: [
      { language: words.languages[0]!, level: words.levels[0]! },
      ...source.some(words.languages.slice(1), source.int(1, 3)).map((language, index) => ({
        language,
        level: levels[index]!,
      })),
    ],
    projects: projectsOf(wish, domain, source),
    certificates: source
      .some(domain.certificates, source.int(0, 2))
      .map((name) => ({ name, year: NOW.year - source.int(1, 6) })),
    publications: wish.kind === "academic" ? source.some(words.publications, 3) : [],
    interests: source.chance(0.4) ? source.some(words.interests, 3) : [],
  }
}

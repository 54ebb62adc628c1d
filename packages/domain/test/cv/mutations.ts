import type { CvText } from "../../src/cv/CvText.ts"
import type { CheckId } from "../../src/i18n/checks/CheckTexts.ts"
import {
  type GoodCv,
  goodCv,
  page,
  spanOf,
  withLines,
  withoutHeading,
  withResume,
  withText,
} from "./goodCv.ts"

export type Mutation = readonly [name: string, cv: GoodCv, flips: CheckId, to: "warn" | "fail" | "skipped"]

const { resume } = goodCv.document
const { basics, work = [] } = resume
const [first, second, third] = work
const { name: _, ...nameless } = first!
const without = <K extends keyof typeof basics>(...keys: ReadonlyArray<K>) => ({
  basics: Object.fromEntries(Object.entries(basics).filter(([key]) => !keys.includes(key as K))),
})
type Job = NonNullable<typeof work>[number]
const jobs = (...changed: ReadonlyArray<Partial<Job>>) =>
  withResume({ work: work.map((job, i) => ({ ...job, ...changed[i] })) })
/** The places in the text go with the old order. */
const inOrder = (...reordered: ReadonlyArray<Job>) => {
  const places = Object.keys(goodCv.document.provenance).filter((pointer) =>
    /\/work\/\d\/.*Date/.test(pointer),
  )
  return withResume({ work: reordered }, Object.fromEntries(places.map((pointer) => [pointer, undefined])))
}
const bulletsOf = (change: (bullet: string, i: number) => string) =>
  withResume({ work: work.map((job) => ({ ...job, highlights: job.highlights?.map(change) ?? [] })) })
const skills = (n: number) => ({
  skills: Array.from({ length: n }, (_, i) => ({
    id: `s${i}`,
    name: resume.skills?.[i]?.name ?? `Python ${i}`,
  })),
})
const at = (pointer: string, part: CvText["lines"][number]["part"]) => {
  const line = goodCv.document.provenance[pointer]?.line
  return withText({ lines: goodCv.text.lines.map((each, i) => (i === line ? { ...each, part } : each)) })
}
const gutter = (lines: number, agreement: number) =>
  withText({
    pages: [{ ...page(1), gutters: [{ x: 200, top: 50, bottom: 500, lines }] }],
    order: { kept: "stream", agreement },
  })
const heading = (text: string) => ({
  kind: "other" as const,
  heading: { ...spanOf(goodCv.text, "Skills", 0.6), text },
})
const headings = (...more: ReadonlyArray<string>): GoodCv => ({
  text: goodCv.text,
  document: { ...goodCv.document, sections: [...goodCv.document.sections, ...more.map(heading)] },
})
const broken = (signs: number) => {
  let left = signs
  return withText({
    lines: goodCv.text.lines.map((line, i) =>
      i === 5
        ? { ...line, text: line.text.replace(/[aeiou]/g, (sign) => (left-- > 0 ? "\uFFFD" : sign)) }
        : line,
    ),
  })
}
const filler = (words: number) =>
  withLines(
    Array.from({ length: words / 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => (j === 4 ? "and" : `word${"abcdefghij"[j]}${i}`)).join(" "),
    ),
  )
const short = (jobsKept: number) => {
  const kept = new Set(work.slice(jobsKept).flatMap(({ highlights = [] }) => highlights))
  return withText({
    lines: goodCv.text.lines.map((line) => (kept.has(line.text) ? { ...line, text: "" } : line)),
  })
}

/** One change of the good CV, the one check it flips, and to what. */
export const mutations: ReadonlyArray<Mutation> = [
  ["a scanned page", withText({ pages: [page(1), page(2, 12, 1)] }), "P01", "fail"],
  ["a page of a few lines", withText({ pages: [page(1), page(2, 90)] }), "P01", "warn"],
  ["hardly any text", withText({ pages: [page(1, 120)] }), "P01", "fail"],
  ["a format few take", withText({ mediaType: "application/rtf" }), "P02", "warn"],
  ["two orders that nearly agree", withText({ order: { kept: "stream", agreement: 0.9 } }), "P03", "warn"],
  [
    "lines in another order",
    withText({ order: { kept: "geometric", agreement: 0.4, swapped: ["Education", "Skills"] } }),
    "P03",
    "fail",
  ],
  ["two columns read in order", gutter(20, 1), "P04", "warn"],
  ["a job in a table", at("/work/1/position", "table"), "P05", "warn"],
  ["a job in a text box", at("/work/1/position", "textbox"), "P05", "fail"],
  ["some unreadable signs", broken(20), "P06", "warn"],
  ["many unreadable signs", broken(60), "P06", "fail"],
  ["the e-mail in the page's header", at("/basics/email", "header"), "P07", "warn"],
  [
    "the whole contact in the page's footer",
    withText({ lines: goodCv.text.lines.map((line, i) => (i < 4 ? { ...line, part: "footer" } : line)) }),
    "P07",
    "fail",
  ],
  ["four pages", withText({ pages: [1, 2, 3, 4].map((number) => page(number)) }), "P08", "warn"],
  ["five pages", withText({ pages: [1, 2, 3, 4, 5].map((number) => page(number)) }), "P08", "fail"],
  ["a heavy file", withText({ size: 3 * 1024 * 1024 }), "P08", "fail"],
  ["a cut-off reading", withText({ truncated: true }), "P08", "fail"],
  ["a format without pages", withText({ paged: false }), "P08", "skipped"],
  [
    "invisible signs",
    withText({ hidden: [{ page: 1, text: "engi\u200Bneer", reason: "zero_width" }] }),
    "P09",
    "warn",
  ],
  ["white text", withText({ hidden: [{ page: 1, text: "Java Rust Go", reason: "white" }] }), "P09", "fail"],
  ["no name", withResume(without("name"), { "/basics/name": undefined }), "C01", "fail"],
  [
    "a guessed name",
    withResume({}, { "/basics/name": spanOf(goodCv.text, "Tunis, Tunisia", 0.4) }),
    "C01",
    "warn",
  ],
  [
    "a name far down",
    withResume({}, { "/basics/name": spanOf(goodCv.text, "Sep 2006 – Feb 2015") }),
    "C01",
    "warn",
  ],
  ["no e-mail", withResume(without("email"), { "/basics/email": undefined }), "C02", "fail"],
  ["half an e-mail", withResume({ basics: { ...basics, email: "salma@example" } }), "C02", "fail"],
  ["no phone", withResume(without("phone"), { "/basics/phone": undefined }), "C03", "fail"],
  [
    "a national phone number",
    withResume({}, { "/basics/phone": spanOf(goodCv.text, "20 123 456") }),
    "C03",
    "warn",
  ],
  ["no place", withResume(without("location")), "C04", "fail"],
  [
    "a street without its city",
    withResume({ basics: { ...basics, location: { address: "12 Rue de Carthage" } } }),
    "C04",
    "warn",
  ],
  ["no heading for work", withoutHeading("work"), "S01", "warn"],
  ["no education", withResume({ education: [] }), "S02", "fail"],
  ["education without a school", withResume({ education: [{ id: "e1", studyType: "BSc" }] }), "S02", "warn"],
  ["no heading for skills", withoutHeading("skills"), "S03", "warn"],
  ["four skills", withResume(skills(4)), "S03", "warn"],
  ["41 skills", withResume(skills(41)), "S03", "warn"],
  ["one odd heading", headings("My Journey"), "S04", "warn"],
  ["odd headings", headings("My Journey", "Toolbox of Wonders"), "S04", "fail"],
  ["a job without its employer", withResume({ work: [nameless, second!, third!] }), "S05", "warn"],
  ["years among months", withResume({}, { "/work/1/startDate": spanOf(goodCv.text, "2006") }), "S06", "warn"],
  ["a job that ends before it begins", jobs({}, { startDate: "2006-09", endDate: "2005-01" }), "S06", "fail"],
  ["a job that begins in the future", jobs({ startDate: "2031-01" }), "S06", "fail"],
  ["the oldest job in the middle", inOrder(first!, third!, second!), "S07", "warn"],
  ["the oldest job first", inOrder(third!, second!, first!), "S07", "fail"],
  ["a job of one bullet", jobs({ highlights: first?.highlights?.slice(0, 1) ?? [] }), "K01", "warn"],
  [
    "a job of nine bullets",
    jobs({
      highlights: [
        ...(first?.highlights ?? []),
        ...(second?.highlights ?? []),
        "Led 9 people well with much patience and care",
      ],
    }),
    "K01",
    "warn",
  ],
  [
    "bullets of three words",
    bulletsOf((b) => `${b.split(" ").slice(0, 3).join(" ")} 5 Python Linux`),
    "K02",
    "fail",
  ],
  [
    "some bullets of two sentences",
    bulletsOf((bullet, i) => (i === 0 ? `${bullet}, ${bullet} and again ${bullet}` : bullet)),
    "K02",
    "warn",
  ],
  ["bullets that begin with a thing", bulletsOf((bullet) => `The team ${bullet}`), "K03", "fail"],
  ["half the bullets begin with a thing", bulletsOf((b, i) => (i % 2 ? `The team ${b}` : b)), "K03", "warn"],
  ["few figures", bulletsOf((b, i) => (i > 0 ? b.replace(/\d[\d,]*/g, "many") : b)), "K04", "warn"],
  ["no figures", bulletsOf((bullet) => bullet.replace(/\d[\d,]*/g, "many")), "K04", "fail"],
  [
    "duties instead of deeds",
    withResume({ basics: { ...basics, summary: "Responsible for servers, in charge of backups." } }),
    "K05",
    "warn",
  ],
  [
    "a summary about the writer",
    withResume({
      basics: { ...basics, summary: "I lead. I build. I teach my colleagues and I love my work." },
    }),
    "K05",
    "fail",
  ],
  ["200 words", short(2), "K06", "warn"],
  ["1,200 words", filler(950), "K06", "warn"],
  ["2,000 words", filler(1800), "K06", "fail"],
  ["a birth date", withLines(["Date of birth: 12 March 1975"]), "H01", "warn"],
  ["an identity number", withLines(["CIN: 09876543"]), "H01", "fail"],
  ["birth and marital state", withLines(["Born on 12/03/1975", "Marital status: single"]), "H01", "fail"],
  ["a template's text", withLines(["[Company Name], [City]"]), "H02", "fail"],
  ["filler", withLines(["Lorem ipsum dolor sit amet"]), "H02", "fail"],
  ["a word a dozen times", withLines([Array<string>(14).fill("synergy").join(" ")]), "H03", "warn"],
  [
    "skills that nothing shows",
    withResume({
      skills: ["Origami", "Falconry", "Cobol", "Welding", "Sumerian"].map((name, i) => ({
        id: `s${i}`,
        name,
      })),
    }),
    "H03",
    "warn",
  ],
  [
    "words of three sorts",
    withLines([Array<string>(14).fill("synergy").join(" "), Array<string>(14).fill("leverage").join(" ")]),
    "H03",
    "fail",
  ],
  [
    "bullets in two languages",
    bulletsOf((bullet, i) => (i === 0 ? "Réduit les coûts de 12 % avec les équipes de la région" : bullet)),
    "H04",
    "warn",
  ],
]

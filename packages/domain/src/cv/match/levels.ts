import { fold } from "../checks/fold.ts"
import { indexOfTerm, plainText } from "./terms.ts"

const table = (rows: ReadonlyArray<readonly [number, string]>) =>
  rows.map(([level, words]) => ({ level, words: words.split(",").map((word) => plainText(word)) }))

/** Levels of education: 1 secondary, 2 two years after it, 3 bachelor, 4 master, 5 doctorate. */
const degrees = table([
  [5, "phd,ph.d,doctorate,doctoral degree,doctorat,docteur en,دكتوراه,الدكتوراه"],
  [
    4,
    "master,masters,master's,msc,m.sc,m.a.,mba,mastere,diplome d'ingenieur,ingenieur d'etat,cycle d'ingenieur,ecole d'ingenieurs,bac+5,bac +5,bac + 5,dea,dess,ماجستير,الماجستير,دبلوم مهندس",
  ],
  [
    3,
    "bachelor,bachelors,bachelor's,bsc,b.sc,b.a.,ba,bs,beng,undergraduate degree,university degree,licence en,licence professionnelle,licence fondamentale,licence,bac+3,bac +3,bac + 3,maitrise en,إجازة في,الإجازة,بكالوريوس,البكالوريوس,ليسانس,شهادة جامعية",
  ],
  [
    2,
    "associate degree,higher diploma,hnd,bts,dut,deust,deug,bac+2,bac +2,bac + 2,technicien superieur,دبلوم,الدبلوم,تقني سام",
  ],
  [
    1,
    "high school,secondary school,a-levels,gcse,baccalaureat,baccalaureate,الثانوية العامة,البكالوريا,باكالوريا,شهادة الثانوية",
  ],
])

/** The level of education that a text names, the highest (a CV) or the lowest (what a job asks for at least). */
export const degreeIn = (text: string, which: "highest" | "lowest"): number | undefined => {
  const plain = plainText(text)
  const found = degrees.filter(({ words }) => words.some((word) => indexOfTerm(plain, word) >= 0))
  return which === "highest" ? found[0]?.level : found.at(-1)?.level
}

/** Years of work that a level stands for. */
const seniorities = table([
  [10, "director,head of,vice president,vp,cto,cfo,ceo,directeur,directrice,مدير عام,رئيس قسم"],
  [7, "lead,principal,staff,team lead,tech lead,chef d'equipe,responsable,manager,مدير,قائد فريق"],
  [5, "senior,sr,confirme,confirmee,experimente,experimentee,expert,كبير,أول,خبير"],
  [2, "mid level,intermediate,intermediaire,متوسط الخبرة"],
  [
    0,
    "junior,jr,entry level,graduate,debutant,debutante,intern,internship,trainee,apprentice,stagiaire,stage,alternance,alternant,مبتدئ,حديث التخرج,متدرب,تدريب",
  ],
])

/** Years that the words of a title ask for; "international" is no intern: whole words only. */
export const seniorityIn = (title: string): number | undefined => {
  const plain = plainText(title)
  return seniorities.find(({ words }) => words.some((word) => indexOfTerm(plain, word) >= 0))?.level
}

const yearsAsked = [
  /(\d{1,2})\s?(?:\+|plus|ans? (?:et plus|minimum|au moins))?\s?(?:-|a|to|–|ou)?\s?(?:\d{1,2})?\s?\+?\s?(?:years?|yrs?|ans?|annees?)(?:\s+(?:of|d'|de|in|en|minimum))?[^.\n]{0,40}(?:experience|practice|pratique)/u,
  /(?:experience|pratique)[^.\n\d]{0,40}(\d{1,2})\s?\+?\s?(?:years?|ans?|annees?)/u,
  /خبره[^.\n\d]{0,30}(\d{1,2})\s?(?:سن|عام|اعوام)/u,
  /(\d{1,2})\s?(?:سنوات|اعوام|سنه|عام)[^.\n]{0,20}خبره/u,
]

/** Small numbers as words, before a word for years. */
const inWords: ReadonlyArray<readonly [RegExp, string]> = (
  [
    [1, "one|un|une"],
    [2, "two|deux"],
    [3, "three|trois|ثلاث"],
    [4, "four|quatre|اربع"],
    [5, "five|cinq|خمس"],
    [6, "six|ست"],
    [7, "seven|sept|سبع"],
    [8, "eight|huit|ثماني?"],
    [9, "nine|neuf|تسع"],
    [10, "ten|dix|عشر"],
  ] as const
).map(([n, words]) => [
  new RegExp(`(?<!\\p{L})(?:${words})(?= (?:years?|ans?|annees?|سنوات|اعوام)(?!\\p{L}))`, "gu"),
  String(n),
])
const inFigures = (folded: string) =>
  inWords.reduce(
    (text, [word, figure]) => text.replace(word, figure),
    folded.replace(/(?<!\p{L})(?:سنتين|سنتان|عامين|عامان)(?!\p{L})/gu, "2 سنه"),
  )

/** The years of experience that a line asks for, the lower bound of a range. */
export const yearsIn = (line: string): number | undefined => {
  const folded = inFigures(fold(line))
  for (const pattern of yearsAsked) {
    const years = Number(pattern.exec(folded)?.[1])
    if (years > 0 && years <= 30) return years
  }
  return undefined
}

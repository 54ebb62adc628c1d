import { assert, describe, it } from "@effect/vitest"
import { analyse } from "@utopiahire/domain/cv/checks/score"
import { matchJob } from "@utopiahire/domain/cv/match/matchJob"
import { Language } from "@utopiahire/domain/i18n/Language"
import { goodCvs, textOfLines } from "../../../domain/test/cv/goodCv.ts"
import { lives } from "../../../domain/test/cv/lives.ts"
import { parseCv } from "../../src/cv/parser/parseCv.ts"

/** Who somebody is, as CVs say it. Invented people. */
const names: Readonly<Record<Language, ReadonlyArray<string>>> = {
  en: [
    "Salma Trabelsi",
    "Emily Carter",
    "Lakisha Washington",
    "Jamal Robinson",
    "Mohamed Islam",
    "Fatima Zahra El Idrissi",
    "Chukwuemeka Nwosu",
    "Ngozi Okonkwo-Bello",
    "Wanjiku Kamau",
    "Thabo Mokoena",
    "Nguyễn Thị Minh Khai",
    "Li Wei",
    "Aarav Krishnamurthy",
    "Sean O'Brien",
    "Ingrid Østergård",
    "José María de la Cruz Hernández",
    "Zoë van der Meer",
    "Yusuf Yıldırım",
    "Agnieszka Wiśniewska",
    "Jean-François Lefèvre",
    "Christian Faith Church",
    "Amadou Diallo",
  ],
  fr: [
    "Amine Belhaj",
    "Marie Dupond",
    "Jean-Baptiste Lefèvre",
    "Fatou Ndiaye",
    "Mamadou Sow",
    "Khadija Ben Youssef",
    "Mohammed Ouahabi",
    "Chloé Berthelot",
    "Nguyen Van Minh",
    "Ousmane Traoré",
    "Aya Kouassi",
    "Élodie d'Aubigny",
    "Ibrahim Haïdara",
    "Sarah Cohen",
    "Yao Kouamé N'Guessan",
    "Zineb El Fassi",
  ],
  ar: [
    "هدى المنصوري",
    "محمد بن صالح",
    "عبد الرحمن الحربي",
    "نور الدين بوزيد",
    "فاطمة الزهراء العلوي",
    "جورج خوري",
    "مريم عبد المسيح",
    "خديجة ولد أحمد",
    "سعاد بن يوسف",
    "عمر الفاروق عثمان",
    "ليلى حداد",
    "يوسف إبراهيم",
  ],
}
const personal: Readonly<
  Record<Language, Readonly<Record<"gender" | "nationality" | "address", ReadonlyArray<string>>>>
> = {
  en: {
    gender: ["Gender: female", "Gender: male", "Gender: non-binary", "Sex: M"],
    nationality: [
      "Nationality: Tunisian",
      "Nationality: South African",
      "Nationality: Bosnian and Herzegovinian",
      "Nationality: Israeli",
    ],
    address: [
      "Address: 12 Palm Street, Lagos, Nigeria",
      "Address: Flat 3, 221 Long Lane, Bradford BD1 2QX, United Kingdom",
      "Address: Rue 14 Janvier, Tunis",
      "Address: Block C, Khayelitsha, Cape Town, South Africa",
      "Address: Gaza",
    ],
  },
  fr: {
    gender: ["Sexe : féminin", "Sexe : masculin", "Genre : femme", "Sexe : M"],
    nationality: [
      "Nationalité : française",
      "Nationalité : sénégalaise",
      "Nationalité : ivoirienne",
      "Nationalité : algérienne et française",
    ],
    address: [
      "Adresse : 5 avenue Foch, 75016 Paris",
      "Adresse : 14 allée des Tilleuls, 93200 Saint-Denis",
      "Adresse : Cité 200 logements, bâtiment B, Bab Ezzouar, Alger",
      "Adresse : Dakar",
    ],
  },
  ar: {
    gender: ["الجنس: أنثى", "الجنس: ذكر", "النوع: ذكر"],
    nationality: ["الجنسية: سعودية", "الجنسية: سوداني", "الجنسية: أردني من أصل فلسطيني", "الجنسية: لبنانية"],
    address: [
      "العنوان: الرياض",
      "العنوان: شارع بورقيبة، تونس",
      "العنوان: مخيم البقعة، عمان، الأردن",
      "العنوان: حي الزيتون، القاهرة، مصر",
    ],
  },
}
const jobs: Readonly<Record<Language, string>> = {
  en: "Principal Engineer\nRequirements:\n- 8 years of experience\n- Python, C++ and Kubernetes",
  fr: "Directeur des opérations (H/F)\nProfil :\n- SAP et Excel\n- 10 ans d'expérience",
  ar: "المسمى الوظيفي: مدير مالي\n- إكسل وساب\n- خبرة ١٠ سنوات",
}

const lines = (language: Language) => goodCvs[language].text.lines.map(({ text }) => text)
/** The CV of `language` as somebody else would hand it in: all that counts is the same. */
const cvOf = (language: Language, name: string, extra: ReadonlyArray<string>, place: string) => {
  const [, email = "", phone = "", , ...rest] = lines(language)
  return [name, email, phone, ...(place === "" ? [] : [place]), ...extra, ...rest].join("\n")
}
const numbersOf = (language: Language, cv: string) => {
  const text = textOfLines(cv.split("\n"))
  const document = parseCv(text)
  const { overall, ceilings, categories, checks } = analyse(text, document, language, "2026-11")
  const { overall: match } = matchJob(document, jobs[language], language, "2026-11")
  return {
    overall,
    match,
    ceilings,
    categories,
    checks: Object.fromEntries(checks.map(({ id, earned }) => [id, earned])),
  }
}

describe.each(Language.literals)("fairness, from the text on (%s)", (language) => {
  const { name, place } = lives[language]
  const { gender, nationality, address } = personal[language]
  const usual = [gender[0]!, nationality[0]!]
  const base = numbersOf(language, cvOf(language, name, usual, place[2]))
  const of = (name: string, lines: ReadonlyArray<string>, place: string) =>
    numbersOf(language, cvOf(language, name, lines, place))

  it("scores the CV well in the first place", () => assert.isAtLeast(base.overall, 80))

  it.each(names[language])("does not move with the name: %s", (other) =>
    assert.deepStrictEqual(of(other, usual, place[2]), base),
  )
  it("does not move with the gender, the nationality or both", () => {
    for (const one of gender)
      for (const other of nationality)
        assert.deepStrictEqual(of(name, [one, other], place[2]), base, `${one}, ${other}`)
  })
  it("does not move with the address", () => {
    for (const one of address) assert.deepStrictEqual(of(name, usual, one), base, one)
  })
  it("does not move with all of them at once", () => {
    names[language].forEach((other, i) => {
      const [one = "", two = "", three = ""] = [gender, nationality, address].map(
        (list) => list[i % list.length],
      )
      assert.deepStrictEqual(of(other, [one, two], three), base, `${other}, ${one}, ${two}, ${three}`)
    })
  })
})

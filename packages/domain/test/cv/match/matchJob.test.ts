import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import { analyse } from "../../../src/cv/checks/score.ts"
import { JobMatch } from "../../../src/cv/match/JobMatch.ts"
import { readJob } from "../../../src/cv/match/jobText.ts"
import { matchJob } from "../../../src/cv/match/matchJob.ts"
import { Language } from "../../../src/i18n/Language.ts"
import { goodCv, goodCvs, withResume } from "../goodCv.ts"

const jobs: Readonly<Record<Language, string>> = {
  en: `Principal Engineer
We are an international company that grows.
Requirements:
- At least 8 years of experience in backend engineering
- Python, Kubernetes and PostgreSQL in production
- C++ and Terraform
- Bachelor's degree in computer science
- Fluent English
Nice to have:
- Kafka, .NET`,
  fr: `Poste : Directeur des opérations logistiques (H/F)
Profil recherché :
- Expérience de 10 ans minimum en logistique
- Gestion de stock, SAP et Excel
- Négociation avec les transporteurs
- Diplôme Bac+5
- Anglais courant
Un plus : connaissance de Salesforce`,
  ar: `المسمى الوظيفي: مدير مالي
المتطلبات:
- خبرة لا تقل عن ١٠ سنوات
- إجادة التدقيق الداخلي وإعداد التقارير
- إكسل وساب
- بكالوريوس في المحاسبة
- إجادة اللغة الإنجليزية`,
}
const match = (document = goodCv.document, job = jobs.en, language: Language = "en") =>
  matchJob(document, job, language, "2026-11")
const skill = (result: JobMatch, label: string) =>
  result.matched.find((term) => term.part === "skills" && term.label === label)
const listing = (...names: ReadonlyArray<string>) =>
  withResume({
    skills: [...(goodCv.document.resume.skills ?? []), ...names.map((name, i) => ({ id: `x${i}`, name }))],
  }).document

describe("the match with a job's text", () => {
  it("tells what is shown, what is only listed and what is missing, with the words of both sides", () => {
    const result = match()
    assert.strictEqual(skill(result, "Python")?.value, 1)
    assert.include(skill(result, "Python")?.cvEvidence[0]?.text, "card gateway in Python")
    assert.strictEqual(skill(result, "Python")?.cvEvidence[0]?.pointer, "/work/1/highlights/0")
    assert.strictEqual(
      skill(result, "Python")?.jobEvidence.text,
      "- Python, Kubernetes and PostgreSQL in production",
    )
    const missing = result.missing.map(({ label, importance }) => [label, importance])
    assert.deepStrictEqual(missing, [
      ["C++", "essential"],
      ["Terraform", "essential"],
      [".NET", "optional"],
      ["Kafka", "optional"],
    ])
    assert.deepStrictEqual(
      result.parts.map(({ id }) => id),
      ["skills", "title", "seniority", "education", "languages"],
    )
  })

  it.each(Language.literals)("finds a good candidate good, in %s", (language) => {
    const result = match(goodCvs[language].document, jobs[language], language)
    assert.isAtLeast(result.overall ?? 0, 60, JSON.stringify(result, null, 1))
    assert.isBelow(result.overall ?? 0, 100)
    Schema.decodeUnknownSync(JobMatch)(JSON.parse(JSON.stringify(result)))
  })

  it("finds somebody of another trade a bad match", () => {
    assert.isAtMost(match(goodCvs.ar.document).overall ?? 100, 45)
    assert.isAtMost(match(goodCv.document, jobs.ar).overall ?? 100, 45)
  })

  it("gives no number where the text names nothing that could be matched", () => {
    for (const text of [
      "",
      "...",
      "Come and join our happy family, we have free fruit and a lovely view of the sea!",
    ]) {
      const result = match(goodCv.document, text)
      assert.strictEqual(result.overall, undefined, JSON.stringify(result))
      assert.strictEqual(result.overallAbsent, "nothingToMatch")
    }
  })

  it.each([
    ["مطلوب ممرضة للعمل في مستشفى خاص", "ممرضة"],
    ["Nous recherchons un Développeur Web pour notre équipe de Lyon.", "Développeur Web"],
    ["We are looking for a Senior Data Engineer to join us.", "Senior Data Engineer"],
    ["Intitulé du poste : Chargé d’études", "Chargé d’études"],
    ["Software Engineer (Backend)", "Software Engineer (Backend)"],
  ])("finds the title as it is written: %s", (line, title) =>
    assert.strictEqual(readJob(line).title?.text, title),
  )

  it("takes nothing for a demand that the company says of itself or gives", () => {
    const friendly = `${jobs.en}\nWhat we offer\nFrench cuisine, English lessons, a course in Rust, photography and sewing`
    assert.deepStrictEqual(match(goodCv.document, friendly), match())
    const cuisine = match(goodCv.document, `${jobs.en}\n- A love of French cuisine`)
    assert.deepStrictEqual(cuisine, match())
  })

  it("counts a term once, however often it is written", () => {
    const repeated = `${jobs.en}\n${"Python ".repeat(50)}`
    assert.strictEqual(match(goodCv.document, repeated).overall, match().overall)
    const { overall } = match(listing("Python", "Python", "python"))
    assert.strictEqual(overall, match().overall)
  })

  it("gives half for a skill that is only listed, and all of it where a bullet shows it", () => {
    assert.strictEqual(skill(match(listing("Terraform")), "Terraform")?.value, 0.5)
    const [job, ...others] = goodCv.document.resume.work ?? []
    const told = withResume({
      work: [
        { id: "w0", ...job, highlights: [...(job?.highlights ?? []), "Described 90 servers in Terraform"] },
        ...others,
      ],
    }).document
    assert.strictEqual(skill(match(told), "Terraform")?.value, 1)
  })

  it("is not moved by stuffing: long lists, lists in place of bullets, copies of the job's words", () => {
    const before = match().overall ?? 0
    const words = ["C++", "Terraform", "Kafka", ".NET"]
    const long = listing(...words, ...Array.from({ length: 60 }, (_, i) => `Tool ${i}`))
    assert.isAtMost(match(long).overall ?? 0, before)
    const dump = [`${words.join(", ")}, Docker, AWS, Azure, Redis`]
    const copy = [
      "At least 8 years of experience in backend engineering, Python, Kubernetes and PostgreSQL in production, C++ and Terraform",
    ]
    for (const highlights of [dump, copy]) {
      const [job, ...others] = goodCv.document.resume.work ?? []
      const more = { id: "w0", ...job, highlights: [...(job?.highlights ?? []), ...highlights] }
      const stuffed = withResume({ work: [more, ...others] })
      assert.isAtMost(match(stuffed.document).overall ?? 0, before, highlights[0])
    }
  })

  it("is not raised by listing the words that every job's text holds", () => {
    const common = ["experience", "company", "requirements", "production", "degree", "years"]
    assert.isAtMost(match(listing(...common)).overall ?? 0, match().overall ?? 0)
  })

  it("is a second number: the score knows nothing of it", () => {
    const score = JSON.stringify(analyse(goodCv.text, goodCv.document, "en"))
    match()
    assert.strictEqual(JSON.stringify(analyse(goodCv.text, goodCv.document, "en")), score)
  })

  it("is the same JSON twice, and the same number in every language", () => {
    for (const language of Language.literals) {
      const once = JSON.stringify(match(goodCv.document, jobs.en, language))
      assert.strictEqual(JSON.stringify(match(structuredClone(goodCv.document), jobs.en, language)), once)
      assert.strictEqual(JSON.parse(once).overall, match().overall)
      assert.notMatch(once, /undefined|NaN/)
    }
  })

  it("does not move with name, place or gender", () => {
    const { basics } = goodCv.document.resume
    for (const name of ["Mohamed Islam", "Anna Müller", "李小龙", "Senior Python Kubernetes"]) {
      const other = withResume({ basics: { ...basics, name, location: { city: "Lagos" } } }).document
      assert.strictEqual(match(other).overall, match().overall)
    }
  })
})

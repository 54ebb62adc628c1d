import { assert, describe, it } from "@effect/vitest"
import { degreeIn, seniorityIn, yearsIn } from "../../../src/cv/match/levels.ts"
import { formOf, holds, readable } from "../../../src/cv/match/terms.ts"
import { titleMeanings } from "../../../src/cv/match/titleWords.ts"

const found = (text: string, term: string) => holds(readable(text), formOf(term))

describe("terms in a text", () => {
  it.each([
    ["Five years of C++ and Qt", "C++"],
    ["C#, .NET and ASP.NET", "C#"],
    ["C#, .NET and ASP.NET", ".NET"],
    ["Développement Java/J2EE", "Java"],
    ["Maîtrise de la comptabilité générale", "comptabilite generale"],
    ["MAITRISE DE LA COMPTABILITE GENERALE", "comptabilité générale"],
    ["خبرة في المحاسبة والتدقيق", "محاسبة"],
    ["إتقان إدارة المشاريع", "ادارة المشاريع"],
    ["العمل بالمحاسبة وبالتدقيق", "التدقيق"],
    ["Services in Go, and tools in R.", "=Go"],
    ["Services in Go, and tools in R.", "=R"],
    ["Python/Go/Rust", "=Go"],
    ["Langage C et assembleur", "=C"],
    ["Node.js and React-Native", "React Native"],
    ["several REST APIs", "REST API"],
    ["ＳＱＬ skills", "SQL"],
    ["excel", "=Excel"],
  ])("%s names %s", (text, term) => assert.isTrue(found(text, term)))

  it.each([
    ["Five years of C++ and Qt", "=C"],
    ["C# only", "=C"],
    ["JavaScript", "Java"],
    ["We go far", "=Go"],
    ["R&D department", "=R"],
    ["Go the extra mile", "=Go"],
    ["Plan C is ready", "=C"],
    ["Excel at your work", "=Excel"],
    ["excel at your work", "=Excel"],
    ["Scalable systems", "Scala"],
    ["to react quickly", "=React"],
    ["MySQL", "SQL"],
    ["internet.network", ".NET"],
    ["prévente", "vente"],
    ["المحاسبون", "محاسب"],
    ["", "SQL"],
  ])("%s does not name %s", (text, term) => assert.isFalse(found(text, term)))

  it.each([
    ["At least 5 years of experience in sales", 5],
    ["3-5 years experience", 3],
    ["Expérience de 4 ans minimum", 4],
    ["7 ans d'expérience dans un poste similaire", 7],
    ["خبرة لا تقل عن ٣ سنوات", 3],
    ["خبرة لا تقل عن سنتين في العناية المركزة", 2],
    ["خبرة خمس سنوات على الأقل", 5],
    ["Five years of experience", 5],
    ["Trois ans d'expérience", 3],
    ["Founded 20 years ago", undefined],
    ["No experience needed", undefined],
  ])("%s asks for %s years", (line, years) => assert.strictEqual(yearsIn(line), years))

  it.each([
    ["Senior Accountant", 5],
    ["International Sales Agent", undefined],
    ["Refreshing drinks seller", undefined],
    ["Marketing intern", 0],
    ["Développeur confirmé", 5],
    ["مهندس برمجيات مبتدئ", 0],
  ])("%s stands for %s years", (title, years) => assert.strictEqual(seniorityIn(title), years))

  it.each([
    ["Master's or PhD in physics", 4],
    ["Diplôme Bac+5 en informatique", 4],
    ["Licence en gestion", 3],
    ["بكالوريوس في المحاسبة", 3],
    ["Driving skills", undefined],
  ])("%s asks for level %s of education at least", (line, level) =>
    assert.strictEqual(degreeIn(line, "lowest"), level),
  )

  it("knows the same trade in three languages, whatever the gender", () => {
    const trade = (title: string) => [...titleMeanings(title)].sort()
    assert.deepStrictEqual(trade("Ingénieur logiciel H/F"), trade("Software Engineer"))
    assert.deepStrictEqual(trade("مهندسة برمجيات"), trade("Software Engineer"))
    assert.deepStrictEqual(trade("Comptable (F/H)"), trade("Senior Accountant"))
    assert.deepStrictEqual(trade("Infirmière"), trade("Infirmier"))
  })
})

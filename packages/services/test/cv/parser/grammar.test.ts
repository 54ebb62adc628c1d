import { assert, describe, it } from "@effect/vitest"
import { datesIn } from "@utopiahire/services/cv/parser/dates"
import { fold } from "@utopiahire/services/cv/parser/fold"
import { headingOf } from "@utopiahire/services/cv/parser/headings"
import { placeOf } from "@utopiahire/services/cv/parser/places"
import { titleScore } from "@utopiahire/services/cv/parser/titles"

const span = (text: string) => {
  const [one] = datesIn(text)
  return one && `${one.from?.iso ?? ""}/${one.current ? "now" : (one.to?.iso ?? "")}`
}

describe("the grammar of dates", () => {
  it.each([
    ["Mar 2021 - Present", "2021-03/now"],
    ["Sept 2018 – May 2023", "2018-09/2023-05"],
    ["03/2022 - 12/2023", "2022-03/2023-12"],
    ["12/05/2020 to 13/06/2021", "2020-05-12/2021-06-13"],
    ["2020-03 – 2021-04", "2020-03/2021-04"],
    ["May – Aug 2020", "2020-05/2020-08"],
    ["2019-20", "2019/2020"],
    ["Jan '19 - Feb '20", "2019-01/2020-02"],
    ["Summer 2019", "/2019"],
    ["de janvier 2019 à mars 2021", "2019-01/2021-03"],
    ["09/2020 – aujourd’hui", "2020-09/now"],
    ["Depuis février 2022", "2022-02/now"],
    ["Août 2017 à ce jour", "2017-08/now"],
    ["juil. 2017 - déc. 2018", "2017-07/2018-12"],
    ["جانفي 2019 - ديسمبر 2021", "2019-01/2021-12"],
    ["آذار 2020 – حتى الآن", "2020-03/now"],
    ["من سبتمبر ٢٠١٨ إلى يونيو ٢٠٢٠", "2018-09/2020-06"],
    ["٢٠١٥ - ٢٠١٩", "2015/2019"],
    ["منذ 2020", "2020/now"],
    ["1440 هـ - 1443 هـ", "2019/2022"],
  ])("%s is %s", (text, expected) => assert.strictEqual(span(text), expected))

  it("numbers, versions and telephone numbers are no dates", () => {
    for (const text of ["Handled 2500 requests", "Java 17.2", "+216 20 123 456", "(312) 555-0123"])
      assert.deepStrictEqual(datesIn(text), [], text)
  })
  it("the offsets of a date cut out what was written", () => {
    const text = "Acme\tSept 2018 – May 2023"
    const [one] = datesIn(text)
    assert.strictEqual(text.slice(one!.from!.start, one!.from!.end), "Sept 2018")
    assert.strictEqual(text.slice(one!.to!.start, one!.to!.end), "May 2023")
  })
})

describe("headings", () => {
  it.each([
    ["WORK EXPERIENCE", "work"],
    ["E X P E R I E N C E", "work"],
    ["Parcours professionnel", "work"],
    ["الخبرات المهنية", "work"],
    ["Education & Training", "education"],
    ["Formation", "education"],
    ["المؤهلات العلمية", "education"],
    ["Compétences techniques :", "skills"],
    ["Relevant Technical Skills", "skills"],
    ["المهارات", "skills"],
    ["Centres d’intérêt", "interests"],
    ["Langues", "languages"],
    ["Publications / المنشورات", "publications"],
    ["Coordonnées", "contact"],
  ])("%s heads %s", (text, kind) => assert.strictEqual(headingOf(text)?.kind, kind))
  it("a sentence, a name and a job title head nothing", () => {
    for (const text of ["I have experience, and skills.", "Leila Haddad", "Senior Engineer", "Acme 2019"])
      assert.isUndefined(headingOf(text), text)
  })
})

describe("words", () => {
  it("folding keeps every offset", () => {
    const text = "Élève à l’École — الخِبرة ٢٠٢٠ ﬁn"
    assert.strictEqual(fold(text).length, text.length)
    assert.strictEqual(fold("Équipe ٢٠"), "equipe 20")
  })
  it("a title speaks for itself in three languages, and so does an organisation", () => {
    for (const title of ["Senior Software Engineer", "Chef de projet", "مهندس برمجيات", "School Counselor"])
      assert.isAbove(titleScore(title), 0, title)
    for (const name of ["Globex Systems LLC", "Maison Duverger SAS", "شركة الأفق", "Banque du Sud"])
      assert.isBelow(titleScore(name), 0, name)
  })
  it("places are known by country, state or city", () => {
    assert.deepStrictEqual(placeOf("Austin, TX"), { city: "Austin", region: "TX", countryCode: "US" })
    assert.deepStrictEqual(placeOf("69003 Lyon, France"), { city: "Lyon", countryCode: "FR" })
    assert.deepStrictEqual(placeOf("تونس"), { city: "تونس", countryCode: "TN" })
    assert.isUndefined(placeOf("Software Engineer"))
    assert.isUndefined(placeOf("Meridian Labs, Chicago, IL"))
  })
})

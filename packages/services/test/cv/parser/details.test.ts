import { assert, describe, it } from "@effect/vitest"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { plain } from "./text.ts"

const cv = (address: string) => `Leila Haddad
leila@example.com | +216 20 123 456 | ${address}

Work Experience
Senior Developer    Jan 2021 – Present
Atlas Software, Tunis
atlas.example.com
Leads the team that builds the booking service of the company.
• Cut the response time of search by 40%
• Trained 5 colleagues in testing
Backend Developer    2018 – 2020
Lighthouse Technologies
• Moved 12 services to Docker

Skills
Backend: TypeScript, PostgreSQL, Expert
Docker: Advanced`
const resumeOf = (address: string) => parseCv(plain(cv(address))).resume

describe("the details of a CV", () => {
  it.each([
    ["12 Harbour Road, 1154 Tunis, Tunisia", "12 Harbour Road", "1154", "Tunis", "TN"],
    ["12 rue de Marseille, 1000 Tunis, Tunisie", "12 rue de Marseille", "1000", "Tunis", "TN"],
    ["حي النصر، عمارة 81، 6770 فاس، المغرب", "حي النصر، عمارة 81", "6770", "فاس", "MA"],
    ["Tunis, Tunisia", undefined, undefined, "Tunis", "TN"],
  ])("%s is a street, a code, a town and a country", (text, address, postalCode, city, countryCode) => {
    const found = resumeOf(text).basics.location
    assert.deepStrictEqual(
      [found?.address, found?.postalCode, found?.city, found?.countryCode],
      [address, postalCode, city, countryCode],
    )
  })
  it("a web address under a job is its URL, and what follows its summary", () => {
    const [job] = resumeOf("Tunis").work ?? []
    assert.strictEqual(job?.url, "https://atlas.example.com")
    assert.strictEqual(job?.summary, "Leads the team that builds the booking service of the company.")
    assert.strictEqual(job?.highlights?.length, 2)
  })
  it("how well a whole group of skills is known is its level, not one of them", () => {
    const { skills } = resumeOf("Tunis")
    assert.deepStrictEqual(
      skills?.map(({ keywords, level, name }) => [name, level, keywords]),
      [
        ["Backend", "Expert", ["TypeScript", "PostgreSQL"]],
        ["Docker", "Advanced", undefined],
      ],
    )
  })
  it("an employer called Technologies is no heading of skills", () => {
    const { work } = resumeOf("Tunis")
    assert.deepStrictEqual(
      work?.map(({ name }) => name),
      ["Atlas Software", "Lighthouse Technologies"],
    )
  })
  it("underlined lines head sections, whatever they are called, and their content tells what of", () => {
    const { resume } = parseCv(
      plain(`Leila Haddad
leila@example.com
+216 20 123 456

Hello there
-----------
A developer who likes clear interfaces and small releases, in four countries so far.

Where you will have seen me
---------------------------
Backend Developer, Atlas Software (2018 – 2020)
• Moved 12 services to Docker

Tongues and ears
----------------
Arabic (mother
tongue), French (B2)

After hours
-----------
Chess, Hiking, Pottery`),
    )
    assert.match(resume.basics.summary ?? "", /^A developer/)
    assert.deepStrictEqual(
      resume.work?.map(({ name }) => name),
      ["Atlas Software"],
    )
    assert.deepStrictEqual(
      resume.languages?.map(({ language }) => language),
      ["Arabic", "French"],
    )
    assert.deepStrictEqual(
      resume.interests?.map(({ name }) => name),
      ["Chess", "Hiking", "Pottery"],
    )
  })
})

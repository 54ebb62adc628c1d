import { assert, describe, it } from "@effect/vitest"
import { type CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { textOf } from "@utopiahire/domain/cv/CvText"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { Effect, Schema } from "effect"
import { sample } from "../samples.ts"
import { plain } from "./text.ts"

const read = (name: string) =>
  Effect.flatMap(CvReader, (reader) => reader.read(sample(name))).pipe(Effect.provide(CvReader.layerMemory))
const jobs = ({ resume }: CvDocument) =>
  (resume.work ?? []).map((job) => [
    job.position,
    job.name,
    job.startDate,
    job.endDate,
    job.highlights?.length ?? 0,
  ])
const names = ["sample-en.pdf", "sample-ar.pdf", "sample-fr.docx", "sample-en.txt"]

describe("the samples", () => {
  it.effect("the English sample is understood whole", () =>
    Effect.gen(function* () {
      const document = parseCv(yield* read("sample-en.pdf"))
      const { basics, education, skills, languages, certificates, projects } = document.resume
      assert.strictEqual(document.locale, "en")
      assert.strictEqual(basics.name, "Leila Haddad")
      assert.strictEqual(basics.label, "Data Engineer")
      assert.strictEqual(basics.email, "leila.haddad@example.com")
      assert.strictEqual(basics.phone, "+21620123456")
      assert.deepStrictEqual(basics.location, { city: "Tunis", countryCode: "TN" })
      assert.deepStrictEqual(
        basics.profiles?.map((profile) => profile.network),
        ["LinkedIn", "GitHub"],
      )
      assert.deepStrictEqual(jobs(document), [
        ["Senior Data Engineer", "Oliveraie Analytics", "2021-03", undefined, 4],
        ["Data Engineer", "Portolan Logistics", "2018-09", "2021-02", 4],
        ["Software Engineer", "Studio Medina", "2016-07", "2018-08", 3],
        ["Software Engineering Intern", "Studio Medina", "2016-02", "2016-06", 3],
      ])
      assert.strictEqual(document.rawDates["/work/0/endDate"], "Present")
      assert.deepStrictEqual(
        education?.map((one) => [one.studyType, one.area, one.institution]),
        [
          ["Engineering Degree", "Computer Science", "Carthage School of Engineering"],
          ["Preparatory Diploma", "Mathematics and Physics", "Institute of Preparatory Studies of Sousse"],
        ],
      )
      assert.deepStrictEqual(
        skills?.map((group) => [group.name, group.keywords?.length]),
        [
          ["Languages", 6],
          ["Data", 6],
          ["Tools", 5],
        ],
      )
      assert.deepStrictEqual(
        languages?.map((one) => `${one.language}: ${one.fluency}`),
        ["Arabic: native", "French: fluent", "English: C1", "Italian: basic"],
      )
      assert.deepStrictEqual(
        projects?.map((one) => one.name),
        ["Louage Live", "Darija Corpus"],
      )
      assert.strictEqual(certificates?.[0]?.issuer, "Mediterranean Data Institute")
    }),
  )
  it.effect("the French sample is understood whole", () =>
    Effect.gen(function* () {
      const document = parseCv(yield* read("sample-fr.docx"))
      assert.strictEqual(document.locale, "fr")
      assert.strictEqual(document.resume.basics.name, "Camille Fontaine")
      assert.strictEqual(document.resume.basics.phone, "+33612345678")
      assert.deepStrictEqual(jobs(document).slice(0, 2), [
        ["Cheffe de projet logistique", "Maison Duverger SAS", "2019-01", undefined, 3],
        ["Responsable approvisionnement", "Coopérative des Monts", "2015-09", "2018-12", 2],
      ])
      assert.deepStrictEqual(
        document.resume.education?.map((one) => [one.studyType, one.institution]),
        [
          ["Master", "Université Lumière des Alpes"],
          ["Licence", "Université Lumière des Alpes"],
        ],
      )
      assert.strictEqual(document.resume.skills?.length, 7)
      assert.strictEqual(document.resume.languages?.[1]?.fluency, "courant (C1)")
    }),
  )
  it.effect("the Arabic sample is understood whole", () =>
    Effect.gen(function* () {
      const document = parseCv(yield* read("sample-ar.pdf"))
      assert.strictEqual(document.locale, "ar")
      assert.strictEqual(document.resume.basics.name, "أمين بن سالم")
      assert.deepStrictEqual(jobs(document), [
        ["مهندس برمجيات أول", "شركة الأفق الرقمي", "2020-01", undefined, 3],
        ["مطور ويب", "مؤسسة الياسمين للاتصالات", "2016-09", "2019-12", 2],
      ])
      assert.deepStrictEqual(
        document.resume.education?.map((one) => one.institution),
        ["جامعة صفاقس", "معهد الحبيب الأول"],
      )
      assert.include(
        (document.resume.skills ?? []).map((skill) => skill.name),
        "إدارة المشاريع",
      )
      assert.strictEqual(document.resume.languages?.length, 3)
    }),
  )
  it.effect("plain text is understood without any geometry", () =>
    Effect.gen(function* () {
      const document = parseCv(yield* read("sample-en.txt"))
      assert.deepStrictEqual(jobs(document), [
        ["Senior Staff Nurse", "Aire Valley Hospital", "2018-04", undefined, 3],
        ["Staff Nurse", "Calder Clinic", "2013-10", "2018-03", 2],
      ])
      assert.strictEqual(document.resume.basics.phone, "+442079460958")
    }),
  )
  it.effect.each(names)("%s: every value's span cuts its source out of the text", (name) =>
    Effect.gen(function* () {
      const text = yield* read(name)
      const whole = textOf(text)
      const document = parseCv(text)
      const spans = [...Object.values(document.provenance), ...document.sections.map((one) => one.heading)]
      assert.isAbove(spans.length, 15)
      for (const span of spans) {
        assert.strictEqual(whole.slice(span.charStart, span.charEnd), span.text)
        assert.isTrue(text.lines[span.line]!.start <= span.charStart)
        assert.strictEqual(text.lines[span.line]!.page, span.page)
      }
    }),
  )
  it.effect.each(names)("%s: the same text gives the same bytes", (name) =>
    Effect.gen(function* () {
      const text = yield* read(name)
      assert.strictEqual(JSON.stringify(parseCv(text)), JSON.stringify(parseCv(text)))
    }),
  )
})

describe("any text at all", () => {
  it.effect.prop("has spans that hold", [Schema.Array(Schema.String)], ([lines]) =>
    Effect.sync(() => {
      const text = plain(["Experience", ...lines, "Engineer, Acme Ltd", "2019 - 2021", ...lines].join("\n"))
      const whole = textOf(text)
      for (const span of Object.values(parseCv(text).provenance))
        assert.strictEqual(whole.slice(span.charStart, span.charEnd), span.text)
    }),
  )
})

describe("entries", () => {
  it("French dates may lead the line, and a degree's field keeps its first letters", () => {
    const document = parseCv(
      plain(`Expériences professionnelles
        Janvier 2019 - Février 2022 : Développeuse web, Société Pyramide (Bordeaux)
        - Maintenance de sites marchands
        Formation
        2018 : Master Informatique, Université Paul Sabatier, Toulouse`),
    )
    const [job] = document.resume.work ?? []
    assert.deepStrictEqual([job?.position, job?.name], ["Développeuse web", "Société Pyramide"])
    const [degree] = document.resume.education ?? []
    assert.deepStrictEqual(
      [degree?.studyType, degree?.area, degree?.institution],
      ["Master", "Informatique", "Université Paul Sabatier"],
    )
  })
  it("several roles under one employer share it", () => {
    const document = parseCv(
      plain(`Work Experience
        Globex Systems Ltd
        Staff Engineer, 2021 - Present
        - Led the move to new hardware.
        Senior Engineer, 2018 - 2021
        - Wrote the billing system.`),
    )
    assert.deepStrictEqual(
      document.resume.work?.map((job) => [job.position, job.name]),
      [
        ["Staff Engineer", "Globex Systems Ltd"],
        ["Senior Engineer", "Globex Systems Ltd"],
      ],
    )
  })
  it("two equal entries have ids of their own", () => {
    const document = parseCv(plain("Skills\nGo, Rust\nInterests\nChess\nChess"))
    const ids = document.resume.interests?.map((one) => one.id) ?? []
    assert.strictEqual(new Set(ids).size, 2)
  })
})

describe("what is no CV", () => {
  const judged = (text: string) =>
    Effect.flatMap(CvParser, (parser) => Effect.flip(parser.parse(plain(text)))).pipe(
      Effect.provide(CvParser.layer),
      Effect.map((failure) => failure.reason),
    )
  it.effect("a novel is NotACv", () =>
    Effect.gen(function* () {
      const novel =
        "It was in the spring of 1921 that the ferry came back to the island, and nobody spoke.\n".repeat(60)
      assert.strictEqual(yield* judged(novel), "NotACv")
    }),
  )
  it.effect("an invoice is NotACv", () =>
    Effect.gen(function* () {
      const invoice = `Invoice 2024-118
        Northwind Supplies Ltd, billing@example.com, +44 20 7946 0958
        Date: 12/05/2024
        Paper, 12 boxes, 240.00
        Total due: 288.00
        Pay within 30 days.`
      assert.strictEqual(yield* judged(invoice), "NotACv")
    }),
  )
})

describe("headings that mislead", () => {
  it("a summary that speaks of a degree and a school is a summary", () => {
    const document = parseCv(
      plain(`Profil
        Titulaire d'un master en logistique de l'Université de Tunis, à la recherche d'un poste.
        Expérience
        Logisticienne, Société Delta, Sfax
        2019 - 2022
        - Suivi des stocks`),
    )
    assert.isUndefined(document.resume.education)
    assert.include(document.resume.basics.summary, "Titulaire d'un master")
  })
  it("jobs below a heading that means something else are jobs", () => {
    const document = parseCv(
      plain(`Mon histoire
        Comptable, Société Delta, Sfax
        2019 - 2022
        - Tenue des comptes
        Formation
        Licence en comptabilité, Université de Sfax, 2018`),
    )
    assert.deepStrictEqual(
      document.resume.work?.map((job) => [job.position, job.name]),
      [["Comptable", "Société Delta"]],
    )
  })
})

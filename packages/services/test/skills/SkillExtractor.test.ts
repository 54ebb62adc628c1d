import { assert, layer } from "@effect/vitest"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { Effect, Layer } from "effect"
import { SkillExtractor, type SkillSource } from "../../src/skills/SkillExtractor.ts"
import { SkillTaxonomy } from "../../src/skills/SkillTaxonomy.ts"

const lexical = Layer.unwrap(
  Effect.gen(function* () {
    return SkillExtractor.layerMemory(yield* (yield* SkillTaxonomy).current)
  }),
).pipe(Layer.provide(SkillTaxonomy.layer))
const slugs = (source: SkillSource, language?: "en" | "fr" | "ar") =>
  Effect.gen(function* () {
    const { mentions } = yield* (yield* SkillExtractor).extract(source, language)
    return [...new Set(mentions.map(({ skillUri }) => skillUri.replace("urn:utopiahire:skill:", "")))].sort()
  })

/** One person's CV in three languages, and the skills it names, as a reader would list them. */
const cvs = {
  "an accountant": {
    skills:
      "accounting budget-management financial-analysis ifrs internal-audit lang-arabic lang-english lang-french lead-teams microsoft-excel payroll-administration prepare-tax-returns sap-erp",
    en: `Samira Haddad, samira.haddad@example.com
Experience
- Accounting and payroll for 40 people; prepared the IFRS reports
- File tax returns every quarter, with internal audits
- Budget management and financial analysis, team management
Skills: SAP, MS Excel
Languages: Arabic, French, English`,
    fr: `Samira Haddad, samira.haddad@example.com
Expérience
- Comptabilité et paie de 40 personnes ; rapports aux normes IFRS
- Déclarations fiscales chaque trimestre, missions d’audit interne
- Gestion des budgets et analyse financière, encadrement d’équipes
Compétences : SAP, Excel
Langues : arabe, français, anglais`,
    ar: `سميرة حداد، samira.haddad@example.com
الخبرات
- المُحاسَبة وإدارة الرواتب لأربعين شخصًا؛ تقارير وفق معايير IFRS
- إعداد الإقرارات الضريبية كل ثلاثة أشهر، والتدقيق الداخلي
- إدارة الميزانية والتحليل المالي، وقيادة الفريق
المهارات: SAP، إكسل
اللغات: العربية، الفرنسية، الإنجليزية`,
  },
  "a developer": {
    skills:
      "agile-development c-language docker git linux machine-learning python react rest-api solve-problems sql web-development work-in-teams",
    en: `Kofi Mensah, kofi.mensah@example.com
- Web development with React.js and REST APIs, agile methods
- Machine learning in Python; teamwork and problem solving
Skills: Docker, Git, Linux, SQL, C`,
    fr: `Kofi Mensah, kofi.mensah@example.com
- Développement Web avec React et des API REST, méthodes agiles
- Apprentissage automatique en Python ; esprit d'équipe et résolution de problèmes
Compétences : Docker, Git, Linux, SQL, C`,
    ar: `كوفي منساه، kofi.mensah@example.com
- تطوير المواقع الإلكترونية باستخدام React و REST API، ومنهجيات أجايل
- تعلّم الآلة بلغة بايثون؛ العمل الجماعي وحل المشكلات
المهارات: Docker، Git، لينكس، SQL، C`,
  },
  "an electrician": {
    skills:
      "autocad electrical-engineering electrical-protection first-aid-at-work lang-arabic lang-french manage-conflict occupational-health-and-safety preventive-maintenance solve-problems technical-drawing work-in-teams",
    en: `Yassine Trabelsi, yassine.trabelsi@example.com
- Electrotechnics, protection relays, planned maintenance of pumps
- Technical drawings in AutoCAD; HSE, first aider
Team player, conflict resolution, problem-solving
Languages: Arabic, French`,
    fr: `Yassine Trabelsi, yassine.trabelsi@example.com
- Électrotechnique, relais de protection, maintenance préventive des pompes
- Dessins techniques sur AutoCAD ; HSE, secourisme
Travail en équipe, résolution des conflits, résolution de problèmes
Langues : arabe, français`,
    ar: `ياسين الطرابلسي، yassine.trabelsi@example.com
- الهندسة الكهربائيّة، مرحلات الحماية، والصيانة الوقائية للمضخات
- الرسم الهندسي على أوتوكاد؛ HSE، الإسعافات الأوّلية
العمل ضمن فريق، حل النزاعات، حل المشكلات
اللغات: العربية، الفرنسية`,
  },
}

layer(lexical)("the skills of a CV", (it) => {
  for (const [person, { skills, ...tongues }] of Object.entries(cvs))
    for (const [language, text] of Object.entries(tongues))
      it.effect(`${person}'s are the same in ${language}, whether the language is told or not`, () =>
        Effect.gen(function* () {
          assert.deepStrictEqual(yield* slugs({ text }), skills.split(" "))
          assert.deepStrictEqual(yield* slugs({ text }, language as "en"), skills.split(" "))
        }),
      )

  it.effect.each([
    ["Vitamin C, plan B or C, go to market", []],
    ["I excel at writing and had to react to change. Express your ideas.", []],
    ["He lives in Leeds, swift and sage, and can rest", []],
    ["J'ai été à la mer, et au sas.", []],
    ["C++ and C# on .NET", ["cpp", "csharp", "dotnet"]],
    ["Virements SWIFT", ["swift-messaging"]],
    ["Python, R, Go, Swift", ["golang", "python", "r-for-statistics", "swift-language"]],
    ["Node.js/TypeScript", ["nodejs", "typescript"]],
    ["HTML/CSS", ["css", "html"]],
    ["Microsoft SQL Server", ["sql-server"]],
    ["Java. Script writing", ["java"]],
    ["javascripting", []],
  ] as ReadonlyArray<[string, ReadonlyArray<string>]>)("“%s” are these: %j", ([text, expected]) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* slugs({ text }), [...expected])
    }),
  )

  it.effect("cite the words as the person wrote them", () =>
    Effect.gen(function* () {
      const text = "Chargée d’ANALYSES  FINANCIÈRES, puis إِدَارَة المِيزانيّة"
      const { mentions } = yield* (yield* SkillExtractor).extract({ text }, "fr")
      assert.deepStrictEqual(
        mentions.map(({ evidence, label }) => [label, evidence.text]),
        [
          ["analyse financière", "ANALYSES  FINANCIÈRES"],
          ["gestion budgétaire", "إِدَارَة المِيزانيّة"],
        ],
      )
      for (const { evidence } of mentions)
        assert.strictEqual(text.slice(evidence.start, evidence.end), evidence.text)
    }),
  )

  it.effect("point into the fields of a CV and the text of its file", () =>
    Effect.gen(function* () {
      const file = "Mona Saleh\nSkills\nPython; R; Docker"
      const found = (charStart: number, text: string) => ({
        page: 1,
        line: 3,
        charStart,
        charEnd: charStart + text.length,
        text,
        confidence: 1,
        rule: "test",
      })
      const document: CvDocument = {
        resume: {
          basics: { name: "Django Saleh", email: "mona.saleh@example.com" },
          work: [{ id: "w", name: "Oracle", highlights: ["Wrote REST APIs"] }],
          skills: [{ id: "s", name: "Tools", keywords: ["Python", "R", "Docker"] }],
        },
        locale: "en",
        revision: 1,
        sections: [],
        rawDates: {},
        provenance: {
          "/skills/0/keywords/0": found(18, "Python"),
          "/skills/0/keywords/1": found(26, "R"),
          "/skills/0/keywords/2": found(29, "Docker"),
        },
      }
      const { mentions, semantic, taxonomyVersion } = yield* (yield* SkillExtractor).extract({ document })
      assert.deepStrictEqual(
        mentions.map(({ evidence: { pointer, text } }) => [pointer, text]),
        [
          ["/skills/0/keywords/0", "Python"],
          ["/skills/0/keywords/1", "R"],
          ["/skills/0/keywords/2", "Docker"],
          ["/work/0/highlights/0", "REST APIs"],
        ],
      )
      for (const { evidence } of mentions.slice(0, 3))
        assert.strictEqual(file.slice(evidence.start, evidence.end), evidence.text)
      assert.isFalse(semantic)
      assert.strictEqual(taxonomyVersion, "starter-1")
    }),
  )
})

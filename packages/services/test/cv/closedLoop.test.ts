import { assert, layer } from "@effect/vitest"
import { analyse } from "@utopiahire/domain/cv/checks/score"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { suggest } from "@utopiahire/domain/cv/suggestions/suggest"
import { templateFor } from "@utopiahire/domain/cv/Template"
import { Effect, Layer } from "effect"
import { CvParser } from "../../src/cv/CvParser.ts"
import { CvReader } from "../../src/cv/CvReader.ts"
import { CvRenderer } from "../../src/cv/CvRenderer.ts"
import { combine } from "../../src/cv/edits/combine.ts"

/** CVs with much to mend and nothing to invent. */
const flawed = {
  en: `Salma Trabelsi
salma.trabelsi@example.com | 20 123 456 | Tunis, Tunisia
Date of birth: 12/03/1994
Work Experience
Backend Developer, Karthago Systems, Tunis
03/2018 - Dec 2020
• I was responsible for developing the booking service with Node.js and PostgreSQL
• Worked on the migration of the monolith to Docker for 12 services
• Responsible for the maintenance of 8 Linux servers and of the backup scripts
Senior Developer, Atlas Software, Tunis
January 2021 - Present
• Reduced the response time of the search page by 40 % by adding indexes
• Trained 5 new colleagues in testing and in writing readable code
Education
BSc Computer Science, University of Tunis
2014 - 2017
Skills
TypeScript, PostgreSQL, Docker, Linux, Node.js`,
  fr: `Salma Trabelsi
salma.trabelsi@example.com | 20 123 456 | Tunis, Tunisie
Date de naissance : 12/03/1994
Expérience professionnelle
Développeuse web, Médina Numérique, Tunis
03/2018 - déc. 2020
• J'étais chargée du développement du site de réservation des salles avec Symfony et MySQL
• Participation à la migration de 12 serveurs vers Docker avec une équipe de 4 personnes
• J'ai rédigé la documentation de 30 services pour les nouveaux collègues
Ingénieure logiciel, Atlas Logiciels, Tunis
janvier 2021 - Présent
• Réduction de 40 % du temps de réponse de la page de recherche
• Formation de 5 nouveaux collègues aux tests et à la relecture
Formation
Licence en informatique, Université de Tunis
2014 - 2017
Compétences
TypeScript, PostgreSQL, Docker, Linux, Symfony`,
  ar: `سلمى الطرابلسي
salma.trabelsi@example.com | 20 123 456 | تونس
تاريخ الميلاد: 12/03/1994
الخبرة المهنية
مطورة برمجيات، شركة قرطاج للأنظمة، تونس
مارس 2018 - 12/2020
• كنت مسؤولة عن تطوير موقع الحجوزات باستخدام PHP وقواعد البيانات
• شاركت في نقل 12 خادما إلى Docker مع فريق من 4 مهندسين
• قمت بكتابة توثيق 30 خدمة للزملاء الجدد في الشركة
مهندسة برمجيات، شركة الأطلس، تونس
جانفي 2021 - حتى الآن
• تقليص زمن الاستجابة في صفحة البحث بنسبة 40 %
• تدريب 5 زملاء جدد على الاختبار ومراجعة الشفرة
التعليم
الإجازة في الإعلامية، جامعة تونس
2014 - 2017
المهارات
TypeScript، PostgreSQL، Docker، PHP، MySQL`,
}

/** What a person would call the facts of a CV. Entries may have changed places. */
const factsOf = ({ resume: { basics, education = [], skills = [], work = [] } }: CvDocument) => ({
  name: basics.name,
  email: basics.email,
  phone: basics.phone,
  jobs: work
    .map(({ endDate, name, position, startDate }) => [name, position, startDate, endDate].join(" | "))
    .sort(),
  studies: education
    .map(({ endDate, institution, startDate }) => [institution, startDate, endDate].join(" | "))
    .sort(),
  skills: skills.flatMap(({ keywords, name }) => keywords ?? [name ?? ""]).sort(),
  figures: work
    .flatMap(({ highlights = [] }) => highlights)
    .flatMap((text) => text.match(/\d+/g) ?? [])
    .sort(),
})

layer(Layer.mergeAll(CvReader.make(1), CvParser.layer, CvRenderer.layer), { excludeTestServices: true })(
  "the closed loop",
  (it) => {
    it.effect.each(["en", "fr", "ar"] as const)(
      "a CV that is read, mended, printed and read again scores higher and says the same: %s",
      (language) =>
        Effect.gen(function* () {
          const reader = yield* CvReader
          const parser = yield* CvParser
          const read = (bytes: Uint8Array) =>
            Effect.gen(function* () {
              const text = yield* reader.read(bytes)
              const document = { ...(yield* parser.parse(text)), revision: 1 }
              return { text, document, score: analyse(text, document, "en") }
            })
          const first = yield* read(new TextEncoder().encode(flawed[language]))
          assert.strictEqual(first.document.locale, language)
          // One change a place; what needs an answer stays as it is.
          const places = new Set<string>()
          const chosen = suggest(first, "en").filter(
            ({ guard, target: { pointer } }) =>
              guard.status === "clean" && !places.has(pointer) && Boolean(places.add(pointer)),
          )
          const kinds = new Set(chosen.map(({ kind }) => kind))
          for (const kind of [
            "weak_opening",
            "date_style",
            "entry_order",
            "phone_code",
            "private_data",
          ] as const)
            assert.isTrue(kinds.has(kind), `${kind} among ${[...kinds].join()}`)
          const { document } = yield* combine(first.document, first.text, chosen, {})
          assert.isAbove(analyse(first.text, document, "en").overall, first.score.overall)

          const { bytes } = yield* (yield* CvRenderer).pdf({
            document,
            template: templateFor(language),
            variant: {},
          })
          const again = yield* read(bytes)
          assert.isAbove(again.score.overall, first.score.overall)
          assert.deepStrictEqual(factsOf(again.document), factsOf(first.document))
        }),
      60_000,
    )
  },
)

import { assert, describe, it } from "@effect/vitest"
import { startsWithAction } from "../../src/cv/checks/actionWords.ts"
import { dateStyle } from "../../src/cv/checks/dateStyle.ts"
import { fold, wordsIn } from "../../src/cv/checks/fold.ts"
import { isAddressLine, isPersonalLine, privateKinds } from "../../src/cv/checks/personal.ts"
import { placeholderIn } from "../../src/cv/checks/placeholders.ts"
import { tongueOf } from "../../src/cv/checks/tongue.ts"
import { weakWords } from "../../src/cv/checks/weakWording.ts"
import type { Language } from "../../src/i18n/Language.ts"

describe("bullets that begin with what was done", () => {
  it.each([
    ["en", "Led a team of five"],
    ["en", "Managing stock for three shops"],
    ["en", "Manages the night shift"],
    ["en", "Successfully negotiated contracts with suppliers"],
    ["en", "Co-founded the chess club"],
    ["en", "Re-designed the intake form"],
    ["en", "Taught 30 pupils"],
    ["en", "Ran the kitchen of a hotel"],
    ["en", "Wrote and published three papers"],
    ["en", "Stocked shelves and cleaned floors"],
    ["fr", "Développé une application de suivi"],
    ["fr", "Conduite de projets dans trois pays"],
    ["fr", "Rédaction des procédures de l'atelier"],
    ["fr", "Piloter les travaux de la gare"],
    ["fr", "Mise en place d'un stock de sécurité"],
    ["fr", "Chargement des camions et contrôle des bons"],
    ["fr", "Réduit les coûts de 12 %"],
    ["fr", "Accueil des patients et prise de rendez-vous"],
    ["fr", "Géré un budget de 2 M€"],
    ["ar", "تطوير تطبيق للهاتف"],
    ["ar", "إدارة فريق من ١٢ موظفا"],
    ["ar", "الإشراف على أعمال البناء"],
    ["ar", "أشرفت على خمسة مهندسين"],
    ["ar", "طورت نظاما للمحاسبة"],
    ["ar", "المساهمة في إعداد التقارير"],
    ["ar", "متابعة الموردين والعقود"],
    ["ar", "استقبال الزبائن وتسجيل طلباتهم"],
    ["ar", "تحليل البيانات وإعداد الخطط"],
  ] as const)("%s: %s", (language, bullet) => assert.isTrue(startsWithAction(bullet, language)))

  it.each([
    ["en", "Responsible for the night shift"],
    ["en", "The team of five engineers"],
    ["en", "My duties were many"],
    ["en", "Experienced in sales"],
    ["en", "Five years in retail"],
    ["en", "During the summer I sold ice cream"],
    ["en", "Python, Java, Go"],
    ["fr", "Responsable de l'équipe de nuit"],
    ["fr", "Une équipe de cinq personnes"],
    ["fr", "Le budget de la région"],
    ["fr", "Sécurité des machines et des personnes"],
    ["fr", "J'ai vendu des glaces"],
    ["ar", "كنت مسؤولا عن المخزن"],
    ["ar", "فريق من خمسة مهندسين"],
    ["ar", "خمس سنوات في البيع"],
    ["ar", "شركات كثيرة في المنطقة"],
  ] as const)("not %s: %s", (language, bullet) => assert.isFalse(startsWithAction(bullet, language)))
})

describe("weak wording", () => {
  it.each([
    ["en", "Responsible for the night shift", 1],
    ["en", "I was in charge of stock and helped with sales", 3],
    ["en", "My team and I built the tool", 2],
    ["fr", "Chargée de la paie et responsable des achats", 2],
    ["fr", "J'ai participé à la refonte du site", 2],
    ["fr", "En charge de la maintenance", 1],
    ["ar", "كنت مسؤولا عن المخزن", 1],
    ["ar", "قمت بإعداد التقارير", 1],
    ["ar", "المشاركة في تنظيم المعرض", 1],
  ] as const)("%s: %s", (language, text, times) =>
    assert.strictEqual(weakWords(text, language).length, times, String(weakWords(text, language))),
  )

  it.each([
    ["en", "Led phase I and phase II of the trial"],
    ["en", "Built the I/O layer of a database"],
    ["en", "Earned an MA in economics"],
    ["fr", "Réduit la charge de travail de l'équipe"],
    ["fr", "Piloté le MES de l'usine"],
    ["fr", "Augmenté la participation des salariés"],
    ["ar", "إعداد التقارير الشهرية"],
    ["ar", "تنظيم المعرض السنوي للكتاب"],
  ] as const)("none in %s: %s", (language, text) => assert.deepStrictEqual(weakWords(text, language), []))
})

describe("private lines", () => {
  it.each([
    ["Date of birth: 12 March 1975", "birth"],
    ["DOB 12/03/1975", "birth"],
    ["Born on 12 March 1975 in Sfax", "birth"],
    ["Age: 29", "birth"],
    ["salma@example.com | 29 ans | Tunis", "birth"],
    ["Née le 12/03/1990 à Sousse", "birth"],
    ["Né(e) le 12 mars 1990", "birth"],
    ["Date et lieu de naissance : 12 mars 1990, Rabat", "birth"],
    ["تاريخ الميلاد: ١٢/٣/١٩٩٠", "birth"],
    ["تاريخ ومكان الولادة: 12 مارس 1990 بصفاقس", "birth"],
    ["مواليد 1990", "birth"],
    ["العمر: 29 سنة", "birth"],
    ["Marital status: single", "marital"],
    ["Married, 2 children", "marital"],
    ["Célibataire", "marital"],
    ["Mariée, 2 enfants", "marital"],
    ["Situation familiale : marié(e)", "marital"],
    ["الحالة الاجتماعية: متزوج", "marital"],
    ["أعزب", "marital"],
    ["متزوجة ولها 3 أطفال", "marital"],
    ["CIN: 09876543", "id"],
    ["N° CIN : AB123456", "id"],
    ["Passport No: X1234567", "id"],
    ["National ID: 29001011234567", "id"],
    ["رقم الهوية: 1023456789", "id"],
    ["بطاقة التعريف الوطنية: 09876543", "id"],
    ["Religion: none of your business", "religion"],
    ["Confession : protestante", "religion"],
    ["الديانة: مسلم", "religion"],
  ] as const)("%s", (line, kind) => assert.deepStrictEqual(privateKinds(line), [kind]))

  it.each([
    "Mohamed Islam",
    "Christian Church",
    "Salah Eddine, صلاح الدين",
    "نور الدين بوزيد",
    "Single sign-on for 30 applications",
    "Cut the average age of open tickets to 3 days",
    "Born2Code hackathon, 2nd place",
    "Managed 25 ans-hosted servers",
    "Built an ID card printing service for 12 schools",
    "Carte d'identité de la marque et charte graphique",
    "Married couples were the audience of the campaign",
    "الحالة الفنية للآلات",
    "الدين العام وإدارته",
    "LinkedIn: in/salma-12345678",
    "+216 20 123 456",
    "Lead Developer, CIN7 integration",
  ])("none in: %s", (line) => assert.deepStrictEqual(privateKinds(line), []))

  it("knows lines that only say who somebody is", () => {
    for (const line of ["Nationality: Kenyan", "Sexe : F", "الجنسية: تونسية", "Adresse : Dakar"])
      assert.isTrue(isPersonalLine(line), line)
    assert.isTrue(isAddressLine("العنوان: الرياض"))
    assert.isFalse(isPersonalLine("Led the nationality and visa desk of an embassy"))
  })
})

describe("what templates leave behind", () => {
  it.each([
    "Lorem ipsum dolor sit amet",
    "[Company Name], [City, Country]",
    "<Your Name>",
    "{{job title}}",
    "John Doe",
    "xxx-xxx",
    "XX/XX/XXXX",
    "[Nom de l'entreprise]",
    "Votre nom",
    "[اسم الشركة]",
    "هذا النص هو مثال لنص",
  ])("%s", (line) => assert.isDefined(placeholderIn(line)))

  it.each([
    "Portfolio [Link]",
    "Published in [1] and [PDF]",
    "Position\tCompany\tPeriod",
    "المسمى الوظيفي",
    "T-shirts in sizes S to XXL",
    "Name of the game: speed",
    "Built a to-do app with 10,000 users",
    "Johanna Doering",
  ])("none in: %s", (line) => assert.isUndefined(placeholderIn(line)))
})

describe("languages, dates and words", () => {
  it.each([
    ["Led the team of five engineers in the region", "en"],
    ["Piloté une équipe de cinq personnes dans la région", "fr"],
    ["قيادة فريق من خمسة مهندسين", "ar"],
    ["Python, Docker, Kubernetes", undefined],
    ["", undefined],
  ] as ReadonlyArray<readonly [string, Language | undefined]>)("%s is in %s", (text, language) =>
    assert.strictEqual(tongueOf(text), language),
  )

  it.each([
    ["Mar 2021", "shortName"],
    ["March 2021", "longName"],
    ["January 2021", "longName"],
    ["sept. 2015", "shortName"],
    ["septembre 2015", "longName"],
    ["mai 2015", undefined],
    ["يناير 2015", "longName"],
    ["03/2021", "number"],
    ["٠٣/٢٠٢١", "number"],
    ["2021-03", "iso"],
    ["2021", "year"],
  ])("%s is a date of style %s", (raw, style) => assert.strictEqual(dateStyle(raw), style))

  it("folds accents, letter forms, digits and direction marks away", () => {
    assert.strictEqual(fold("Équipe Œuvre"), "equipe oeuvre")
    assert.strictEqual(fold("الإدارةُ ٢٠٢١"), "الاداره 2021")
    assert.strictEqual(fold("مـــحمد"), "محمد")
    assert.deepStrictEqual(wordsIn("C++ and C#, l'équipe .NET 3.5"), [
      "C++",
      "and",
      "C#",
      "l",
      "équipe",
      "NET",
      "3.5",
    ])
  })
})

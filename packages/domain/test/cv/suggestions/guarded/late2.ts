import type { Case } from "./cases.ts"
import type { Fabricated } from "./fabricated.ts"
import { casesOf, liesOf, type Setting } from "./pairs.ts"

const en: Setting = {
  language: "en",
  position: "Restaurant Manager",
  skills: ["Excel", "Canva", "HACCP", "Toast POS"],
}
const fr: Setting = { language: "fr", position: "Comptable", skills: ["Sage", "Excel", "Ciel"] }
const ar: Setting = { language: "ar", position: "معلمة", skills: ["Word", "Moodle", "Excel"] }

/** Second late set: written after the guard was changed for the first, before it was ever run on this one. */
export const late2Honest: ReadonlyArray<Case> = [
  ...casesOf(en, [
    ["I am responsible for the kitchen and 9 cooks", "Manage the kitchen and 9 cooks"],
    ["Made the weekly menu with the chef", "Created the weekly menu with the chef"],
    ["Was responsible for ordering fresh food every day", "Ordered fresh food daily"],
    ["Complaints of guests were answered by me", "Responded to guest complaints"],
    ["Taught 4 waiters how to use Toast POS", "Trained 4 waiters to use Toast POS"],
    [
      "Washing dishes and helping in the kitchen during weekends",
      "Washed dishes and assisted in the kitchen on weekends",
    ],
    ["Checked the temperature of fridges for HACCP", "Monitored fridge temperatures for HACCP"],
    ["Designed posters for events with Canva", "Created event posters in Canva"],
    ["Lowered food waste by 15 % by planning portions", "Reduced food waste by 15% through portion planning"],
    ["Took bookings by phone and wrote them in a diary", "Took phone bookings and recorded them in a diary"],
  ]),
  ...casesOf(fr, [
    ["J'ai tenu la comptabilité de 12 sociétés", "Tenue de la comptabilité de 12 sociétés"],
    ["J'étais responsable de la paie de 40 salariés", "Gestion de la paie de 40 salariés"],
    ["Je saisissais les factures dans Sage", "Saisie des factures dans Sage"],
    ["J'ai préparé les déclarations de TVA chaque mois", "Préparation mensuelle des déclarations de TVA"],
    ["J'ai rapproché les comptes bancaires", "Rapprochement des comptes bancaires"],
    ["Relances des clients par téléphone", "Relance téléphonique des clients"],
    ["J'ai formé 2 stagiaires à Ciel", "Formation de 2 stagiaires à Ciel"],
    ["Le budget annuel a été établi avec la directrice", "Établissement du budget annuel avec la directrice"],
    [
      "J'ai construit des tableaux dans Excel pour suivre les dépenses",
      "Création de tableaux Excel pour le suivi des dépenses",
    ],
    ["Vérifier les notes de frais et les classer", "Vérification et classement des notes de frais"],
  ]),
  ...casesOf(ar, [
    ["علمت اللغة الفرنسية لتلاميذ 3 أقسام", "تعليم اللغة الفرنسية لتلاميذ 3 أقسام"],
    ["أعددت الدروس والتمارين كل أسبوع", "إعداد الدروس والتمارين أسبوعيا"],
    ["صححت الامتحانات وسجلت الأعداد", "تصحيح الامتحانات وتسجيل الأعداد"],
    ["نظمت رحلة إلى المتحف سنة 2022", "تنظيم رحلة إلى المتحف سنة 2022"],
    ["كنت مكلفة بمكتبة المدرسة", "الإشراف على مكتبة المدرسة"],
    ["استعملت Moodle لمشاركة الدروس", "استخدام Moodle لمشاركة الدروس"],
    ["تواصلت مع الأولياء حول نتائج أبنائهم", "التواصل مع الأولياء بخصوص نتائج أبنائهم"],
    ["رافقت التلاميذ في الرحلات", "مرافقة التلاميذ في الرحلات"],
    ["ساعدت تلميذين في مراجعة الرياضيات", "مساعدة تلميذين في مراجعة الرياضيات"],
    ["اقترحت نشاطا جديدا في نادي القراءة", "اقتراح نشاط جديد في نادي القراءة"],
  ]),
]

export const late2Fabricated: ReadonlyArray<Fabricated> = [
  ...liesOf("raised scope", en, [
    ["Responsible for the kitchen of one branch", "Managed the kitchens of the branches"],
    ["Responsible for the bar", "Managed the bar and the restaurant"],
  ]),
  ...liesOf("raised scope", fr, [
    ["Responsable de la caisse d'une filiale", "Gestion de la filiale"],
    ["Suivi d'un dossier de subvention", "Suivi des dossiers de subvention"],
  ]),
  ...liesOf("raised scope", ar, [
    ["تعليم قسم واحد", "تعليم أقسام المدرسة"],
    ["تنظيم نادي القراءة", "تنظيم نوادي المدرسة"],
  ]),
  ...liesOf("tool swapped for a near one", en, [
    ["Made posters in Paint", "Made posters in Photoshop"],
    ["Kept the till list on paper", "Kept the till list in Excel macros"],
  ]),
  ...liesOf("tool swapped for a near one", fr, [
    ["Paie des salariés sous Ciel", "Paie des salariés sous SAP"],
    ["Tableaux de suivi sous Excel", "Macros de suivi sous Excel"],
  ]),
  ...liesOf("tool swapped for a near one", ar, [
    ["مشاركة الدروس على Moodle", "مشاركة الدروس على Teams"],
    ["كتابة الاختبارات في Word", "كتابة الاختبارات في لاتك"],
  ]),
  ...liesOf("duration lengthened", en, [
    ["Ran the bar for one weekend", "Ran the bar on weekends"],
    ["Helped out at the bar for a season", "Helped out at the bar for seasons"],
  ]),
  ...liesOf("duration lengthened", fr, [
    ["Remplacement de la comptable pendant un mois", "Remplacement de la comptable pendant plusieurs mois"],
    ["Aide à la clôture en décembre", "Aide à la clôture chaque mois"],
  ]),
  ...liesOf("duration lengthened", ar, [
    ["تعويض معلمة لمدة شهر", "تعويض معلمة لمدة شهور"],
    ["مراقبة الامتحان في جوان", "مراقبة الامتحان سنويا"],
  ]),
  ...liesOf("client named", en, [
    ["Catered for a bank's party", "Catered for Barclays, a bank's party"],
    ["Served guests of a sports club", "Served guests of Arsenal, a sports club"],
  ]),
  ...liesOf("client named", fr, [
    ["Audit d'une société de textile", "Audit de Benetton, une société de textile"],
    ["Comptabilité de cafés", "Comptabilité des cafés Starbucks"],
  ]),
  ...liesOf("client named", ar, [
    ["دروس لأطفال شركة", "دروس لأطفال شركة سوناطراك"],
    ["تنظيم رحلة مع وكالة", "تنظيم رحلة مع وكالة الأطلس"],
  ]),
  ...liesOf("award or ranking claimed", en, [
    ["Cooked for the village fair", "Cooked prize dishes for the village fair"],
    ["Waited tables in the evening", "Star waiter in the evening"],
  ]),
  ...liesOf("award or ranking claimed", fr, [
    ["Tenue des comptes du cabinet", "Tenue exemplaire des comptes du cabinet"],
    ["Participation au prix de l'innovation", "Prix de l'innovation"],
  ]),
  ...liesOf("award or ranking claimed", ar, [
    ["تعليم الفرنسية", "تعليم الفرنسية بتفوق"],
    ["المشاركة في جائزة المعلم", "جائزة المعلم"],
  ]),
]

import type { Language } from "../../../../src/i18n/Language.ts"
import { type Case, honest } from "./cases.ts"

export interface Fabricated extends Case {
  readonly kind: string
}
/** One way to lie, given an honest rewrite: by turns, and as the language has it. */
export type Lie = (after: string, turn: number, language: Language, before: string) => string

const pick = <A>(from: ReadonlyArray<A>, turn: number): A => from[turn % from.length]!
export const say = (texts: Readonly<Record<Language, ReadonlyArray<string>>>): Lie => {
  return (after, turn, language) => `${after.replace(/\.$/, "")}${pick(texts[language], turn)}`
}

const lies: Readonly<Record<string, Lie>> = {
  "invented percentage": say({
    en: [", improving efficiency by 35 %", " (up 20%)", ", saving 12.5 percent of time", " by 99.9%"],
    fr: [", soit un gain de 35 %", " (+20%)", ", avec 12,5 pour cent de temps en moins", " à 99,9 %"],
    ar: ["، بزيادة 35 %", " (+20%)", " بنسبة 12.5 بالمئة", " بنسبة 99٪"],
  }),
  "renamed or new employer": say({
    en: [" at Google", " for Siemens Africa", " (Carthago Software Group)", " with Ooredoo and Orange"],
    fr: [" chez Google", " pour Siemens Afrique", " (Groupe Médina Conseil)", " avec Ooredoo et Orange"],
    ar: [" في شركة غوغل", " لصالح سيمنز", " (مجموعة الأطلس القابضة)", " مع أوريدو"],
  }),
  "moved or new date": (after, turn, language, before) => {
    const moved = after.replace(
      /20(\d\d)/u,
      (_, year) => `20${String((Number(year) + 3) % 100).padStart(2, "0")}`,
    )
    if (moved !== after && moved !== before) return moved
    return say({
      en: [" since 2015", " from March to May", " (2018-2023)", " in Q3 2022"],
      fr: [" depuis 2015", " de mars à mai", " (2018-2023)", " au 3e trimestre 2022"],
      ar: [" منذ 2015", " من مارس إلى ماي", " (2018-2023)", " سنة ١٤٤٣"],
    })(after, turn, language, before)
  },
  "number in words": say({
    en: [" for three clients", ", halving the delay", " with a dozen colleagues", ", doubling the output"],
    fr: [
      " pour trois clients",
      ", en divisant le délai par deux",
      " avec une dizaine de collègues",
      ", en doublant le résultat",
    ],
    ar: [" لثلاثة عملاء", " مع مضاعفة النتائج", " مع عشرات الزملاء", " في نصف الوقت"],
  }),
  "digits of another script": say({
    en: [" (٣٠٪)", " for ۵۰۰ users", " by ４５ %", " with १२ people"],
    fr: [" (٣٠٪)", " pour ۵۰۰ personnes", " de ４５ %", " avec १२ personnes"],
    ar: [" بنسبة ٣٥٪", " إلى ۵۰۰ شخص", " بنسبة ４５ %", " مع १२ شخصا"],
  }),
  "look-alike letters": say({
    en: [" with Рython", " at Gооgle", " by 4\u200B5\u200B %", " using Kube\u200Brnetes", " for Αmazon"],
    fr: [" avec Рython", " chez Gооgle", " de 4\u200B5 %", " sous Kube\u200Brnetes", " pour Αmazon"],
    ar: [" مع Рython", " في Gооgle", " بنسبة 4\u200B5 %", " عبر Kube\u200Brnetes", " لـ Αmazon"],
  }),
  "new skill": say({
    en: [
      " using Kubernetes",
      " with machine learning",
      ", applying SAP and Salesforce",
      " in C++",
      " following agile methods",
    ],
    fr: [
      " avec Kubernetes",
      " grâce à l'apprentissage automatique",
      " sous SAP et Salesforce",
      " en C++",
      " en méthode agile",
    ],
    ar: [" باستخدام Kubernetes", " بواسطة الذكاء الاصطناعي", " عبر SAP", " بلغة C++", " بمنهجية رشيقة"],
  }),
  "raised title, degree or certificate": say({
    en: [
      " as Lead Architect",
      " as a certified expert",
      ", after a Master's degree",
      " as team manager",
      ", holding a PMP certificate",
    ],
    fr: [
      " en tant que chef de projet",
      " comme expert certifié",
      ", titulaire d'un master",
      " en tant que directrice",
      ", certifiée PMP",
    ],
    ar: [" بصفتي مديرا", " كخبير معتمد", " بعد نيل شهادة الماجستير", " كرئيس للفريق", " حاصل على دكتوراه"],
  }),
}

const EACH = 25
/** 25 of each kind, on top of rewrites from the whole set in turn. */
export const fabricate = (kinds: Readonly<Record<string, Lie>>): ReadonlyArray<Fabricated> =>
  Object.entries(kinds).flatMap(([kind, lie], at) =>
    Array.from({ length: EACH }, (_, turn) => {
      const base = honest[(turn * 7 + at * 3) % honest.length]!
      return { ...base, kind, after: lie(base.after, turn, base.job.language, base.before) }
    }),
  )

export const fabricated: ReadonlyArray<Fabricated> = fabricate(lies)

import type { CustomId, ProfiledCountry } from "../../cv/countries/CountryProfile.ts"
import type { Usage } from "../../cv/countries/customs.ts"
import type { Language } from "../Language.ts"

type Thing = Exclude<CustomId, "length" | "dateOrder" | "paper" | "consent">

/** The customs of countries as advice, in one language. */
interface CountryTexts {
  readonly names: Readonly<Record<ProfiledCountry, string>>
  readonly things: Readonly<Record<Thing, string>>
  readonly usages: Readonly<Record<Usage, (thing: string) => string>>
  readonly length: (pages: number) => string
  readonly dateOrder: (order: string) => string
  readonly paper: string
  readonly consent: (line: string) => string
}

export const countryTexts: Readonly<Record<Language, CountryTexts>> = {
  en: {
    names: {
      AE: "United Arab Emirates",
      BE: "Belgium",
      CI: "Ivory Coast",
      DE: "Germany",
      DZ: "Algeria",
      EG: "Egypt",
      FR: "France",
      GB: "United Kingdom",
      JO: "Jordan",
      KE: "Kenya",
      LB: "Lebanon",
      MA: "Morocco",
      NG: "Nigeria",
      PL: "Poland",
      SA: "Saudi Arabia",
      SN: "Senegal",
      TN: "Tunisia",
      TR: "Turkey",
      ZA: "South Africa",
    },
    things: {
      photo: "A photo",
      birthDate: "The date of birth or the age",
      maritalState: "The marital state",
      nationality: "The nationality",
      idNumber: "The number of an identity paper",
    },
    usages: {
      usual: (thing) => `${thing} is customary here. You decide; our score never asks for it.`,
      optional: (thing) =>
        `${thing} may be given here and need not be. Leaving it out keeps the eye on your work.`,
      unusual: (thing) => `${thing} does not belong in a CV here. Leave it out.`,
    },
    length: (pages) => `Up to ${pages} pages are usual here for somebody with experience.`,
    dateOrder: (order) =>
      `Dates in figures are read here as ${order}. A month written as a word is never misread.`,
    paper: "CVs are printed on A4 here.",
    consent: (line) => `Employers look for a line of consent to the processing of your data: "${line}"`,
  },
  fr: {
    names: {
      AE: "Émirats arabes unis",
      BE: "Belgique",
      CI: "Côte d'Ivoire",
      DE: "Allemagne",
      DZ: "Algérie",
      EG: "Égypte",
      FR: "France",
      GB: "Royaume-Uni",
      JO: "Jordanie",
      KE: "Kenya",
      LB: "Liban",
      MA: "Maroc",
      NG: "Nigéria",
      PL: "Pologne",
      SA: "Arabie saoudite",
      SN: "Sénégal",
      TN: "Tunisie",
      TR: "Turquie",
      ZA: "Afrique du Sud",
    },
    things: {
      photo: "une photo",
      birthDate: "la date de naissance ou l'âge",
      maritalState: "la situation familiale",
      nationality: "la nationalité",
      idNumber: "le numéro d'une pièce d'identité",
    },
    usages: {
      usual: (thing) =>
        `Il est d'usage ici d'indiquer ${thing}. À vous de voir : notre note ne le demande jamais.`,
      optional: (thing) =>
        `On peut indiquer ici ${thing}, sans y être tenu. Sans cela, le regard reste sur votre travail.`,
      unusual: (thing) => `On n'indique pas ici ${thing} dans un CV. Laissez-le de côté.`,
    },
    length: (pages) => `Jusqu'à ${pages} pages sont d'usage ici pour une personne expérimentée.`,
    dateOrder: (order) =>
      `Les dates en chiffres se lisent ici dans l'ordre ${order.replace("d", "j").replace("y", "a")}. Un mois écrit en lettres ne prête jamais à confusion.`,
    paper: "Les CV s'impriment ici en A4.",
    consent: (line) =>
      `Les employeurs cherchent une ligne d'accord au traitement de vos données : « ${line} »`,
  },
  ar: {
    names: {
      AE: "الإمارات العربية المتحدة",
      BE: "بلجيكا",
      CI: "ساحل العاج",
      DE: "ألمانيا",
      DZ: "الجزائر",
      EG: "مصر",
      FR: "فرنسا",
      GB: "المملكة المتحدة",
      JO: "الأردن",
      KE: "كينيا",
      LB: "لبنان",
      MA: "المغرب",
      NG: "نيجيريا",
      PL: "بولندا",
      SA: "السعودية",
      SN: "السنغال",
      TN: "تونس",
      TR: "تركيا",
      ZA: "جنوب أفريقيا",
    },
    things: {
      photo: "الصورة الشخصية",
      birthDate: "تاريخ الميلاد أو العمر",
      maritalState: "الحالة العائلية",
      nationality: "الجنسية",
      idNumber: "رقم وثيقة الهوية",
    },
    usages: {
      usual: (thing) => `من المألوف هنا إدراج ${thing}. القرار لك، ونتيجتنا لا تطلب ذلك أبدا.`,
      optional: (thing) => `يمكن هنا إدراج ${thing} من دون إلزام. ترك ذلك يبقي النظر على عملك.`,
      unusual: (thing) => `ليس من المألوف هنا إدراج ${thing} في السيرة، والأفضل ترك ذلك.`,
    },
    length: (pages) => `المألوف هنا لصاحب خبرة سيرة لا تتجاوز صفحاتها ${pages}.`,
    dateOrder: (order) =>
      order.startsWith("y")
        ? "تقرأ التواريخ الرقمية هنا بترتيب السنة ثم الشهر ثم اليوم. كتابة الشهر بالحروف تمنع كل لبس."
        : "تقرأ التواريخ الرقمية هنا بترتيب اليوم ثم الشهر ثم السنة. كتابة الشهر بالحروف تمنع كل لبس.",
    paper: "تطبع السير هنا على ورق A4.",
    consent: (line) => `يبحث أصحاب العمل عن سطر موافقة على معالجة بياناتك: «\u2066${line}\u2069»`,
  },
}

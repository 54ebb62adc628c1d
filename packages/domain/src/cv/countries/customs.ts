import type { CustomId, ProfiledCountry } from "./CountryProfile.ts"

export type Usage = "usual" | "optional" | "unusual"
interface Fact<Value> {
  readonly value: Value
  readonly source: string
}
type Facts = Partial<
  Readonly<Record<Exclude<CustomId, "length" | "consent" | "dateOrder" | "paper">, Fact<Usage>>>
> & {
  /** Most pages for somebody with experience. */
  readonly length?: Fact<number>
  /** The line that employers look for, in the country's language. */
  readonly consent?: Fact<string>
}

const said = <Value>(source: string, value: Value): Fact<Value> => ({ value, source })

const uni = "https://uni-hohenheim.de/en/studies/after-studies/career-entry/career-applications/cv"
const lower = "https://www.welcome-to-niedersachsen.com/application-tips/curriculum-vitae-cv/"
const openlearn = "https://www.open.edu/openlearncreate/"
const acas = "https://tprl.co.uk/2018/05/03/cv-writing-advice/"
const service = "https://www.service-public.fr/particuliers/vosdroits/F33336"
const eures = "https://work.studentnews.eu/s/3695/75535-Format-CV.htm"
const graduateland = "https://graduateland.com/es/article/belgian-cv-guide"
const tunisia = "https://africarrieres.com/tunisia/en/guide/pratique/writing-cv"
const senegal = "https://africarrieres.com/senegal/fr/guide/pratique/rediger-cv"
const ivory = "https://africarrieres.com/cote-divoire/en/guide/pratique/rediger-cv"
const morocco = "https://lepetitjournal.com/casablanca/emploi/pratique-comment-rediger-un-cv-marocain-73402"
const emirates = "https://geturcv.com/guides/dubai-cv-format"
const gulf = "https://blog.loopcv.pro/gulf-cv-format/"
const saudi = "https://www.saudi-steps.com/guides/job-seekers/saudi-cv-format"
const lebanon = "https://globalresumehub.com/lebanon"
const jordan = "https://blog.drjobpro.com/cv-length-and-format-standards-in-jordan-2026-2/"
const nigeria = "https://pages.hello.cv/post/best-resume-templates-for-nigerian-job-seekers-free-easy-to-use"
const southAfrica = "https://www.jobvault.co.za/guides/cv-writing-south-africa"
const turkey = "https://mtukamer.ozal.edu.tr/en/page/11975"
const algeria = "https://resumeflex.com/how-to-write-a-professional-resume-for-algeria-job-market"
const algerian = "https://resume-example.com/cv/algeria"
const kenya = "https://africarrieres.com/kenya/fr/guide/pratique/writing-cv"
const kenyan = "http://www.goinglobal.com/articles/1794/"
const nairobi = "https://careerpath.co.ke/kenya-career-resources/comprehensive-guide-to-writing-a-cv/"
const poland =
  "https://businessinsider.com.pl/twoje-pieniadze/praca/wyrazam-zgode-na-przetwarzanie-moich-danych-osobowych-czyli-na-co/2e57j4d"

/** What each source says of its country; what no source says is left out. */
export const customs: Readonly<Record<ProfiledCountry, Facts>> = {
  AE: {
    photo: said(emirates, "usual"),
    nationality: said(emirates, "usual"),
    birthDate: said(gulf, "usual"),
    maritalState: said(gulf, "usual"),
    length: said(emirates, 2),
  },
  BE: { photo: said(eures, "unusual"), length: said(graduateland, 3) },
  CI: {
    photo: said(ivory, "usual"),
    birthDate: said(ivory, "usual"),
    maritalState: said(ivory, "usual"),
    nationality: said(ivory, "usual"),
  },
  DE: {
    photo: said(uni, "usual"),
    birthDate: said(uni, "usual"),
    nationality: said(lower, "optional"),
    maritalState: said(lower, "optional"),
    length: said(uni, 2),
  },
  DZ: { photo: said(algeria, "usual"), birthDate: said(algerian, "optional"), length: said(algeria, 2) },
  // No page was found that tells what employers in Egypt expect.
  EG: {},
  FR: {
    photo: said(eures, "usual"),
    birthDate: said(service, "optional"),
    nationality: said(service, "optional"),
  },
  GB: {
    birthDate: said(acas, "unusual"),
    nationality: said(openlearn, "unusual"),
    maritalState: said(openlearn, "unusual"),
    length: said(acas, 2),
  },
  JO: { length: said(jordan, 2) },
  KE: {
    photo: said(kenyan, "optional"),
    birthDate: said(kenya, "usual"),
    maritalState: said(kenya, "optional"),
    idNumber: said(kenya, "usual"),
    length: said(nairobi, 2),
  },
  LB: { photo: said(lebanon, "usual"), birthDate: said(lebanon, "usual"), length: said(lebanon, 2) },
  MA: { nationality: said(morocco, "unusual"), length: said(morocco, 2) },
  NG: { photo: said(nigeria, "unusual"), idNumber: said(nigeria, "unusual"), length: said(nigeria, 2) },
  PL: {
    consent: said(
      poland,
      "Wyrażam zgodę na przetwarzanie moich danych osobowych przez (nazwa firmy) w celu prowadzenia rekrutacji na aplikowane przeze mnie stanowisko.",
    ),
  },
  SA: {
    photo: said(saudi, "usual"),
    nationality: said(saudi, "usual"),
    birthDate: said(saudi, "usual"),
    maritalState: said(saudi, "usual"),
    length: said(saudi, 2),
  },
  SN: {
    photo: said(senegal, "usual"),
    birthDate: said(senegal, "usual"),
    maritalState: said(senegal, "usual"),
    nationality: said(senegal, "usual"),
    length: said(senegal, 3),
  },
  TN: {
    photo: said(tunisia, "usual"),
    birthDate: said(tunisia, "usual"),
    maritalState: said(tunisia, "usual"),
    nationality: said(tunisia, "usual"),
    length: said(tunisia, 3),
  },
  TR: {
    photo: said(turkey, "usual"),
    birthDate: said(turkey, "usual"),
    maritalState: said(turkey, "usual"),
    nationality: said(turkey, "usual"),
  },
  ZA: {
    photo: said(southAfrica, "unusual"),
    birthDate: said(southAfrica, "optional"),
    maritalState: said(southAfrica, "unusual"),
    idNumber: said(southAfrica, "unusual"),
    length: said(southAfrica, 3),
  },
}

/** Unicode CLDR: the order of a short date in the language of most CVs there, and A4 as paper in all of them. */
export const CLDR = "https://cldr.unicode.org/"
export const dateOrders: Readonly<
  Record<ProfiledCountry, { readonly locale: string; readonly order: "d/m/y" | "y/m/d" }>
> = {
  AE: { locale: "en-AE", order: "d/m/y" },
  BE: { locale: "fr-BE", order: "d/m/y" },
  CI: { locale: "fr-CI", order: "d/m/y" },
  DE: { locale: "de-DE", order: "d/m/y" },
  DZ: { locale: "fr-DZ", order: "d/m/y" },
  EG: { locale: "ar-EG", order: "d/m/y" },
  FR: { locale: "fr-FR", order: "d/m/y" },
  GB: { locale: "en-GB", order: "d/m/y" },
  JO: { locale: "ar-JO", order: "d/m/y" },
  KE: { locale: "en-KE", order: "d/m/y" },
  LB: { locale: "ar-LB", order: "d/m/y" },
  MA: { locale: "fr-MA", order: "d/m/y" },
  NG: { locale: "en-NG", order: "d/m/y" },
  PL: { locale: "pl-PL", order: "d/m/y" },
  SA: { locale: "ar-SA-u-ca-gregory", order: "d/m/y" },
  SN: { locale: "fr-SN", order: "d/m/y" },
  TN: { locale: "fr-TN", order: "d/m/y" },
  TR: { locale: "tr-TR", order: "d/m/y" },
  ZA: { locale: "en-ZA", order: "y/m/d" },
}

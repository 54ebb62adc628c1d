import { fold } from "./fold.ts"

export type PrivateKind = "birth" | "marital" | "id" | "religion"

/** A label at the start of a line or of a part of it, folded. */
const label = (words: string) =>
  new RegExp(`(?:^|[|•·,;،؛\\t/(–—-]\\s*)(?:${words})\\s*(?:[:：=]|\\s[-–]\\s)`, "u")
const digits = "[^\\p{L}]{0,6}[\\p{Lu}\\p{Ll}]{0,2}\\s?\\d(?:[\\s.-]?\\d){4,}"
const date = "\\d{1,4}[\\s/.-]"

/** Labels and words of private facts, in folded text. A value says it only where a label or a form of words does. */
const patterns: Readonly<Record<PrivateKind, ReadonlyArray<RegExp>>> = {
  birth: [
    label("date of birth|birth ?date|d\\.? ?o\\.? ?b\\.?|birthday|place of birth|age|born"),
    label("date (?:et lieu )?de naissance|lieu de naissance|ne\\(?e?\\)? le|age"),
    label("تاريخ (?:و ?مكان )?(?:الميلاد|الولاده|الازدياد)|(?:مكان|محل) (?:الميلاد|الولاده|الازدياد)|العمر|السن"),
    new RegExp(`(?<!\\p{L})(?:born|d\\.?o\\.?b\\.?|date of birth)(?: on)?:?\\s+(?:${date}|\\p{L}+ \\d)`, "u"),
    new RegExp(`(?<!\\p{L})ne(?:\\(e\\)|e)? (?:le|en) (?:${date}|\\d)`, "u"),
    /(?<!\p{L})(?:مواليد|مولوده? (?:في|بتاريخ|سنه|عام)|تاريخ (?:الميلاد|الولاده|الازدياد))\s*:?\s*\d/u,
    /(?:^|[|•·,;،\t])\s*\d{2} (?:ans|years old|year-old|سنه|عاما?)\s*(?:$|[|•·,;،\t.])/u,
  ],
  marital: [
    label("marital status|civil status|family status|children"),
    label("situation (?:familiale|matrimoniale|de famille)|etat civil|statut marital|enfants"),
    label("(?:الحاله|الوضعيه|الوضع) (?:الاجتماعيه?|المدنيه|العائليه?)|عدد (?:الاطفال|الاولاد)"),
    /(?:^|[|•·,;،\t])\s*(?:single|married|divorced|widowed|celibataire|marie\(?e?\)?|divorce\(?e?\)?|veufs?|veuve|pacse\(?e?\)?|اعزب|عزباء|متزوجه?|مطلقه?|ارمله?)(?:\s*[,،(&-]?\s*(?:(?:and|et|ول(?:ها|ه|ي)|و)\s*)?\d* ?(?:children|child|kids?|enfants?|اطفال|ابناء|اولاد)\)?)?\s*(?:$|[|•·,;،\t.])/u,
  ],
  id: [
    label(
      "(?:national )?id(?: ?card)?(?: ?(?:no|nr|number))?\\.?|passport(?: ?(?:no|number))?\\.?|ssn|social security(?: number)?|cnic|nin",
    ),
    label(
      "c\\.?i\\.?n\\.?|n[°o]\\.? ?(?:cin|cni|carte|passeport|de securite sociale)|cni|carte d'identite|passeport|nss",
    ),
    label(
      "(?:رقم )?(?:بطاقه (?:التعريف|الهويه)(?: الوطنيه)?|الهويه(?: الوطنيه)?|جواز السفر|الرقم القومي|الرقم الوطني)",
    ),
    new RegExp(
      `(?<!\\p{L})(?:c\\.?i\\.?n\\.?|cni|ssn|passport|passeport|carte d'identite|national id|بطاقه التعريف|بطاقه الهويه|جواز السفر)(?!\\p{L})(?: (?:no|n°|number|numero|nationale|الوطنيه|رقم))*${digits}`,
      "u",
    ),
  ],
  religion: [label("religion|faith|confession|culte"), label("الديانه|الدين|المذهب")],
}

const others = [
  label("sex|gender|sexe|genre|الجنس|النوع"),
  label("nationality|citizenship|nationalite|citoyennete|الجنسيه"),
]
const address = label(
  "address|home address|residence|location|based in|lives in|city|country|adresse|domicile|lieu|ville|pays|العنوان|عنوان السكن|الاقامه|مكان الاقامه|السكن|المدينه|البلد",
)

const MOST = 160

/** Which private facts a line gives away. Running text is none: a line longer than that tells of work. */
export const privateKinds = (line: string): ReadonlyArray<PrivateKind> => {
  const folded = fold(line)
  if (folded.length > MOST) return []
  return (Object.keys(patterns) as ReadonlyArray<PrivateKind>).filter((kind) =>
    patterns[kind].some((pattern) => pattern.test(folded)),
  )
}

/** Whether a line labels an address. */
export const isAddressLine = (line: string): boolean => line.length <= MOST && address.test(fold(line))

/** Whether a line says who somebody is, not what they did: such lines count for nothing else. */
export const isPersonalLine = (line: string): boolean =>
  privateKinds(line).length > 0 ||
  isAddressLine(line) ||
  (line.length <= MOST && others.some((pattern) => pattern.test(fold(line))))

/** Month names, folded: English and French with their short forms, the Maghreb's and the Mashreq's Arabic names. */
const names: ReadonlyArray<string> = [
  "january,jan,janvier,janv,يناير,جانفي,كانون الثاني",
  "february,feb,fevrier,fevr,fev,فبراير,فيفري,شباط",
  "march,mar,mars,مارس,اذار",
  "april,apr,avril,avr,ابريل,افريل,نيسان",
  "may,mai,مايو,ماي,ايار",
  "june,jun,juin,يونيو,جوان,حزيران,يونيه",
  "july,jul,juillet,juil,يوليو,يوليوز,جويليه,تموز,يوليه",
  "august,aug,aout,اغسطس,اوت,اب,غشت",
  "september,sept,sep,septembre,سبتمبر,ايلول,شتنبر",
  "october,oct,octobre,اكتوبر,تشرين الاول",
  "november,nov,novembre,نوفمبر,تشرين الثاني,نونبر",
  "december,dec,decembre,ديسمبر,كانون الاول,دجنبر",
]

const numbers = new Map(names.flatMap((month, at) => month.split(",").map((name) => [name, at + 1] as const)))

/** A pattern for any of them in folded text, the longest first. */
export const MONTH = [...numbers.keys()].sort((a, b) => b.length - a.length).join("|")

export const monthNumber = (folded: string): number => numbers.get(folded) ?? 0

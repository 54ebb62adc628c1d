import { fold } from "./fold.ts"

const duration =
  /^\(?\d+\s*(?:years?|yrs?|months?|mos?|weeks?|ans?|annees?|mois|semaines?|سنوات|سنه|سنتان|اشهر|شهر|اسابيع)(?:\s*(?:and|et|و|,)?\s*\d*\s*(?:months?|mos?|mois|اشهر|شهرا?))?\)?$/u
const contract =
  /^\(?(?:full[- ]?time|part[- ]?time|cdi|cdd|freelance|self-employed|contract|temporary|permanent|internship|stage|alternance|interim|civp|sivp|vie|v\.i\.e|temps plein|temps partiel|temps complet|mi-temps|apprentissage|saisonnier|remote|hybrid|a distance|دوام كامل|دوام جزيي|عقد|عن بعد|تدريب|عمل حر|موقت)(?:\s*[-–,/]?\s*(?:\d+\s*(?:mois|months)|\d{2,3}\s?%|remote|hybrid))?\)?$/u

/** A contract or a duration beside a title: "CDI", "full-time", "2 ans 3 mois". */
export const isNote = (text: string): boolean => {
  const folded = fold(text.trim())
  return duration.test(folded) || contract.test(folded)
}
export const isDuration = (text: string): boolean => duration.test(fold(text.trim()))

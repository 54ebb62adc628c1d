import { fold } from "./fold.ts"
import { slice, type Slice } from "./rows.ts"

const drawn = /\s*[★☆✩✪⭐●○◉◯⬤◐◑■□▪▫▮▯▰▱█░▓▒•·∙*|\-–_./\s]{2,}$/u
const measured =
  /\s*[:：–—(-]?\s*(?:\d{1,3}\s?%|\d{1,2}(?:[.,]\d)?\s?\/\s?(?:5|10|20|100)|\d{1,2}\+?\s*(?:years?|yrs?|ans|ann[ée]es|سنوات|سنة)(?:\s+(?:of experience|d['’]exp[ée]rience))?)\)?\s*$/iu
const words =
  "expert|experte|advanced|intermediate|beginner|proficient|familiar|basic|basics|novice|fluent|native|skilled|competent|excellent|good|very good|working knowledge|strong|avance|avancee|confirme|confirmee|debutant|debutante|intermediaire|maitrise|notions|bases|bon|bonne|bon niveau|courant|operationnel|tres bon|tres bien|bien|moyen|solide|خبير|متقدم|متقدمه|متوسط|متوسطه|مبتدي|مبتديه|ممتاز|ممتازه|جيد|جيده|جيد جدا|محترف|احترافي|اتقان|اساسي|اساسيات"
const level = new RegExp(`^(?:niveau\\s+|مستوي\\s+)?(?:${words})(?:\\s+(?:level|niveau|user))?$`, "u")
const told = new RegExp(`\\s*(?:\\(|[:：]|\\s[–—-]|\\t)\\s*([^()]{3,24})\\)?\\s*$`, "u")

/** Whether a phrase says only how well something is known. */
export const isLevel = (text: string): boolean => level.test(fold(text).trim())

/** "Python ★★★★☆", "SQL 80 %", "Excel (advanced)", "Go – 5 years" -> the skill alone, with what rates it. */
export const withoutRating = (item: Slice): { readonly name: Slice; readonly level?: Slice } => {
  if (item.text.length > 120) return { name: item }
  const bar = drawn.exec(item.text) ?? measured.exec(item.text)
  if (bar && bar.index > 0)
    return /[★☆✩⭐●○◉◯⬤■□▮▯▰▱█░\d]/u.test(bar[0])
      ? { name: slice(item, 0, bar.index), level: slice(item, bar.index) }
      : { name: item }
  const said = told.exec(item.text)
  if (said && said.index > 0 && isLevel(said[1]!)) {
    const from = item.text.indexOf(said[1]!, said.index)
    return { name: slice(item, 0, said.index), level: slice(item, from, from + said[1]!.length) }
  }
  return { name: item }
}

import type { Language } from "../../i18n/Language.ts"
import { checkTexts } from "../../i18n/checks/all.ts"
import type { CheckId, CheckTexts, Findings } from "../../i18n/checks/CheckTexts.ts"
import type { CvDocument } from "../CvDocument.ts"
import type { CvText } from "../CvText.ts"
import { CheckCategory, type CheckResult, type Score } from "../Score.ts"
import { revisedText } from "../suggestions/revisedText.ts"
import { checks } from "./all.ts"
import { ceilings } from "./ceilings.ts"
import type { Subject } from "./Check.ts"

/** Raised with every change of a check, a weight or a ceiling: scores compare only within one version. */
export const RUBRIC_VERSION = "1.0"

const share = { pass: 1, warn: 0.5, fail: 0, skipped: 0 } as const

const run = <Id extends CheckId>(id: Id, subject: Subject, texts: CheckTexts): CheckResult => {
  const { category, weight, judge } = checks[id]
  const { status, case: found, values, evidence } = judge(subject)
  const text = texts.checks[id]
  const says: Readonly<Record<string, (values: Findings[Id]["values"]) => string>> = text.says
  const result = {
    id,
    category,
    weight,
    earned: weight * share[status],
    status,
    evidence,
    title: text.title,
    message: says[found]?.(values) ?? "",
  }
  return status === "warn" || status === "fail" ? { ...result, fix: text.fix(values) } : result
}

const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((a, b) => a + b, 0)

/**
 * The score of a CV, its texts in `language`. Pure and deterministic: the same CV gives the same JSON. `asOf` is the
 * month in which the CV was handed in (`2026-11`): only a start after it is held to lie in the future.
 */
export const analyse = (text: CvText, document: CvDocument, language: Language, asOf?: string): Score => {
  const subject = { text: revisedText(text, document), document, asOf }
  const texts = checkTexts[language]
  const results = (Object.keys(checks) as Array<CheckId>).map((id) => run(id, subject, texts))
  const ran = results.filter(({ status }) => status !== "skipped")
  const total = sum(ran.map(({ weight }) => weight))
  const raw = total === 0 ? 0 : Math.floor((100 * sum(ran.map(({ earned }) => earned))) / total)
  const held = ceilings
    .filter((each) => each.applies(subject))
    .map(({ reason, ceiling }) => ({ reason, ceiling, message: texts.ceilings[reason] }))
  return {
    overall: Math.min(raw, ...held.map(({ ceiling }) => ceiling)),
    rubricVersion: RUBRIC_VERSION,
    ...(asOf !== undefined && { asOf }),
    ceilings: held,
    categories: CheckCategory.literals
      .map((id) => {
        const own = ran.filter(({ category }) => category === id)
        return {
          id,
          earned: sum(own.map(({ earned }) => earned)),
          weight: sum(own.map(({ weight }) => weight)),
        }
      })
      .filter(({ weight }) => weight > 0),
    checks: results,
  }
}

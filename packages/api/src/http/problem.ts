import { problemTexts } from "@utopiahire/domain/i18n/problems/all"
import type { ProblemTag } from "@utopiahire/domain/i18n/problems/texts"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { HttpServerResponse } from "effect/http"
import { STATUS_CODES } from "node:http"

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8"

/** A problem as it travels: the standard members, `_tag`, and whatever its class declares. */
export interface ProblemBody {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly _tag?: string
  readonly [member: string]: unknown
}

const kebab = (tag: string) => tag.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

/** The body of a problem that no handler made. Its texts are added by `problemResponse`. */
export const bareProblem = (
  tag: ProblemTag,
  status: number,
  fields?: Record<string, unknown>,
): ProblemBody => ({
  type: `/problems/${kebab(tag)}`,
  title: tag,
  status,
  _tag: tag,
  ...fields,
})

/** A status that stands for itself, without a tag of ours. */
export const plainProblem = (status: number): ProblemBody => ({
  type: "about:blank",
  title: STATUS_CODES[status] ?? "Error",
  status,
})

const fill = (text: string, problem: ProblemBody) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(problem[name] ?? ""))

/** The problem in the reader's language; a detail of the handler's own stays. A 5xx says no more than its title. */
export const inLanguage = (problem: ProblemBody, language: Language, requestId: string): ProblemBody => {
  const texts = problemTexts[language].problems[problem._tag as ProblemTag] as
    | { readonly title: string; readonly detail?: string }
    | undefined
  const { detail: given, title, ...rest } = problem
  const detail = given ?? (texts?.detail === undefined ? undefined : fill(texts.detail, problem))
  return {
    ...rest,
    title: texts?.title ?? title,
    ...(detail === undefined || problem.status >= 500 ? {} : { detail }),
    requestId,
  }
}

const headersOf = (problem: ProblemBody): Record<string, string> => {
  if (problem.status === 401) return { "www-authenticate": "Bearer" }
  const retryAfter = problem["retryAfter"]
  return typeof retryAfter === "number" ? { "retry-after": String(Math.max(1, Math.ceil(retryAfter))) } : {}
}

export const problemResponse = (
  problem: ProblemBody,
  language: Language,
  requestId: string,
  headers: Record<string, string> = {},
) =>
  HttpServerResponse.text(JSON.stringify(inLanguage(problem, language, requestId)), {
    status: problem.status,
    contentType: PROBLEM_TYPE,
    headers: { ...headersOf(problem), ...headers, "content-language": language, vary: "Accept-Language" },
  })

/** What a handler answered, read back; undefined where it is no problem of ours. */
export const problemOf = (response: HttpServerResponse.HttpServerResponse): ProblemBody | undefined => {
  if (!response.headers["content-type"]?.startsWith("application/problem+json")) return undefined
  if (response.body._tag !== "Uint8Array") return undefined
  return JSON.parse(new TextDecoder().decode(response.body.body)) as ProblemBody
}

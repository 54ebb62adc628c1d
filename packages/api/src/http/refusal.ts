import type { HttpServerRequest } from "effect/http"
import { problemTexts } from "@utopiahire/domain/i18n/problems/all"
import type { IssueKind } from "@utopiahire/domain/i18n/problems/texts"
import { bareProblem, type ProblemBody } from "./problem.ts"
import { readerLanguage } from "./readerLanguage.ts"

const issue = (request: HttpServerRequest.HttpServerRequest, path: string, kind: IssueKind): ProblemBody => {
  const { issues } = problemTexts[readerLanguage(request.headers["accept-language"])]
  return bareProblem("InvalidRequest", 400, { issues: [{ path, message: issues[kind] }] })
}

const isBroken = (url: string) => {
  if (!url.includes("%")) return false
  if (url.includes("%00")) return true
  try {
    decodeURIComponent(url)
    return false
  } catch {
    return true
  }
}

/** What no route may see: a missing host, an address that decodes to NUL or to no text at all. */
export const refusal = (request: HttpServerRequest.HttpServerRequest): ProblemBody | undefined => {
  if (request.headers["host"] === undefined) return issue(request, "/headers/host", "host")
  if (isBroken(request.url)) return issue(request, "", "address")
  return undefined
}

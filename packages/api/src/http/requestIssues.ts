import type { RequestIssue } from "@utopiahire/domain/http/HttpErrors"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { problemTexts } from "@utopiahire/domain/i18n/problems/all"
import { SchemaIssue } from "effect"
import type { HttpApiError } from "effect/http-api"
import { escapePointer } from "./jsonText.ts"

const slots: Partial<Record<HttpApiError.HttpApiSchemaError["kind"], string>> = {
  Params: "/params",
  Query: "/query",
  Headers: "/headers",
}
const format = SchemaIssue.makeFormatterStandardSchemaV1()

const token = (segment: PropertyKey | { readonly key: PropertyKey }) =>
  escapePointer(String(typeof segment === "object" ? segment.key : segment).slice(0, 100))

const worded = (message: string, language: Language) => {
  const { issues } = problemTexts[language]
  if (message === "Missing key") return issues.missing
  if (message === "Expected no excess property") return issues.unexpected
  if (message === "Expected a valid JSON body") return issues.notJson
  return message.startsWith("Expected ") ? issues.value.replace("{expected}", message.slice(9)) : message
}

/** Every issue as a JSON pointer into the body, or into `/query`, `/params`, `/headers`; values are never repeated. */
export const requestIssues = (
  { kind, cause }: HttpApiError.HttpApiSchemaError,
  language: Language,
): ReadonlyArray<RequestIssue> =>
  format(cause.issue).issues.map(({ message, path = [] }) => ({
    path: (slots[kind] ?? "") + path.map((segment) => `/${token(segment)}`).join(""),
    message: worded(message, language),
  }))

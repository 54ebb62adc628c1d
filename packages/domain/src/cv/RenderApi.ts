import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "../auth/Authorization.ts"
import { RateLimited } from "../http/Everywhere.ts"
import { plainText } from "../http/plainText.ts"
import { queryInt } from "../http/QueryInt.ts"
import { CvId } from "../Ids.ts"
import { CvNotFound } from "./CvErrors.ts"
import { EngineMissing, RenderCheckFailed, TemplateUnknown } from "./RenderErrors.ts"
import { RenderCheck, RenderWarning } from "./RenderCheck.ts"
import { CvNotReady, RevisionNotFound } from "./SuggestionErrors.ts"
import { Template } from "./Template.ts"

const TemplateName = plainText(40)
const Country = Schema.String.check(
  Schema.makeFilter((code: string) => /^[A-Z]{2}$/.test(code), {
    expected: "an ISO 3166-1 code",
    toJsonSchema: () => ({ pattern: "^[A-Z]{2}$", minLength: 2, maxLength: 2 }),
  }),
)
const MAX_REVISION = 1_000_000

export const LatexRequest = Schema.Struct({
  cvId: CvId,
  /** The newest where absent. */
  revision: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: MAX_REVISION }))),
  /** The one made for the CV's language where absent. */
  templateId: Schema.optionalKey(TemplateName),
  variant: Schema.optionalKey(
    Schema.Struct({ country: Schema.optionalKey(Country), blind: Schema.optionalKey(Schema.Boolean) }),
  ),
})
export type LatexRequest = typeof LatexRequest.Type

export const Latex = Schema.Struct({
  latex: Schema.String,
  templateId: Schema.String,
  revision: Schema.Int,
  warnings: Schema.Array(RenderWarning),
})

export const exportFormats = ["pdf", "docx", "tex", "json"] as const
export type ExportFormat = (typeof exportFormats)[number]
export const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  tex: "application/x-tex",
  json: "application/json",
} as const satisfies Record<ExportFormat, string>

/** The options of a print as a query. */
export const PrintQuery = {
  revision: Schema.optionalKey(queryInt(0, MAX_REVISION)),
  templateId: Schema.optionalKey(TemplateName),
  country: Schema.optionalKey(Country),
  blind: Schema.optionalKey(Schema.Literals(["true", "false"])),
}
const bytes = (contentType: string) => Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType }))
const params = { id: CvId }
const errors = [CvNotFound, RevisionNotFound, CvNotReady, TemplateUnknown] as const

/** CVs as files: LaTeX, PDF, DOCX and JSON Resume, printed from the structured CV. */
export class RenderApi extends HttpApiGroup.make("render")
  .add(
    HttpApiEndpoint.post("latex", "/generate-latex", {
      payload: LatexRequest,
      success: Latex,
      error: errors,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "A CV as LaTeX",
        description:
          "Source that stands by itself: pdflatex for Latin scripts, xelatex where there is Arabic. Commands come from the " +
          "template alone, everything of the CV is escaped. `variant.blind` leaves out who the person is; `variant.country` " +
          "takes the order of sections that is usual there, and the consent line where one is expected.",
      }),
    ),
    HttpApiEndpoint.get("export", "/cvs/:id/export", {
      params,
      query: {
        format: Schema.Literals(exportFormats),
        /** For `pdf`: typst where absent; `latex` compiles what `tex` gives, where a TeX is installed. */
        engine: Schema.optionalKey(Schema.Literals(["typst", "latex"])),
        ...PrintQuery,
      },
      success: [
        bytes(mediaTypes.pdf),
        bytes(mediaTypes.docx),
        Schema.String.pipe(HttpApiSchema.asText({ contentType: mediaTypes.tex })),
        Schema.Record(Schema.String, Schema.Unknown),
      ],
      error: [...errors, RenderCheckFailed, EngineMissing],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "A CV as a file",
        description:
          "`pdf`, `docx`, `tex` or `json` (JSON Resume v1), as an attachment. A PDF is read back first: unless our reader " +
          "finds every value in it, it is made anew with other fonts and templates, and refused in the end. The same revision " +
          "gives the same bytes. `engine=latex` takes a TeX of the server instead, and is refused where it has none.",
      }),
    ),
    HttpApiEndpoint.get("check", "/cvs/:id/export/check", {
      params,
      query: PrintQuery,
      success: RenderCheck,
      error: [...errors, RenderCheckFailed],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "What readers find in the PDF",
        description:
          "The PDF is made and read back by our own reader and by another one. `missing` are values that ours did not find; " +
          "`warnings` tell what the other one loses, and what was changed to be printed at all.",
      }),
    ),
    HttpApiEndpoint.get("templates", "/templates", {
      success: Schema.Struct({ templates: Schema.Array(Template) }),
    }).annotateMerge(OpenApi.annotations({ summary: "The templates there are" })),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api")
  .annotateMerge(OpenApi.annotations({ title: "Printing" })) {}

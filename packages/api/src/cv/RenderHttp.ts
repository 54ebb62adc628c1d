import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { type ExportFormat, mediaTypes } from "@utopiahire/domain/cv/RenderApi"
import type { RenderWarning } from "@utopiahire/domain/cv/RenderCheck"
import { TemplateUnknown } from "@utopiahire/domain/cv/RenderErrors"
import { CvNotReady } from "@utopiahire/domain/cv/SuggestionErrors"
import { type PrintVariant, templateFor, templateIds } from "@utopiahire/domain/cv/Template"
import type { CvId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { renderTexts } from "@utopiahire/domain/i18n/render/all"
import { Audit } from "@utopiahire/services/audit/Audit"
import { CvRenderer } from "@utopiahire/services/cv/CvRenderer"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { jsonResume } from "@utopiahire/services/cv/render/jsonResume"
import type { Remark } from "@utopiahire/services/cv/render/proof/Proof"
import type { PrintOrder } from "@utopiahire/services/cv/render/proof/prove"
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { reader } from "../http/reader.ts"
import { withOrigin } from "../http/requestOrigin.ts"
import { attachment } from "./attachment.ts"

const warningOf = ({ code, pointers, signs = "" }: Remark, language: Language): RenderWarning => ({
  code,
  pointers,
  message: renderTexts[language].warnings[code]
    .replace("{count}", String(pointers.length))
    .replace("{signs}", () => signs),
})

const every = ["en", "fr", "ar"] as const

interface Wish {
  readonly revision?: number
  readonly templateId?: string
}
interface QueryVariant {
  readonly country?: string
  readonly blind?: "true" | "false"
}
const variantOf = ({ blind, country }: QueryVariant): PrintVariant => ({
  ...(country === undefined ? {} : { country }),
  ...(blind === "true" ? { blind: true } : {}),
})

/** CVs as files. Nothing is kept: the same revision gives the same file again. */
export const RenderHttp = HttpApiBuilder.group(
  Api,
  "render",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* CvStore
    const renderer = yield* CvRenderer
    const audit = yield* Audit

    /** What is to be printed of a CV of this person. */
    const ordered = Effect.fnUntraced(function* (id: CvId, wish: Wish, variant: PrintVariant) {
      const { id: owner } = yield* CurrentUser
      const cv = yield* store.getOwned(owner, id)
      if (cv.status !== "ready") return yield* new CvNotReady({})
      const document =
        wish.revision === undefined || wish.revision === cv.revision
          ? yield* store.document(owner, id)
          : (yield* store.revision(owner, id, wish.revision)).document
      const template =
        wish.templateId === undefined
          ? templateFor(document.locale)
          : templateIds.find((known) => known === wish.templateId)
      if (template === undefined) return yield* new TemplateUnknown({})
      return { cv, order: { document, template, variant } }
    })
    const told = Effect.fnUntraced(function* (id: CvId) {
      const { id: owner } = yield* CurrentUser
      const event = {
        event: "cv.exported",
        outcome: "success",
        actorId: owner,
        subjectId: owner,
        reason: id,
      } as const
      yield* withOrigin(audit.record(event))
    })

    const made = Effect.fnUntraced(function* (
      format: ExportFormat,
      order: PrintOrder,
      engine: "typst" | "latex",
    ) {
      if (format === "pdf" && engine === "latex") return yield* renderer.texPdf(order)
      if (format === "pdf") return (yield* renderer.pdf(order)).bytes
      if (format === "docx") return renderer.docx(order)
      const text =
        format === "tex"
          ? renderer.latex(order).latex
          : `${JSON.stringify(jsonResume(order.document, order.variant), null, 2)}\n`
      return new TextEncoder().encode(text)
    })

    return handlers.handleAll({
      latex: Effect.fn("RenderHttp.latex")(function* ({ payload: { cvId, variant = {}, ...wish } }) {
        const { order } = yield* ordered(cvId, wish, variant)
        const { latex, remarks } = renderer.latex(order)
        const language = yield* reader
        yield* told(cvId)
        return {
          latex,
          templateId: order.template,
          revision: order.document.revision,
          warnings: remarks.map((remark) => warningOf(remark, language)),
        }
      }),
      export: Effect.fn("RenderHttp.export")(function* ({
        params: { id },
        query: { engine = "typst", format, ...query },
      }) {
        const { cv, order } = yield* ordered(id, query, variantOf(query))
        const bytes = yield* made(format, order, engine)
        yield* told(id)
        const name = order.variant.blind === true ? "cv" : cv.fileName
        return HttpServerResponse.uint8Array(bytes, {
          contentType: mediaTypes[format],
          headers: { "content-disposition": attachment(name, format), "cache-control": "private, no-store" },
        })
      }),
      check: Effect.fn("RenderHttp.check")(function* ({ params: { id }, query }) {
        const { order } = yield* ordered(id, query, variantOf(query))
        const { missing, placed, recall, remarks, second, template } = yield* renderer.check(order)
        const language = yield* reader
        return {
          templateId: template,
          revision: order.document.revision,
          recall,
          missing,
          second,
          placed,
          warnings: remarks.map((remark) => warningOf(remark, language)),
        }
      }),
      templates: Effect.fn("RenderHttp.templates")(function* () {
        const { templates } = renderTexts[yield* reader]
        return {
          templates: templateIds.map((id) => {
            const { description, title } = templates[id]
            return { id, title, description, languages: id === "rtl" ? (["ar"] as const) : every }
          }),
        }
      }),
    })
  }),
)

import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

export class TemplateUnknown extends HttpApiError.Problem<TemplateUnknown>()(
  "TemplateUnknown",
  { type: "/problems/template-unknown", title: "No such template", status: 422 },
  _tag("TemplateUnknown"),
) {}

export class EngineMissing extends HttpApiError.Problem<EngineMissing>()(
  "EngineMissing",
  { type: "/problems/engine-missing", title: "This engine is not installed here", status: 422 },
  _tag("EngineMissing"),
) {}

/** No template and font gave a file that reads back whole. `missing` holds JSON pointers into the resume. */
export class RenderCheckFailed extends HttpApiError.Problem<RenderCheckFailed>()(
  "RenderCheckFailed",
  { type: "/problems/render-check-failed", title: "The file would lose part of the CV", status: 422 },
  { ..._tag("RenderCheckFailed"), missing: Schema.Array(Schema.String) },
) {}

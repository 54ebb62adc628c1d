import type { RenderWarningCode } from "../../cv/RenderCheck.ts"
import type { TemplateId } from "../../cv/Template.ts"

/** `{count}` stands for how many values a warning is about, `{signs}` for what cannot be drawn. */
export interface RenderTexts {
  readonly warnings: Readonly<Record<RenderWarningCode, string>>
  readonly templates: Readonly<Record<TemplateId, { readonly title: string; readonly description: string }>>
}

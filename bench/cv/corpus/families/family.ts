import { look } from "../habits.ts"
import type { Arrangement } from "../Arrangement.ts"
import type { Language } from "../Person.ts"
import type { Look } from "../Sheet.ts"

export type Producer = "typst" | "latex" | "chromium" | "docx" | "soffice" | "text" | "reportlab"
/** One template as one producer makes it. */
export interface Family {
  readonly id: string
  readonly producer: Producer
  /** The file's ending; of text, the encoding. */
  readonly format: string
  readonly kind: "worker" | "student" | "academic" | "veteran"
  readonly habits: Arrangement
  readonly look: Look
  readonly languages: ReadonlyArray<Language>
}

export const family = (
  id: string,
  producer: Producer,
  format: string,
  own: Arrangement,
  looks: Partial<Look> = {},
  more: Partial<Pick<Family, "kind" | "languages">> = {},
): Family => ({
  id,
  producer,
  format,
  kind: "worker",
  languages: ["en", "fr", "ar"],
  habits: own,
  look: look(looks),
  ...more,
})

export const caps = { words: "usual", upper: true } as const
export const unusual = { words: "unusual" } as const
export const rare = { words: "rare" } as const
export const rareCaps = { words: "rare", upper: true } as const

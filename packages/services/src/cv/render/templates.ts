import type { TemplateId } from "@utopiahire/domain/cv/Template"
import type { Fonts } from "./typst/setting.ts"

// The second is the first's stand-in, and gives right-to-left text its brackets.
const serif = ["Libertinus Serif", "Source Sans 3", "Noto Emoji"]
const sans = ["Source Sans 3", "Libertinus Serif", "Noto Emoji"]

const fonts = (latin: ReadonlyArray<string>): ReadonlyArray<Fonts> =>
  ["Noto Naskh Arabic", "Noto Sans Arabic"].map((arabic) => ({ latin, arabic, brackets: latin[1]! }))

/** The fonts of each template, the best first: the next are taken where a reader finds less in the print than is there. */
export const fontsOf: Readonly<Record<TemplateId, ReadonlyArray<Fonts>>> = {
  strict: fonts(serif),
  modern: fonts(sans),
  rtl: fonts(sans),
}

import { type TemplateId, templateIds } from "@utopiahire/domain/cv/Template"
import type { PrintCv } from "./PrintCv.ts"
import { withoutMarks } from "./printable.ts"
import { fontsOf } from "./templates.ts"
import type { Fonts } from "./typst/setting.ts"
import { mapValues, valuesOf } from "./valuesOf.ts"

/** One way to print a CV. `changed` names what differs from the way that was asked for. */
export interface Attempt {
  readonly print: PrintCv
  readonly template: TemplateId
  readonly fonts: Fonts
  /** Each value on a line of its own: one that ends in a number may turn round with the next one. */
  readonly spread?: boolean
  readonly changed: ReadonlyArray<"marks" | "font" | "template" | "lines">
}

/** Ways to print a CV, the one asked for first: without vowel signs, with other fonts, by other templates. */
export const attemptsFor = (print: PrintCv, template: TemplateId): ReadonlyArray<Attempt> => {
  const bare = mapValues(print, withoutMarks)
  const marked = valuesOf(print).some(({ text }) => withoutMarks(text) !== text)
  const marks = marked ? (["marks"] as const) : []
  const [usual, ...others] = fontsOf[template]
  return [
    { print, template, fonts: usual!, changed: [] },
    ...(marked ? [{ print: bare, template, fonts: usual!, changed: marks }] : []),
    { print: bare, template, fonts: usual!, spread: true, changed: [...marks, "lines"] },
    ...others.map((fonts): Attempt => ({ print: bare, template, fonts, changed: [...marks, "font"] })),
    ...templateIds
      .filter((other) => other !== template)
      .map((other): Attempt => ({
        print: bare,
        template: other,
        fonts: fontsOf[other][0]!,
        spread: true,
        changed: [...marks, "lines", "template"],
      })),
  ]
}

import { placeholderIn } from "../../checks/placeholders.ts"
import { fold } from "../../checks/fold.ts"
import { revisedText } from "../revisedText.ts"
import { valuesOn } from "./lines.ts"
import { type Proposal, replacing, type Rule } from "./Rule.ts"

const bracketed = /[[<{][^\]>}]{1,60}[\]>}]|x{3,}/iu

/** H02: what a template left behind goes, or, where it stands for something inside a sentence, becomes a question. */
export const placeholders: Rule = ({ document, text }) =>
  revisedText(text, document)
    .lines.slice(0, text.lines.length)
    .flatMap((line, at): ReadonlyArray<Proposal> => {
      const original = text.lines[at]?.text ?? ""
      if (original !== line.text || placeholderIn(line.text) === undefined) return []
      const path = `/lines/${at}`
      const evidence = [
        {
          text: original,
          page: line.page,
          line: at,
          charStart: line.start,
          charEnd: line.start + original.length,
        },
      ]
      const common = { kind: "placeholder" as const, checkId: "H02" as const, evidence }
      const values = valuesOn(document, at).filter(([, value]) => placeholderIn(value) !== undefined)
      const inside = values.find(([, value]) => {
        const found = placeholderIn(value)
        return found !== undefined && bracketed.test(value) && fold(value).length > found.length + 3
      })
      if (inside !== undefined) {
        const [pointer, value] = inside
        const improved = value.replace(bracketed, "{{text}}")
        const about = bracketed.exec(value)?.[0] ?? ""
        return [
          {
            ...common,
            pointer,
            original: value,
            improved,
            patch: replacing(pointer, value, improved),
            slots: [{ name: "text", type: "text" as const, ask: "placeholder" as const, about }],
          },
        ]
      }
      const given = [...values].sort(([a], [b]) => b.localeCompare(a, "en", { numeric: true }))
      return [
        {
          ...common,
          pointer: path,
          original,
          improved: "",
          patch: [
            ...given.flatMap(([pointer, value]) => [
              { op: "test" as const, path: pointer, value },
              { op: "remove" as const, path: pointer },
            ]),
            { op: "test" as const, path, value: original },
            { op: "remove" as const, path },
          ],
        },
      ]
    })

import { privateKinds } from "../../checks/personal.ts"
import { revisedText } from "../revisedText.ts"
import { valuesOn } from "./lines.ts"
import type { Rule } from "./Rule.ts"

const told = /\/(?:highlights|summary|courses)(?:\/|$)/

/** H01: a line that gives birth, marital state, an identity number or religion away is taken out, with what it gave. */
export const privateData: Rule = ({ document, text }) =>
  revisedText(text, document)
    .lines.slice(0, text.lines.length)
    .flatMap((line, at) => {
      const values = valuesOn(document, at)
      if (privateKinds(line.text).length === 0 || values.some(([pointer]) => told.test(pointer))) return []
      const original = text.lines[at]?.text ?? ""
      if (original !== line.text) return []
      // Later items first, so that the places of the earlier ones stay right.
      const given = values
        .filter(([pointer, value]) => !pointer.startsWith("/basics/") && privateKinds(value).length > 0)
        .sort(([a], [b]) => b.localeCompare(a, "en", { numeric: true }))
      const path = `/lines/${at}`
      return [
        {
          kind: "private_data" as const,
          checkId: "H01" as const,
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
          evidence: [
            {
              text: original,
              page: line.page,
              line: at,
              charStart: line.start,
              charEnd: line.start + original.length,
            },
          ],
        },
      ]
    })

import { fold } from "../../checks/fold.ts"
import { pointerOf } from "../pointer.ts"
import { replacing, type Rule } from "./Rule.ts"

const KNOWN = 0.7

/** S04: a heading that means nothing to software gets one of the usual names: the person says which. */
export const sectionRename: Rule = ({ document }) =>
  document.sections.flatMap(({ heading, kind }, at) => {
    const isName = fold(heading.text) === fold(document.resume.basics.name ?? "")
    if (kind !== "other" || heading.confidence >= KNOWN || isName) return []
    const pointer = pointerOf(["sections", at])
    return [
      {
        kind: "section_rename" as const,
        checkId: "S04" as const,
        pointer,
        original: heading.text,
        improved: "{{section}}",
        patch: replacing(pointer, heading.text, "{{section}}"),
        slots: [{ name: "section", type: "section" as const, ask: "section" as const, about: heading.text }],
        evidence: [
          {
            text: heading.text,
            page: heading.page,
            line: heading.line,
            charStart: heading.charStart,
            charEnd: heading.charEnd,
          },
        ],
      },
    ]
  })

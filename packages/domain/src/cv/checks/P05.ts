import { type Check, lineAt, SHOWN } from "./Check.ts"
import { hasParts, partOf } from "./parts.ts"

/** Tables and text boxes: none holds a job. Many programs lose a text box; a table they read in another order. */
export const P05: Check<"P05"> = {
  category: "readability",
  weight: 3,
  judge: ({ text, document }) => {
    if (!hasParts(text)) return { status: "skipped", case: "unknown", values: { lines: 0 }, evidence: [] }
    const lines = Object.entries(document.provenance)
      .filter(([pointer]) => pointer.startsWith("/work/"))
      .map(([, { line }]) => line)
    const own = [...new Set(lines)].sort((a, b) => a - b)
    const boxed = own.filter((line) => partOf(text, line) === "textbox")
    const tabled = own.filter((line) => partOf(text, line) === "table")
    const told = (found: ReadonlyArray<number>) => ({
      values: { lines: found.length },
      evidence: found.slice(0, SHOWN).map((line) => lineAt(text, line)),
    })
    if (boxed.length > 0) return { status: "fail", case: "box", ...told(boxed) }
    if (tabled.length > 0) return { status: "warn", case: "table", ...told(tabled) }
    return { status: "pass", case: "plain", ...told([]) }
  },
}

import { at, type Check } from "./Check.ts"
import type { CvText } from "../CvText.ts"
import { fold } from "./fold.ts"
import { once } from "./memo.ts"
import { hasParts, partOf } from "./parts.ts"

const isEdge = (part: string) => part === "header" || part === "footer"
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}@+]/gu, "")

const bodyOf = once((text: CvText) =>
  bare(
    text.lines
      .filter(({ part }) => !isEdge(part))
      .map((line) => line.text)
      .join("\n"),
  ),
)

/** Contact in the body: e-mail and phone do not stand in the page's header or footer alone, which many programs drop. */
export const P07: Check<"P07"> = {
  category: "readability",
  weight: 3,
  judge: ({ text, document }) => {
    const { email, phone } = document.resume.basics
    const found = [
      ...(email === undefined ? [] : [at(document, "/basics/email", email)]),
      ...(phone === undefined ? [] : [at(document, "/basics/phone", phone)]),
    ]
    const values = { what: found.map((each) => each.text).join(", ") }
    if (!hasParts(text)) return { status: "skipped", case: "unknown", values, evidence: [] }
    if (found.length === 0) return { status: "fail", case: "missing", values, evidence: [] }
    const outside = found.filter(
      (each) =>
        each.line !== undefined && isEdge(partOf(text, each.line)) && !bodyOf(text).includes(bare(each.text)),
    )
    const told = { values: { what: outside.map((each) => each.text).join(", ") }, evidence: outside }
    if (outside.length === 0) return { status: "pass", case: "body", values, evidence: found }
    return outside.length < found.length
      ? { status: "warn", case: "partly", ...told }
      : { status: "fail", case: "edge", ...told }
  },
}

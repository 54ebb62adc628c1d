import { type Check, headingOf, type Verdict } from "./Check.ts"
import { skillItems } from "./skillItems.ts"

const FEWEST = 5
const MOST = 40

/** Skills: a section with 5 to 40 different items; a group's keywords count, not its name. */
export const S03: Check<"S03"> = {
  category: "sections",
  weight: 4,
  judge: ({ document }) => {
    const items = skillItems(document)
    const count = new Set(items.map(({ text }) => text.normalize("NFKC").toLowerCase().trim())).size
    const heading = headingOf(document, "skills")
    const say = (status: Verdict<"S03">["status"], found: Verdict<"S03">["case"]): Verdict<"S03"> => ({
      status,
      case: found,
      values: { count },
      evidence: [...(heading === undefined ? [] : [heading]), ...items.slice(0, 8)],
    })
    if (count === 0) return say("fail", "missing")
    if (count < FEWEST) return say("warn", "few")
    if (count > MOST) return say("warn", "many")
    return heading === undefined ? say("warn", "noHeading") : say("pass", "found")
  },
}

import { fold } from "../../checks/fold.ts"
import type { Patch } from "../Suggestion.ts"
import { bulletsIn, type Rule } from "./Rule.ts"

interface Item {
  readonly text: string
  readonly pointer: string
}
/** Every item that says what an earlier one said. */
const again = (items: ReadonlyArray<Item>): ReadonlyArray<Item> => {
  const seen = new Set<string>()
  return items.filter(({ text }) => {
    const key = fold(text)
      .replace(/[\s.;,]+/g, " ")
      .trim()
    return seen.has(key) || !seen.add(key)
  })
}
const removing = (items: ReadonlyArray<Item & { readonly value?: unknown }>): Patch =>
  [...items]
    .sort((a, b) => b.pointer.localeCompare(a.pointer, "en", { numeric: true }))
    .flatMap(({ pointer: path, text, value }): Patch => [
      { op: "test", path, value: (value ?? text) as string },
      { op: "remove", path },
    ])

/** H03: skills and bullets that stand there twice are kept once. */
export const repeats: Rule = ({ document }) => {
  const skills = (document.resume.skills ?? []).flatMap((skill, i) => {
    const { keywords = [], name } = skill
    if (keywords.length > 0)
      return keywords.map((text, j) => ({
        text,
        pointer: `/skills/${i}/keywords/${j}`,
        value: text as unknown,
      }))
    return name === undefined ? [] : [{ text: name, pointer: `/skills/${i}`, value: skill as unknown }]
  })
  return [again(skills), again(bulletsIn(document))].flatMap((twice) => {
    const [first] = twice
    if (first === undefined) return []
    return [
      {
        kind: "repeated_term" as const,
        checkId: "H03" as const,
        pointer: first.pointer,
        original: twice.map(({ text }) => text).join(", "),
        improved: "",
        patch: removing(twice),
      },
    ]
  })
}

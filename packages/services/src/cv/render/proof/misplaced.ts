import type { Resume } from "@utopiahire/domain/cv/CvDocument"
import { foldText } from "./findValues.ts"

/** One value of a resume: its pointer, and that pointer without the places in lists. */
interface Leaf {
  readonly pointer: string
  readonly field: string
  readonly text: string
}

const leavesOf = (part: unknown, pointer = ""): ReadonlyArray<Leaf> => {
  if (typeof part === "string")
    return pointer.endsWith("/id")
      ? []
      : [{ pointer, field: pointer.replace(/\/\d+(?=\/|$)/g, ""), text: plain(part, pointer) }]
  if (typeof part !== "object" || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => leavesOf(value, `${pointer}/${key}`))
}
/** Fields that say the same are equal: a number by its digits, an address without its scheme. */
const plain = (text: string, pointer: string): string =>
  pointer.endsWith("/phone")
    ? text.replace(/\D/g, "")
    : foldText(text)
        .toLowerCase()
        .replace(/^https?:\/\//, "")

/** Where the values of a CV do not come back under the field they came from. */
export const misplaced = (
  printed: Resume,
  parsed: Resume,
): { readonly pointers: ReadonlyArray<string>; readonly of: number } => {
  const left = new Map<string, number>()
  for (const { field, text } of leavesOf(parsed)) {
    const key = `${field}\n${text}`
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  const all = leavesOf(printed)
  const pointers = all.flatMap(({ field, pointer, text }) => {
    const key = `${field}\n${text}`
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count > 0 ? [] : [pointer]
  })
  return { pointers, of: all.length }
}

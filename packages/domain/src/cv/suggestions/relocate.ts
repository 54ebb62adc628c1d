import type { CvDocument } from "../CvDocument.ts"
import { pointerOf, segmentsOf } from "./pointer.ts"
import type { Patch, Suggestion } from "./Suggestion.ts"

type Entries = ReadonlyArray<{ readonly id: string } & Readonly<Record<string, unknown>>>

const entries = (document: CvDocument, section: string): Entries | undefined => {
  const found = (document.resume as Readonly<Record<string, unknown>>)[section]
  return Array.isArray(found) ? (found as Entries) : undefined
}

/** How far a list item has moved within its entry since `base`; 0 where it cannot be told: the tests will. */
const shiftOf = (base: unknown, now: unknown, at: number): number => {
  if (!Array.isArray(base) || !Array.isArray(now) || base[at] === now[at]) return 0
  const found = now.indexOf(base[at])
  return found < 0 ? 0 : found - at
}

/**
 * The patch of a suggestion on a later state of the CV it was made for: entries are found again by their ids and
 * list items by their text. None where the entry is gone, or its section was reordered under an `entry_order`.
 */
export const relocate = (
  { kind, patch, target }: Pick<Suggestion, "kind" | "patch" | "target">,
  base: CvDocument,
  now: CvDocument,
): Patch | undefined => {
  const goal = segmentsOf(target.pointer)
  if (goal === undefined) return undefined
  if (kind === "entry_order") {
    const ids = (document: CvDocument) => (entries(document, goal[0] ?? "") ?? []).map(({ id }) => id).join()
    return ids(base) === ids(now) ? patch : undefined
  }
  const [section = "", index = "", list = "", item = ""] = goal
  const of = entries(base, section)?.[Number(index)]
  const is = entries(now, section)?.find(({ id }) => id === of?.id)
  const shift = item === "" ? 0 : shiftOf(of?.[list], is?.[list], Number(item))

  const moved = (pointer: string): string | undefined => {
    const path = segmentsOf(pointer)
    if (path === undefined) return undefined
    if (path[0] === "rawDates") {
      const inner = moved(path[1] ?? "")
      return inner === undefined ? undefined : pointerOf(["rawDates", inner])
    }
    const [root = "", entry = "", ...rest] = path
    const id = entries(base, root)?.[Number(entry)]?.id
    if (id === undefined) return pointer
    const at = entries(now, root)?.findIndex((each) => each.id === id) ?? -1
    if (at < 0) return undefined
    const [field, last] = rest
    const inList = field === list && last !== undefined && root === section && entry === index
    return pointerOf([root, at, ...(inList ? [field, Number(last) + shift] : rest)])
  }
  const out: Array<Patch[number]> = []
  for (const operation of patch) {
    const path = moved(operation.path)
    if (path === undefined) return undefined
    if (operation.op !== "move") out.push({ ...operation, path })
    else {
      const from = moved(operation.from)
      if (from === undefined) return undefined
      out.push({ ...operation, path, from })
    }
  }
  return out
}

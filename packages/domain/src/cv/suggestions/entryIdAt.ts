import type { CvDocument } from "../CvDocument.ts"
import { segmentsOf } from "./pointer.ts"

/** The id of the entry that a pointer leads into. */
export const entryIdAt = ({ resume }: CvDocument, pointer: string): string | undefined => {
  const [root = "", index = "", ...rest] = segmentsOf(pointer) ?? []
  if (root === "rawDates") return entryIdAt({ resume } as CvDocument, [index, ...rest].join("/"))
  const section = (resume as Readonly<Record<string, unknown>>)[root]
  if (!Array.isArray(section) || !/^\d+$/.test(index)) return undefined
  return (section[Number(index)] as { readonly id?: string } | undefined)?.id
}

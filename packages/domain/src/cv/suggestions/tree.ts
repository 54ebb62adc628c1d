import type { CvDocument, Span } from "../CvDocument.ts"
import type { CvText } from "../CvText.ts"
import { pointerOf } from "./pointer.ts"

export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** A value of the CV with its source, so that both move together. An open end is a node with `raw` and no value. */
export interface Node {
  value?: null | boolean | number | string
  fields?: Map<string, Node>
  items?: Array<Node>
  span?: Span
  raw?: string
}

export type Place = NonNullable<CvDocument["withdrawn"]>[number]

/** A CV as one tree: the sections of its resume, and the headings they stand under. */
export interface Tree {
  readonly resume: Node
  /** Lines of the file, for what only they hold; absent where the text is not at hand. */
  readonly lines: CvText["lines"]
  readonly withdrawn: Array<Place>
  readonly headings: ReadonlyArray<{ readonly kind: CvDocument["sections"][number]["kind"]; heading: Span }>
}

/** Where a value that somebody wrote here stood in the file; `page` 0 where it has no place there. */
export const editedSpan = (text: string, before: Span | undefined): Span => ({
  ...(before ?? { page: 0, line: 0, charStart: 0, charEnd: 0 }),
  text,
  confidence: 1,
  rule: "edit",
})

export const wrap = (value: Json): Node => {
  if (Array.isArray(value)) return { items: value.map(wrap) }
  if (typeof value === "object" && value !== null)
    return { fields: new Map(Object.entries(value).map(([key, inner]) => [key, wrap(inner as Json)])) }
  return { value: value as string }
}

/** A value that comes from a person, not from the file. */
export const written = (value: Json, before?: Node): Node => {
  const node = wrap(value)
  const mark = (each: Node): void => {
    if (each.value !== undefined) each.span = editedSpan(String(each.value), before?.span)
    each.items?.forEach(mark)
    each.fields?.forEach((inner, key) => (key === "id" ? undefined : mark(inner)))
  }
  mark(node)
  return node
}

export const unwrap = (node: Node): Json | undefined => {
  if (node.items !== undefined) return node.items.map(unwrap).filter((value) => value !== undefined)
  if (node.fields === undefined) return node.value
  return Object.fromEntries(
    [...node.fields].flatMap(([key, inner]) => {
      const value = unwrap(inner)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

export const child = (node: Node | undefined, segment: string): Node | undefined =>
  node?.fields?.get(segment) ??
  (node?.items !== undefined && /^(?:0|[1-9]\d{0,3})$/.test(segment)
    ? node.items[Number(segment)]
    : undefined)

export const nodeAt = (root: Node, segments: ReadonlyArray<string>): Node | undefined =>
  segments.reduce<Node | undefined>(child, root)

const split = (pointer: string): ReadonlyArray<string> => {
  const segments = pointer.slice(1).split("/")
  return pointer.includes("~")
    ? segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"))
    : segments
}

export const treeOf = (
  { resume, provenance, rawDates, sections, withdrawn = [] }: CvDocument,
  lines: CvText["lines"] = [],
): Tree => {
  const root = wrap(resume as unknown as Json)
  /** Also for what has a source and no value, like the end of a job that goes on. */
  const reach = (pointer: string): Node | undefined => {
    const segments = split(pointer)
    const parent = nodeAt(root, segments.slice(0, -1))
    const found = child(parent, segments.at(-1) ?? "")
    if (found !== undefined) return found
    if (parent?.fields === undefined) return undefined
    const ghost: Node = {}
    parent.fields.set(segments.at(-1) ?? "", ghost)
    return ghost
  }
  for (const [pointer, span] of Object.entries(provenance)) {
    const node = reach(pointer)
    if (node !== undefined) node.span = span
  }
  for (const [pointer, raw] of Object.entries(rawDates)) {
    const node = reach(pointer)
    if (node !== undefined) node.raw = raw
  }
  return {
    resume: root,
    headings: sections.map(({ kind, heading }) => ({ kind, heading })),
    lines,
    withdrawn: [...withdrawn],
  }
}

/** The tree as a document again, its resume unchecked; pointers of sources follow their values. */
export const documentOf = (
  { headings, resume, withdrawn }: Tree,
  of: CvDocument,
): Omit<CvDocument, "resume"> & { readonly resume: Json } => {
  const provenance: Record<string, Span> = {}
  const rawDates: Record<string, string> = {}
  const visit = (node: Node, path: string): void => {
    if (path !== "" && node.span !== undefined) provenance[path] = node.span
    if (node.raw !== undefined) rawDates[path] = node.raw
    node.items?.forEach((item, at) => visit(item, `${path}/${at}`))
    node.fields?.forEach((inner, key) => visit(inner, path + pointerOf([key])))
  }
  visit(resume, "")
  return {
    ...of,
    resume: unwrap(resume) ?? {},
    sections: headings.map(({ kind, heading }) => ({ kind, heading })),
    provenance,
    rawDates,
    ...(withdrawn.length > 0 && { withdrawn }),
  }
}

/** Where a value and all that lies in it stood in the file. */
export const placesOf = (node: Node): ReadonlyArray<Place> => {
  const { span } = node
  const own =
    span === undefined || span.charEnd <= span.charStart
      ? []
      : [{ line: span.line, charStart: span.charStart, charEnd: span.charEnd }]
  const inner = [...(node.items ?? []), ...(node.fields?.values() ?? [])]
  return [...own, ...inner.flatMap(placesOf)]
}

import { Result, Schema } from "effect"
import { type CvDocument, Resume } from "../CvDocument.ts"
import type { CvText } from "../CvText.ts"
import { pointerOf, segmentsOf } from "./pointer.ts"
import type { Patch, PatchOperation } from "./Suggestion.ts"
import {
  child,
  documentOf,
  editedSpan,
  type Json,
  type Node,
  nodeAt,
  placesOf,
  type Tree,
  treeOf,
  unwrap,
  written,
} from "./tree.ts"
import { type Author, mayWrite } from "./writable.ts"

/** `stale`: the CV is not what the patch was made for. `forbidden`: not this author's to write. `invalid`: no CV comes of it. */
export interface PatchRefused {
  readonly reason: "stale" | "forbidden" | "invalid"
  readonly path: string
}

export interface Patched {
  /** One revision later. */
  readonly document: CvDocument
  /** Takes the change back from that document. */
  readonly inverse: Patch
}

const decodeResume = Schema.decodeUnknownResult(Resume)
const MAX_OPERATIONS = 200

/** Equal as JSON; the order of keys does not count. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(
      ([key, value]) => Object.hasOwn(b, key) && sameJson(value, (b as Record<string, unknown>)[key]),
    )
  )
}

const refuse = (reason: PatchRefused["reason"], path: string) => Result.fail({ reason, path })
type Step = Result.Result<Patch, PatchRefused>

/** Headings and dates as written lie beside the resume: they are texts that can be tested and replaced only. */
const besides = (tree: Tree, segments: ReadonlyArray<string>) => {
  const [root, at = ""] = segments
  if (root === "sections" && segments.length === 2) {
    const section = /^\d{1,3}$/.test(at) ? tree.headings[Number(at)] : undefined
    return {
      get: section?.heading.text,
      set: (text: string) => {
        if (section !== undefined) section.heading = editedSpan(text, section.heading)
      },
    }
  }
  if (root !== "rawDates" || segments.length !== 2) return undefined
  const inner = segmentsOf(at)
  const node = inner === undefined ? undefined : nodeAt(tree.resume, inner)
  return {
    get: node?.raw ?? node?.span?.text,
    set: (text: string) => {
      if (node === undefined) return
      node.raw = text
      node.span = editedSpan(text, node.span)
    },
  }
}

/** A line of the file that no value holds can be tested and taken out; the values on it stay. */
const withdraw = (tree: Tree, operation: PatchOperation, at: string): Step => {
  const { path } = operation
  const line = /^\d{1,4}$/.test(at) ? tree.lines[Number(at)] : undefined
  if (line === undefined) return refuse("stale", path)
  const place = { line: Number(at), charStart: line.start, charEnd: line.start + line.text.length }
  const known = tree.withdrawn.findIndex(
    ({ charEnd, charStart }) => charStart === place.charStart && charEnd === place.charEnd,
  )
  switch (operation.op) {
    case "test":
      return known < 0 && operation.value === line.text ? Result.succeed([]) : refuse("stale", path)
    case "remove":
      if (known < 0) tree.withdrawn.push(place)
      return Result.succeed([{ op: "add", path, value: line.text }])
    case "add":
      if (known < 0) return refuse("stale", path)
      tree.withdrawn.splice(known, 1)
      return Result.succeed([
        { op: "test", path, value: line.text },
        { op: "remove", path },
      ])
    default:
      return refuse("forbidden", path)
  }
}

const insert = (parent: Node | undefined, last: string, node: Node): string | undefined => {
  if (parent?.items !== undefined) {
    const at = last === "-" ? parent.items.length : /^(?:0|[1-9]\d{0,3})$/.test(last) ? Number(last) : -1
    if (at < 0 || at > parent.items.length) return undefined
    parent.items.splice(at, 0, node)
    return String(at)
  }
  const known = parent?.fields?.get(last)
  if (parent?.fields === undefined || (known !== undefined && unwrap(known) !== undefined)) return undefined
  parent.fields.set(last, node)
  return last
}

const take = (parent: Node | undefined, last: string): Node | undefined => {
  const node = child(parent, last)
  if (node === undefined || unwrap(node) === undefined) return undefined
  if (parent?.items !== undefined) parent.items.splice(Number(last), 1)
  else parent?.fields?.delete(last)
  return node
}

/** Carries out one operation; gives back what undoes it. */
const carryOut = (tree: Tree, operation: PatchOperation): Step => {
  const { path } = operation
  const segments = segmentsOf(path)
  if (segments === undefined) return refuse("forbidden", path)
  const parentPath = segments.slice(0, -1)
  const last = segments.at(-1) ?? ""
  if (segments[0] === "lines")
    return segments.length === 2 ? withdraw(tree, operation, last) : refuse("forbidden", path)
  const beside = besides(tree, segments)
  if (beside !== undefined) {
    if (beside.get === undefined) return refuse("stale", path)
    if (operation.op === "test")
      return beside.get === operation.value ? Result.succeed([]) : refuse("stale", path)
    if (operation.op !== "replace" || typeof operation.value !== "string" || operation.value.trim() === "")
      return refuse("forbidden", path)
    const old = beside.get
    beside.set(operation.value)
    return Result.succeed([
      { op: "test", path, value: operation.value },
      { op: "replace", path, value: old },
    ])
  }
  const parent = nodeAt(tree.resume, parentPath)
  const node = child(parent, last)
  const value = node === undefined ? undefined : unwrap(node)
  switch (operation.op) {
    case "test":
      return value !== undefined && sameJson(value, operation.value)
        ? Result.succeed([])
        : refuse("stale", path)
    case "replace": {
      if (node === undefined || value === undefined) return refuse("stale", path)
      const next = written(operation.value as Json, node)
      if (parent?.items !== undefined) parent.items[Number(last)] = next
      else parent?.fields?.set(last, next)
      return Result.succeed([
        { op: "test", path, value: operation.value },
        { op: "replace", path, value },
      ])
    }
    case "add": {
      const at = insert(parent, last, written(operation.value as Json))
      if (at === undefined) return refuse("stale", path)
      const placed = pointerOf([...parentPath, at])
      return Result.succeed([
        { op: "test", path: placed, value: operation.value },
        { op: "remove", path: placed },
      ])
    }
    case "remove": {
      const gone = take(parent, last)
      if (gone !== undefined) tree.withdrawn.push(...placesOf(gone))
      return gone === undefined
        ? refuse("stale", path)
        : Result.succeed([{ op: "add", path, value: value as Json }])
    }
    case "move": {
      const from = segmentsOf(operation.from)
      if (from === undefined || from[0] === "sections" || from[0] === "rawDates" || from[0] === "lines")
        return refuse("forbidden", operation.from)
      const source = nodeAt(tree.resume, from.slice(0, -1))
      const moved = path.startsWith(`${operation.from}/`) ? undefined : take(source, from.at(-1) ?? "")
      if (moved === undefined) return refuse("stale", operation.from)
      const at = insert(nodeAt(tree.resume, parentPath), last, moved)
      if (at === undefined) return refuse("stale", path)
      return Result.succeed([{ op: "move", from: pointerOf([...parentPath, at]), path: operation.from }])
    }
  }
}

const entriesOf = (resume: Resume) =>
  Object.values(resume).flatMap((section): ReadonlyArray<{ readonly id: string }> =>
    Array.isArray(section) ? (section as ReadonlyArray<{ readonly id: string }>) : [],
  )

/**
 * Applies a patch whole or not at all. A `replace` or `remove` must follow the `test` of the same path. What comes
 * out is checked against the schema; values take their sources along, changed ones become the person's own.
 */
export const applyPatch = (
  document: CvDocument,
  patch: Patch,
  author: Author,
  text?: CvText,
): Result.Result<Patched, PatchRefused> => {
  if (patch.length === 0 || patch.length > MAX_OPERATIONS) return refuse("invalid", "")
  const tree = treeOf(document, text?.lines)
  const inverse: Array<Patch> = []
  for (const [at, operation] of patch.entries()) {
    const before = patch[at - 1]
    const guarded = before?.op === "test" && before.path === operation.path
    if ((operation.op === "replace" || operation.op === "remove") && !guarded)
      return refuse("invalid", operation.path)
    if (!mayWrite(author, operation)) return refuse("forbidden", operation.path)
    const done = carryOut(tree, operation)
    if (Result.isFailure(done)) return Result.fail(done.failure)
    if (done.success.length > 0) inverse.unshift(done.success)
  }
  const next = documentOf(tree, document)
  const resume = decodeResume(next.resume, { onExcessProperty: "error" })
  if (Result.isFailure(resume)) return refuse("invalid", patch.at(-1)?.path ?? "")
  const ids = entriesOf(resume.success).map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return refuse("invalid", patch.at(-1)?.path ?? "")
  return Result.succeed({
    document: { ...next, resume: resume.success, revision: document.revision + 1 },
    inverse: inverse.flat(),
  })
}

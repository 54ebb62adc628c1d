import type { CvText } from "../CvText.ts"

/** Computed once for an object and gone with it: suggestions are measured by scoring nearly the same CV again and again. */
export const once = <K extends object, V>(compute: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before.value
    const value = compute(of)
    known.set(of, { value })
    return value
  }
}

/** The same for the strings of one CV. They are kept with the pages of its file, which the text of a revision shares. */
export const perText = <V>(
  compute: (value: string, hint: string) => V,
): ((text: CvText, value: string, hint?: string) => V) => {
  // By hint, then by value: a key of both would be a new string, hashed anew, at every look-up.
  const tables = once<CvText["pages"], Map<string, Map<string, { readonly value: V }>>>(() => new Map())
  return (text, value, hint = "") => {
    const hints = tables(text.pages)
    const table = hints.get(hint) ?? new Map<string, { readonly value: V }>()
    if (table.size === 0) hints.set(hint, table)
    const before = table.get(value)
    if (before !== undefined) return before.value
    const computed = compute(value, hint)
    table.set(value, { value: computed })
    return computed
  }
}

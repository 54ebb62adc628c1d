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
  const tables = once<CvText["pages"], Map<string, { readonly value: V }>>(() => new Map())
  return (text, value, hint = "") => {
    const table = tables(text.pages)
    const key = `${hint}\n${value}`
    const before = table.get(key)
    if (before !== undefined) return before.value
    const computed = compute(value, hint)
    table.set(key, { value: computed })
    return computed
  }
}

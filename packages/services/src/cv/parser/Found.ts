/** A value with its place in the text: offsets into `textOf(cvText)`. */
export interface Found {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly confidence: number
  readonly rule: string
}

/** One entry of a section: values and lists of values by the names of JSON Resume's fields. */
export type Entry = Readonly<Record<string, Found | ReadonlyArray<Found> | undefined>>

export const found = (
  of: { readonly text: string; readonly start: number },
  rule: string,
  confidence: number,
  value = of.text,
): Found => ({
  value: value.replace(/-\n/g, "-").replace(/\s+/g, " ").trim(),
  start: of.start,
  end: of.start + of.text.length,
  confidence,
  rule,
})

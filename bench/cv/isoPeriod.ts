const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")

const point = (text: string): string | undefined => {
  if (/present|current|now|today/i.test(text)) return "present"
  const year = /\d{4}/.exec(text)?.[0]
  if (year === undefined) return undefined
  const numeric = /(\d{1,2})[/.](?=\d{4})/.exec(text)?.[1]
  const named = months.findIndex((month) => text.toLowerCase().includes(month)) + 1
  const month = numeric === undefined ? named : Number(numeric)
  return month === 0 ? year : `${year}-${String(month).padStart(2, "0")}`
}

/** The dates of a hand-written English truth, "Sep. 2025 – Apr. 2026", as ISO 8601. */
export const isoPeriod = (dates: string): { readonly start?: string; readonly end?: string } => {
  const [from, to] = dates.split(/\s*[–—-]\s*|\s+to\s+/).map(point)
  return { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) }
}

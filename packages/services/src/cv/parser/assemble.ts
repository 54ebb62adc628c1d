import { type CvText, textOf } from "@utopiahire/domain/cv/CvText"
import { CvDocument, type Span } from "@utopiahire/domain/cv/CvDocument"
import { Schema } from "effect"
import { type Entry, type Found } from "./Found.ts"
import { idOf } from "./ids.ts"

const decode = Schema.decodeUnknownSync(CvDocument)

/** Turns values with their places into the CV and its provenance, by JSON pointer. */
export class Assembly {
  readonly #text: string
  readonly #starts: ReadonlyArray<number>
  readonly #lines: CvText["lines"]
  readonly #ids = new Map<string, number>()
  readonly provenance: Record<string, Span> = {}
  readonly rawDates: Record<string, string> = {}

  constructor(cv: CvText) {
    this.#text = textOf(cv)
    this.#lines = cv.lines
    this.#starts = cv.lines.map((line) => line.start)
  }

  span({ start, end, confidence, rule }: Omit<Found, "value">): Span {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= start) low = middle
      else high = middle - 1
    }
    return {
      page: this.#lines[low]?.page ?? 1,
      line: low,
      charStart: start,
      charEnd: end,
      text: this.#text.slice(start, end),
      confidence,
      rule,
    }
  }

  value(pointer: string, one: Found): string {
    this.provenance[pointer] = this.span(one)
    return one.value
  }

  /** Entries of one section; those without any value are left out, and so is an empty section. */
  entries(section: string, all: ReadonlyArray<Entry>): ReadonlyArray<Record<string, unknown>> | undefined {
    const kept = all.filter((entry) =>
      Object.entries(entry).some(([field, value]) => value !== undefined && field !== "presentDate"),
    )
    const out = kept.map((entry, index) => {
      const pointer = `/${section}/${index}`
      const fields: Record<string, unknown> = {}
      for (const [field, value] of Object.entries(entry)) {
        if (value === undefined) continue
        if (field === "presentDate") {
          this.rawDates[`${pointer}/endDate`] = (value as Found).value
          continue
        }
        if (!("value" in value)) {
          const items = value.filter((item) => item.value !== "")
          if (items.length > 0)
            fields[field] = items.map((item, at) => this.value(`${pointer}/${field}/${at}`, item))
        } else if (value.value !== "") {
          fields[field] = this.value(`${pointer}/${field}`, value)
          if (value.rule.startsWith("date"))
            this.rawDates[`${pointer}/${field}`] = this.#text.slice(value.start, value.end)
        }
      }
      return Object.assign({ id: this.#id(section, JSON.stringify(fields)) }, fields)
    })
    return out.length > 0 ? out : undefined
  }

  document(parts: {
    readonly resume: Record<string, unknown>
    readonly locale: string
    readonly sections: ReadonlyArray<unknown>
  }): CvDocument {
    return decode({ ...parts, revision: 0, rawDates: this.rawDates, provenance: this.provenance })
  }

  #id(section: string, content: string): string {
    const id = `${section}-${idOf(content)}`
    const times = this.#ids.get(id) ?? 0
    this.#ids.set(id, times + 1)
    return times === 0 ? id : `${id}-${times}`
  }
}

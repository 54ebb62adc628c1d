import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { type CvText, textOf } from "@utopiahire/domain/cv/CvText"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { Effect, Schema } from "effect"
import { annotated } from "./annotated.ts"
import { plain } from "./text.ts"

const folder = join(import.meta.dirname, "annotated")
const sources = readdirSync(folder).map((file) => annotated(readFileSync(join(folder, file), "utf8")).text)

/** The same numbers for the same seed, 0 <= n < 1. */
const numbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const shuffled = (lines: ReadonlyArray<string>, seed: number): ReadonlyArray<string> => {
  const next = numbers(seed)
  return lines
    .map((line) => [next(), line] as const)
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
}
/** A page as a reader might give it, with its lines anywhere. */
const scattered = (text: CvText, seed: number): CvText => {
  const next = numbers(seed)
  return {
    ...text,
    mediaType: "application/pdf",
    paged: true,
    lines: text.lines.map((line) =>
      Object.assign({}, line, {
        x: Math.floor(next() * 4) * 120,
        y: Math.floor(next() * 60) * 13,
        width: line.text.length * 5,
        size: next() > 0.8 ? 14 : 10,
        bold: next() > 0.8,
      }),
    ),
  }
}
/** Parses, checks every span, and says how many there were. */
const holds = (text: CvText): number => {
  const whole = textOf(text)
  const { provenance, rawDates, resume } = parseCv(text)
  for (const [pointer, span] of Object.entries(provenance)) {
    assert.strictEqual(whole.slice(span.charStart, span.charEnd), span.text, pointer)
    assert.isBelow(span.charStart, span.charEnd, pointer)
  }
  for (const raw of Object.values(rawDates)) assert.include(whole, raw)
  for (const job of resume.work ?? []) assert.notStrictEqual(job.name ?? job.position ?? job.startDate, "")
  return Object.keys(provenance).length
}

describe("the parser is total", () => {
  it.effect.prop(
    "whatever the lines are, it answers with spans that hold",
    [Schema.Array(Schema.String)],
    ([lines]) => Effect.sync(() => void holds(plain(lines.join("\n")))),
  )
  it("CVs with their lines in any order are parsed, and their spans hold", () => {
    for (const [at, source] of sources.entries())
      for (const seed of [1, 2, 3])
        assert.isAbove(holds(plain(shuffled(source.split("\n"), at * 7 + seed).join("\n"))), 0)
  })
  it("lines anywhere on a page are parsed, and their spans hold", () => {
    for (const [at, source] of sources.entries()) assert.isAbove(holds(scattered(plain(source), at + 1)), 0)
  })
  it("a thousand lines of dates, brackets and marks are done within seconds", () => {
    const lines = Array.from(
      { length: 1000 },
      (_, at) => `(2019 – 2021) • a@b ((( , ; – ${at} | Engineer, Acme - `,
    )
    const from = performance.now()
    holds(plain(["Experience", ...lines, "Education", ...lines].join("\n")))
    assert.isBelow(performance.now() - from, 5000)
  })
})

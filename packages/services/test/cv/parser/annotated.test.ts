import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { annotated, compare, f1, type Tally, valuesOf } from "./annotated.ts"
import { plain } from "./text.ts"

const folder = join(import.meta.dirname, "annotated")
const files = readdirSync(folder).sort()

describe("CVs as people write them", () => {
  it.each(files)("%s is understood field by field", (file) => {
    const { bold, text, truth } = annotated(readFileSync(join(folder, file), "utf8"))
    const tallies = new Map<string, Tally>()
    const document = parseCv(plain(text, bold.size > 0 ? bold : undefined))
    const wrong = compare(truth, valuesOf(document), tallies)
    assert.strictEqual(document.locale, file.slice(0, 2))
    assert.isAtLeast(f1(tallies.values()), 0.97, wrong.join("\n"))
  })
})

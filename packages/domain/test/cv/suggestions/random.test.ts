import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import type { CvDocument } from "../../../src/cv/CvDocument.ts"
import { guard } from "../../../src/cv/suggestions/guard.ts"
import { applyPatch } from "../../../src/cv/suggestions/patch.ts"
import type { Patch } from "../../../src/cv/suggestions/Suggestion.ts"
import { sampleCv } from "../sampleCv.ts"
import { jobs } from "./guarded/cases.ts"

/** mulberry32: the same numbers every time. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const paths = [
  "/basics/name",
  "/basics/summary",
  "/basics/location",
  "/work/0",
  "/work/1",
  "/work/0/highlights",
  "/work/0/highlights/0",
  "/work/0/highlights/1",
  "/work/0/highlights/-",
  "/work/0/endDate",
  "/work/0/id",
  "/skills/0",
  "/skills/3",
  "/skills/-",
  "/education/0/courses",
  "/__proto__/x",
  "/nowhere/0",
]
const values = [
  "Text",
  "",
  "2021-05",
  ["a", "b"],
  { id: "n1", name: "New" },
  { name: "No id" },
  { city: "Tunis" },
  null,
  5,
]

describe("any patch at all", () => {
  it("is applied to a whole CV that its inverse takes back, or refused with a reason", () => {
    const next = random(7)
    const pick = <A>(from: ReadonlyArray<A>): A => from[Math.floor(next() * from.length)]!
    let done = 0
    for (let round = 0; round < 3000; round++) {
      const document: CvDocument = sampleCv.document
      const patch = Array.from({ length: 1 + Math.floor(next() * 3) }, (): Patch => {
        const path = pick(paths)
        const at = path
          .slice(1)
          .split("/")
          .reduce<unknown>(
            (value, key) => (value as Record<string, unknown> | undefined)?.[key],
            document.resume,
          )
        const test = { op: "test", path, value: (at ?? pick(values)) as string } as const
        const value = pick(values) as string
        return pick<Patch>([
          [{ op: "add", path, value }],
          [test, { op: "replace", path, value }],
          [test, { op: "remove", path }],
          [{ op: "move", from: path, path: pick(paths) }],
          [{ op: "replace", path, value }],
        ])
      }).flat()
      const result = applyPatch(document, patch, "person")
      if (Result.isFailure(result)) {
        assert.include(["stale", "forbidden", "invalid"], result.failure.reason)
        continue
      }
      done++
      const back = applyPatch(result.success.document, result.success.inverse, "person")
      assert.isTrue(Result.isSuccess(back), JSON.stringify([patch, result.success.inverse]))
      if (Result.isSuccess(back)) assert.deepStrictEqual(back.success.document.resume, document.resume)
    }
    assert.isAbove(done, 100)
  })
})

describe("any rewrite at all", () => {
  it("is judged, and a sentence with words of another job in it is refused", () => {
    const next = random(11)
    const bullets = jobs.flatMap(({ bullets: of }) => of.map(([bullet]) => bullet))
    const pick = () => bullets[Math.floor(next() * bullets.length)]!
    for (let round = 0; round < 400; round++) {
      const [before, other] = [pick(), pick()]
      assert.strictEqual(guard({ before, after: before, document: sampleCv.document }).status, "clean")
      const cut = Math.floor(next() * other.length)
      const after = `${before.slice(0, Math.floor(next() * before.length))} ${other.slice(cut)}`
      const { newFacts, status } = guard({ before, after, document: sampleCv.document })
      assert.strictEqual(status === "rejected", newFacts.length > 0)
      if (other !== before)
        assert.strictEqual(guard({ before, after: other, document: sampleCv.document }).status, "rejected")
    }
  })
})

import { assert, describe, it } from "@effect/vitest"
import { gapOf, type Hierarchy } from "@utopiahire/domain/skills/gap/gapOf"
import { gapWeights } from "@utopiahire/domain/skills/gap/weights"
import { Schema } from "effect"

const hierarchyOf = (pairs: ReadonlyArray<readonly [narrow: string, broad: string]>): Hierarchy<string> => ({
  broader: (skill) => pairs.filter(([narrow]) => narrow === skill).map(([, broad]) => broad),
  narrower: (skill) => pairs.filter(([, broad]) => broad === skill).map(([narrow]) => narrow),
})
const databases = hierarchyOf([
  ["postgresql", "databases"],
  ["mysql", "databases"],
  ["postgis", "postgresql"],
])
const essential = (skill: string) => ({ skill, weight: gapWeights.importance.essential })
const optional = (skill: string) => ({ skill, weight: gapWeights.importance.optional })

const skill = Schema.Literals("abcdefghij".split(""))
const skills = Schema.Array(skill)
const targets = Schema.Array(
  Schema.Struct({ skill, weight: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5 })) }),
)
const pairs = Schema.Array(Schema.Tuple([skill, skill]))

describe("the gap between a CV and a target", () => {
  it("gives the whole for a skill, half for its neighbours, a quarter for one beside it", () => {
    const coverage = (cv: string) => gapOf([essential("postgresql")], [cv], databases).coverage
    assert.deepStrictEqual(
      ["postgresql", "databases", "postgis", "mysql", "welding"].map(coverage),
      [1, 0.5, 0.5, 0.25, 0],
    )
  })

  it("weighs what is essential more than what is not, and names the neighbour that counts", () => {
    const gap = gapOf(
      [optional("git"), essential("postgresql"), essential("linux"), optional("docker")],
      ["mysql", "postgis", "git", "welding"],
      databases,
    )
    assert.closeTo(gap.coverage!, (0.5 + 0.4) / 2.8, 1e-12)
    assert.strictEqual(gap.plainCoverage, 0.25)
    assert.deepStrictEqual(
      gap.missing.map(({ skill: missing }) => missing),
      ["linux", "docker"],
    )
    assert.deepInclude(gap.partial[0], { skill: "postgresql", through: "postgis", nearness: "narrower" })
    assert.deepStrictEqual(gap.extra, ["mysql", "postgis", "welding"])
    assert.strictEqual(gap.weights, "gap-1")
  })

  it("has no coverage where the target names no skill", () => {
    const gap = gapOf([], ["git"], databases)
    assert.isUndefined(gap.coverage)
    assert.isUndefined(gap.plainCoverage)
    assert.deepStrictEqual(gap.extra, ["git"])
  })

  it.prop("never widens with one more skill", [targets, skills, pairs, skill], ([target, cv, tree, more]) => {
    if (target.length === 0) return
    const before = gapOf(target, cv, hierarchyOf(tree))
    const after = gapOf(target, [...cv, more], hierarchyOf(tree))
    assert.isAtLeast(after.coverage!, before.coverage!)
    assert.isAtLeast(after.plainCoverage!, before.plainCoverage!)
  })

  it.prop(
    "is the same in any order, with skills said once or twice",
    [targets, skills, pairs],
    ([target, cv, tree]) =>
      assert.deepStrictEqual(
        gapOf(target, cv, hierarchyOf(tree)),
        gapOf(target.toReversed(), [...cv.toReversed(), ...cv], hierarchyOf(tree.toReversed())),
      ),
  )

  it.prop(
    "lies between none and all, and its lines add up to it",
    [targets, skills, pairs],
    ([target, cv, tree]) => {
      const gap = gapOf(target, cv, hierarchyOf(tree))
      const lines = [...gap.matched, ...gap.partial, ...gap.missing]
      assert.strictEqual(lines.length, new Set(target.map(({ skill: asked }) => asked)).size)
      if (gap.coverage === undefined) return assert.isEmpty(target)
      assert.isTrue(gap.coverage >= 0 && gap.coverage <= 1)
      const sum = (part: "share" | "lost") => lines.reduce((total, line) => total + line[part], 0)
      assert.closeTo(sum("share"), gap.coverage, 1e-9)
      assert.closeTo(sum("share") + sum("lost"), 1, 1e-9)
    },
  )

  it.prop("is closed by a CV that has all", [targets, pairs], ([target, tree]) => {
    const gap = gapOf(
      target,
      target.map(({ skill: asked }) => asked),
      hierarchyOf(tree),
    )
    assert.strictEqual(gap.coverage ?? 1, 1)
    assert.isEmpty([...gap.missing, ...gap.partial])
  })
})

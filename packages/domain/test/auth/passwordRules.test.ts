import { assert, describe, it } from "@effect/vitest"
import { normalPassword, passwordFlaws } from "@utopiahire/domain/auth/passwordRules"
import { Schema } from "effect"

const amina = { name: "Amina Koné", email: "a.diallo@example.com" }
const flaws = (password: string) => passwordFlaws(password, amina)

const typed = (most: number) => Schema.String.check(Schema.isPattern(new RegExp(`^[ -~]{1,${most}}$`)))

describe("a password", () => {
  it.each([
    "correct horse battery stapler drawn by hand",
    "three hens on a red tractor",
    "ma voisine élève des escargots",
    "قطتي تنام على سطح المخبز",
    "vT9#qLw2!zRm8&kXc",
    "482915073664193",
    "😀🎷🐙🌋🛶🧀🦩🎲🪁🧭🥨🦔🎻🧊🪐",
  ])("like “%s” is good", (password) => assert.deepStrictEqual(flaws(password), []))

  it.each([
    ["vT9#qLw2!zRm8&", ["too_short"]],
    ["😀🎷🐙🌋🛶🧀🦩🎲🪁🧭🥨🦔🎻🧊", ["too_short"]],
    ["", ["too_short"]],
    ["Amina.Kone.1998!!", ["personal"]],
    ["AMINAkoneDIALLOutopiahire", ["personal"]],
    ["utopiahire-2026-amina", ["personal"]],
    ["password password password", ["common"]],
    ["Password-Welcome-2026", ["common"]],
    ["motdepasse bonjour 1", ["common"]],
    ["correct horse battery staple", ["common"]],
    ["aaaaaaaaaaaaaaaaaaaa", ["pattern"]],
    ["abcabcabcabcabcabc", ["pattern"]],
    ["123456789012345678", ["pattern"]],
    ["abcdefghijklmnopqrstuvwxyz", ["pattern"]],
    ["zyxwvutsrqponmlkjihg", ["pattern"]],
    ["qwertyuiopasdfghjkl", ["pattern"]],
    ["Password123456789", ["pattern"]],
    ["abc", ["too_short", "pattern"]],
  ] as const)("like “%s” is %j", (password, expected) =>
    assert.deepStrictEqual([...flaws(password)], [...expected]),
  )

  it("counts as much as it does in its normal form", () => {
    assert.strictEqual(normalPassword("ﬁligrane"), "filigrane")
    assert.deepStrictEqual(flaws("ｖＴ９＃ｑＬｗ２！ｚＲｍ８＆ｋＸｃ"), [])
    assert.deepStrictEqual(flaws("ａｍｉｎａ ｋｏｎｅ １２３４５"), ["personal"])
  })

  it("may be 1024 bytes long, and no byte more", () => {
    const text = "the quick brown fox jumps over a lazy dog; ".repeat(30)
    assert.notInclude(flaws(`vT9#qLw2!zRm8${text}`.slice(0, 1024)), "too_long")
    assert.deepStrictEqual(flaws(`vT9#qLw2!zRm8${text}`.slice(0, 1025)), ["too_long"])
  })

  it.prop("is never accepted when it is short", [typed(14)], ([text]) =>
    assert.include(flaws(text), "too_short"),
  )

  it.prop("is never accepted when it is a short block over and over", [typed(7)], ([block]) =>
    assert.isNotEmpty(flaws(block.repeat(20))),
  )
})

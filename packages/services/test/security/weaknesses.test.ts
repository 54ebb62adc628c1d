import { assert, describe, it } from "@effect/vitest"
import { passwordFlaws } from "@utopiahire/domain/auth/passwordRules"
import { weaknesses } from "@utopiahire/services/security/weaknesses"
import { Effect, Redacted } from "effect"

const amina = { name: "Amina Koné", email: "amina.kone@example.com" }

describe("weaknesses", () => {
  it.effect.each([
    "three hens on a red tractor",
    "seven foxes under a blue bridge",
    "une chaise bleue sous le pommier",
    "ثلاث دجاجات على جرار أحمر",
    "vK9#qLw2!zRt8@mX",
    "𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎 three hens",
  ])("%s is good", (password) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* weaknesses(Redacted.make(password), amina), [])
    }),
  )

  it.effect.each([
    ["summer2024summer2024", "pattern"],
    ["qwertyuiop[]asdfgh", "pattern"],
    ["0123456789abcdefghij", "pattern"],
    ["passwordpassword1", "common"],
    ["Amina.Kone.1998!!", "personal"],
    ["letmein", "too_short"],
    ["x".repeat(1025), "too_long"],
  ] as const)("%s is refused as %s", ([password, flaw]) =>
    Effect.gen(function* () {
      assert.include(yield* weaknesses(Redacted.make(password), amina), flaw)
    }),
  )

  it.effect("what only the lists of leaked passwords know is refused", () =>
    Effect.gen(function* () {
      const leaked = "tinkerbelldragonfly"
      assert.deepStrictEqual(passwordFlaws(leaked, amina), [], "not by our own rules")
      assert.deepStrictEqual(yield* weaknesses(Redacted.make(leaked), amina), ["common"])
    }),
  )
})

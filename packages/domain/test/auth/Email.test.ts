import { assert, describe, it } from "@effect/vitest"
import { canonicalEmail, Email } from "@utopiahire/domain/auth/Email"
import { Result, Schema } from "effect"

const decode = Schema.decodeUnknownResult(Email)

describe("an e-mail address", () => {
  it.each([
    ["amina.kone@example.com", "amina.kone@example.com"],
    ["Amina.KONE@Example.COM", "amina.kone@example.com"],
    ["amina+cv@example.com", "amina+cv@example.com"],
    ["amina@bücher.example.com", "amina@xn--bcher-kva.example.com"],
    ["amina@BÜCHER.example.com", "amina@xn--bcher-kva.example.com"],
    ["amina@مثال.example.com", "amina@xn--mgbh0fb.example.com"],
    ["ame\u0301lie@example.com", "am\u00e9lie@example.com"],
    ["أمينة@example.com", "أمينة@example.com"],
  ])("%s is known as %s", (typed, canonical) => assert.strictEqual(canonicalEmail(typed), canonical))

  it.each([
    ["full-width letters", "ａmina@example.com"],
    ["a full-width at", "amina＠example.com"],
    ["a full-width domain", "amina@ｅxample.com"],
    ["a zero-width space", "amina\u200b@example.com"],
    ["a zero-width joiner", "ami\u200dna@example.com"],
    ["a soft hyphen in the domain", "amina@exam\u00adple.com"],
    ["a grapheme joiner", "ami\u034fna@example.com"],
    ["a text direction mark", "\u202eamina@example.com"],
    ["NUL", "amina\0@example.com"],
    ["a line break", "amina@example.com\r\nBcc: all@example.com"],
    ["a half character", "amina\ud800@example.com"],
    ["a space", "amina kone@example.com"],
    ["two ats", "amina@kone@example.com"],
    ["no domain", "amina@"],
    ["no name", "@example.com"],
    ["a domain of one label", "amina@localhost"],
    ["a number for a domain", "amina@127.0.0.1"],
    ["a short form of a number", "amina@0x7f.1"],
    ["a port", "amina@example.com:25"],
    ["a path", "amina@example.com/x"],
    ["an escaped domain", "amina@ex%61mple.com"],
    ["two dots", "amina..kone@example.com"],
    ["a dot at the end", "amina.@example.com"],
    ["a label with a hyphen at its end", "amina@example-.com"],
    ["a name of 65 bytes", `${"a".repeat(65)}@example.com`],
    [
      "more than 254 bytes",
      `amina@${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example.com`,
    ],
    ["nothing", ""],
  ])("with %s is refused", (_, typed) => {
    assert.isUndefined(canonicalEmail(typed))
    assert.isTrue(Result.isFailure(decode(typed)))
  })

  it.prop(
    "has one canonical form, which is its own canonical form",
    [Schema.String, Schema.String],
    ([name, host]) => {
      const canonical = canonicalEmail(`${name}@${host}.example.com`)
      if (canonical !== undefined) assert.strictEqual(canonicalEmail(canonical), canonical)
    },
  )

  it.prop(
    "does not depend on the case of plain letters",
    [Schema.String.check(Schema.isPattern(/^[A-Za-z0-9]{1,20}$/))],
    ([name]) => {
      const lower = canonicalEmail(`${name.toLowerCase()}@example.com`)
      assert.strictEqual(lower, `${name.toLowerCase()}@example.com`)
      assert.strictEqual(canonicalEmail(`${name.toUpperCase()}@EXAMPLE.com`), lower)
    },
  )
})

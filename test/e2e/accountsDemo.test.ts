import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { afterAll } from "vitest"
import { letterTexts } from "../../packages/domain/src/i18n/letters/all.ts"
import { finished } from "./product.ts"

const folder = mkdtempSync(join(tmpdir(), "utopiahire-accounts-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = (...args: ReadonlyArray<string>) =>
  finished(["demo", "--accounts", "--engine", "embedded", ...args], { DATA_DIR: folder })
const [en, fr, ar] = [letterTexts.en.letters, letterTexts.fr.letters, letterTexts.ar.letters]
const none = { verifyUrl: "", loginUrl: "", resetUrl: "", when: "", client: "", address: "", left: "" }
const subjects = [
  en["verify-email"].subject(none),
  en["already-registered"].subject(none),
  fr["new-sign-in"].subject(none),
  fr["session-ended"].subject(none),
  fr["factor-added"].subject(none),
  fr["recovery-code-used"].subject(none),
  fr["factor-removed"].subject(none),
  fr["password-changed"].subject(none),
  fr["reset-password"].subject(none),
  fr["password-changed"].subject(none),
  ar["reset-password"].subject(none),
  en["verify-email"].subject(none),
]
const problems = [
  "WeakPassword",
  "EmailNotVerified",
  "InvalidVerificationToken",
  "InvalidCredentials",
  "Unauthenticated",
  "InvalidRefreshToken",
  "SecondFactorRequired",
  "InvalidSecondFactor",
  "StepUpRequired",
  "WrongPassword",
  "InvalidResetToken",
  "TooManyAttempts",
  "Forbidden",
]

interface Step {
  readonly status?: number
  readonly problem?: string
  readonly failed?: string
}

describe("the demo of accounts", () => {
  // The second time at once, in the same place: no limit and no mail of the first is in its way.
  for (const time of ["once", "and once more"])
    it(`walks through the life of an account and shows every mail, ${time}`, async () => {
      const { code, output } = await demo()
      assert.strictEqual(code, 0, output)
      assert.deepStrictEqual(
        [...output.matchAll(/^│ Subject (.+)$/gm)].map(([, subject]) => subject),
        subjects,
      )
      assert.match(output, /^ +429 TooManyAttempts · Retry-After: \d+;/m)
      assert.match(output, /^ +seq +time +event +outcome +reason +address$/m)
      assert.match(output, /^ +\d+ +[\d:]{8} +account\.locked +success +compromised +127\.0\.0\.1$/m)
      assert.match(output, /^ +\d+ rows, unbroken$/m)

      const path = (name: string) => new RegExp(`^${name} +(.+)$`, "m").exec(output)![1]!
      const steps: ReadonlyArray<Step> = JSON.parse(readFileSync(path("steps"), "utf8"))
      assert.sameMembers([...new Set(steps.flatMap(({ problem }) => problem ?? []))], problems)
      for (const { failed, problem, status } of steps) {
        assert.isUndefined(failed)
        if (status !== undefined) assert.strictEqual(status >= 400, problem !== undefined)
      }

      const kept = readdirSync(path("mails"))
      assert.strictEqual(kept.filter((name) => name.endsWith(".eml")).length, subjects.length)
      assert.strictEqual(kept.filter((name) => name.endsWith(".html")).length, subjects.length)
      assert.include(readFileSync(join(path("mails"), "11-reset-password.ar.html"), "utf8"), 'dir="rtl"')
      const page = readFileSync(new URL(path("page")), "utf8")
      for (const subject of subjects) assert.include(page, subject)
      assert.include(page, '<div class="letter" lang="ar" dir="rtl">')
    })

  it("takes no CV", async () => {
    const { code, output } = await demo("cv.pdf")
    assert.strictEqual(code, 1, output)
    assert.match(output, /--accounts takes no file/)
  })
})

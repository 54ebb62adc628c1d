import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Layer } from "effect"
import { Language } from "@utopiahire/domain/i18n/Language"
import { writeLetter } from "@utopiahire/domain/i18n/letters/writeLetter"
import { DataDir } from "@utopiahire/services/config/DataDir"
import * as folder from "@utopiahire/services/mail/folder"
import { Mailer } from "@utopiahire/services/mail/Mailer"
import { readMail } from "../../../src/demo/accounts/eml.ts"
import { mailFrame } from "../../../src/demo/accounts/mailFrame.ts"

const to = "amina.example@example.com"
const resetUrl = `http://localhost:3000/reset-password?token=${"x".repeat(43)}`

const sentAndRead = (language: Language) =>
  Effect.gen(function* () {
    const dataDir = yield* Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-mail-"))),
      (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
    )
    const letter = writeLetter("cv-ready", language, {
      cvUrl: resetUrl,
      fileName: "Résumé – سيرة.pdf",
      score: "90/100",
    })
    yield* Effect.flatMap(Mailer, (mailer) =>
      mailer.send({ ...letter, to, language, messageId: "<one@example.com>" }),
    ).pipe(
      Effect.provide(
        folder.layer.pipe(
          Layer.provide([DataDir.layer(dataDir), ConfigProvider.layer(ConfigProvider.fromEnv({ env: {} }))]),
        ),
      ),
    )
    const outbox = join(dataDir, "outbox")
    return { letter, mail: readMail(join(outbox, readdirSync(outbox)[0]!)) }
  }).pipe(Effect.scoped)

describe("a mail of the outbox", () => {
  for (const language of Language.literals)
    it.effect(`is read as it was written, in ${language}`, () =>
      Effect.gen(function* () {
        const { letter, mail } = yield* sentAndRead(language)
        assert.strictEqual(mail.subject, letter.subject)
        assert.strictEqual(mail.text, letter.text.trim())
        assert.strictEqual(mail.html, letter.html.trim())
        assert.strictEqual(mail.language, language)
        assert.strictEqual(mail.to, to)
      }),
    )

  it.effect("is framed without anything to the right of it, its link whole", () =>
    Effect.gen(function* () {
      const { mail } = yield* sentAndRead("ar")
      const lines = mailFrame(mail, 1, { colour: false, width: 40 }).split("\n")
      assert.include(lines, `│ ${resetUrl}`)
      assert.include(lines, `│ Subject ${mail.subject}`)
      for (const line of lines) assert.notMatch(line, /.│$/)
    }),
  )
})

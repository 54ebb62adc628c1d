import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { DataDir } from "@utopiahire/services/config/DataDir"
import * as configured from "@utopiahire/services/mail/configured"
import * as folder from "@utopiahire/services/mail/folder"
import { Mailer, type Mail, SentMails } from "@utopiahire/services/mail/Mailer"
import * as smtp from "@utopiahire/services/mail/smtp"
import { ConfigProvider, Effect, Layer } from "effect"
import { smtpSink } from "./smtpSink.ts"

const mail: Mail = {
  messageId: "<abc123@mail.example.com>",
  to: "amina@example.com",
  subject: "أكِّد عنوانك",
  text: "Line one\n\nhttps://utopiahire.example.com/verify?token=abc",
  html: "<p>Line one</p>",
  language: "ar",
}
const config = (values: Record<string, string>) => ConfigProvider.layer(ConfigProvider.fromUnknown(values))

const temporary = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-mail-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true })),
)
const inFolder = (path: string) => folder.layer.pipe(Layer.provide([DataDir.layer(path), config({})]))

/** Each way to send, with how to read back what arrived. */
const ways = {
  smtp: Effect.gen(function* () {
    const sink = yield* smtpSink
    const layer = smtp.layer.pipe(
      Layer.provide(config({ SMTP_HOST: "127.0.0.1", SMTP_PORT: String(sink.port) })),
    )
    return { layer, arrived: () => sink.received.map(({ messageId }) => messageId) }
  }),
  folder: Effect.gen(function* () {
    const path = yield* temporary
    const arrived = () =>
      readdirSync(join(path, "outbox")).map(
        (name) =>
          /^Message-ID: (.*)$/m.exec(readFileSync(join(path, "outbox", name), "utf8"))?.[1]?.trim() ?? "",
      )
    return { layer: inFolder(path), arrived }
  }),
}

describe.each(Object.entries(ways))("the mailer by %s", (_, way) => {
  it.live("hands a mail over under its Message-ID", () =>
    Effect.gen(function* () {
      const { layer, arrived } = yield* way
      yield* Effect.gen(function* () {
        yield* (yield* Mailer).send(mail)
      }).pipe(Effect.provide(layer))
      assert.deepStrictEqual(arrived(), [mail.messageId])
    }).pipe(Effect.scoped),
  )
  it.live("refuses for good what would write a header of its own", () =>
    Effect.gen(function* () {
      const { layer } = yield* way
      const mailer = yield* Effect.provide(Mailer, layer)
      for (const bad of [
        { ...mail, subject: "Hello\r\nBcc: karim@example.com" },
        { ...mail, to: "amina@example.com\nkarim@example.com" },
        { ...mail, messageId: "<a@b>\r\nX: y" },
      ]) {
        const fault = yield* Effect.flip(mailer.send(bad))
        assert.deepStrictEqual([fault.errorClass, fault.permanent], ["unsafe-header", true])
      }
    }).pipe(Effect.scoped),
  )
})

describe("a mail", () => {
  it.live("sent again into the folder is still one file, for its owner's eyes", () =>
    Effect.gen(function* () {
      const path = yield* temporary
      const mailer = yield* Effect.provide(Mailer, inFolder(path))
      yield* mailer.send(mail)
      yield* mailer.send(mail)
      assert.deepStrictEqual(readdirSync(join(path, "outbox")), ["abc123@mail.example.com.eml"])
      assert.strictEqual(statSync(join(path, "outbox", "abc123@mail.example.com.eml")).mode & 0o777, 0o600)
    }).pipe(Effect.scoped),
  )
  it.effect("in a test is kept once", () =>
    Effect.gen(function* () {
      const mailer = yield* Mailer
      yield* mailer.send(mail)
      yield* mailer.send(mail)
      assert.deepStrictEqual(yield* yield* SentMails, [mail])
    }).pipe(Effect.provide(Mailer.layerMemory)),
  )
  it.live("to a server that is not there fails for now, without an address in the fault", () =>
    Effect.gen(function* () {
      const { port } = yield* Effect.scoped(smtpSink)
      const layer = smtp.layer.pipe(
        Layer.provide(config({ SMTP_HOST: "127.0.0.1", SMTP_PORT: String(port) })),
      )
      const fault = yield* Effect.flip((yield* Effect.provide(Mailer, layer)).send(mail))
      assert.isFalse(fault.permanent)
      assert.notInclude(fault.errorClass, "@")
    }),
  )
  it.live("to a distant server without TLS is not sent in clear", () =>
    Effect.gen(function* () {
      const sink = yield* smtpSink
      const layer = smtp.layer.pipe(
        Layer.provide(config({ SMTP_HOST: "127.0.0.1", SMTP_PORT: String(sink.port), SMTP_TLS: "starttls" })),
      )
      const fault = yield* Effect.flip((yield* Effect.provide(Mailer, layer)).send(mail))
      assert.isFalse(fault.permanent)
      assert.strictEqual(sink.received.length, 0)
    }).pipe(Effect.scoped),
  )
  it.live("goes by SMTP where there is a host for it, else into the folder", () =>
    Effect.gen(function* () {
      const path = yield* temporary
      const kind = (values: Record<string, string>) =>
        Effect.map(Mailer, ({ kind }) => kind).pipe(
          Effect.provide(configured.layer.pipe(Layer.provide([DataDir.layer(path), config(values)]))),
        )
      assert.strictEqual(yield* kind({}), "folder")
      assert.strictEqual(yield* kind({ SMTP_HOST: "mail.example.com" }), "smtp")
      assert.strictEqual(yield* kind({ SMTP_HOST: "mail.example.com", MAIL: "folder" }), "folder")
    }).pipe(Effect.scoped),
  )
})

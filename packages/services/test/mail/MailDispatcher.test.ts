import { assert, layer } from "@effect/vitest"
import { UserId } from "@utopiahire/domain/Ids"
import { Vault } from "@utopiahire/services/security/Vault"
import * as MailDispatcher from "@utopiahire/services/mail/MailDispatcher"
import { Outbox } from "@utopiahire/services/mail/Outbox"
import * as smtp from "@utopiahire/services/mail/smtp"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { NodeCrypto } from "@effect/platform-node"
import { Clock, ConfigProvider, Context, Effect, Layer, Logger, Schedule } from "effect"
import { SqlClient } from "effect/sql"
import { smtpSink } from "./smtpSink.ts"

const amina = UserId.make("0198c0de-0000-7000-8000-00000000000a")

class Sink extends Context.Service<Sink, Effect.Success<typeof smtpSink>>()("test/Sink") {
  static readonly layer = Layer.effect(Sink, smtpSink)
}
const mailer = Layer.unwrap(
  Effect.map(Sink, ({ port }) =>
    smtp.layer.pipe(
      Layer.provide(
        ConfigProvider.layer(ConfigProvider.fromUnknown({ SMTP_HOST: "127.0.0.1", SMTP_PORT: String(port) })),
      ),
    ),
  ),
)
const outbox = Outbox.layer.pipe(
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ MAIL_DOMAIN: "mail.example.com" }))),
)
const dispatcher = MailDispatcher.layer.pipe(Layer.provide(mailer))
/** Two processes' dispatchers on one database. */
const product = Layer.mergeAll(outbox, dispatcher, Layer.fresh(dispatcher), Logger.layer([])).pipe(
  Layer.provideMerge(Layer.mergeAll(Sink.layer, Vault.layerMemory, NodeCrypto.layer)),
  Layer.provideMerge(freshDatabase),
)

const enqueue = Effect.fnUntraced(function* (logicalKey: string) {
  yield* (yield* Outbox).enqueue({
    userId: amina,
    logicalKey,
    to: "amina@example.com",
    letter: "verify-email",
    params: { verifyUrl: "https://utopiahire.example.com/verify?token=abc" },
    language: "en",
  })
})
interface Row {
  readonly status: string
  readonly attempts: number
  readonly errorClass: string | null
  readonly messageId: string
  readonly waitSeconds: number
}
const row = Effect.fnUntraced(function* (logicalKey: string) {
  const sql = yield* SqlClient.SqlClient
  const [found] = yield* sql<Row>`
    SELECT status, attempts, error_class, message_id,
      extract(epoch FROM next_at - now())::float8 AS wait_seconds
    FROM outbox_mails WHERE logical_key = ${logicalKey}`
  return found!
})
/** Waits for what the dispatchers do on their own. */
const eventually = (logicalKey: string, holds: (row: Row) => boolean) =>
  row(logicalKey).pipe(
    Effect.filterOrFail(holds),
    Effect.retry({ schedule: Schedule.spaced("5 millis"), times: 2000 }),
    Effect.orDie,
  )
/** A minute passes for the outbox, whose clock is the database's. */
const fallDue = Effect.fnUntraced(function* (logicalKey: string) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`UPDATE outbox_mails SET next_at = now() WHERE logical_key = ${logicalKey}`
  yield* sql`SELECT pg_notify('outbox_mails', '')`
})

layer(product, { excludeTestServices: true })("a mail in the outbox", (it) => {
  const withKey = Effect.gen(function* () {
    const sink = yield* Sink
    const vault = yield* Vault
    const sql = yield* SqlClient.SqlClient
    sink.received.length = 0
    yield* vault.createKey(amina)
    return { sink, vault, sql }
  })

  it.effect("leaves at once, in the reader's words, and then holds no address any more", () =>
    Effect.gen(function* () {
      const { sink, sql } = yield* withKey
      yield* enqueue("warm/1")
      yield* eventually("warm/1", ({ status }) => status === "sent")
      const before = yield* Clock.currentTimeMillis
      yield* enqueue("happy/1")
      const { messageId } = yield* eventually("happy/1", ({ status }) => status === "sent")
      assert.isBelow((yield* Clock.currentTimeMillis) - before, 1000)
      const mail = sink.received.find((one) => one.messageId === messageId)!
      assert.deepStrictEqual(mail.to, ["amina@example.com"])
      assert.match(mail.raw, /^subject: confirm/im)
      assert.match(mail.raw, /^auto-submitted: auto-generated/im)
      assert.match(messageId, /^<[0-9a-f]{40}@mail\.example\.com>$/)
      const left = yield* sql`SELECT to_enc, params_enc FROM outbox_mails WHERE logical_key = 'happy/1'`
      assert.deepStrictEqual(left, [{ toEnc: null, paramsEnc: null }])
    }),
  )
  it.effect("is one mail, however often its fact is told", () =>
    Effect.gen(function* () {
      const { sink } = yield* withKey
      yield* Effect.all([enqueue("twice/1"), enqueue("twice/1")], { concurrency: 2 })
      yield* eventually("twice/1", ({ status }) => status === "sent")
      yield* enqueue("twice/1")
      yield* enqueue("twice/2")
      yield* eventually("twice/2", ({ status }) => status === "sent")
      assert.strictEqual(sink.received.length, 2)
    }),
  )
  it.effect("stays unsaid when the transaction of its fact is undone", () =>
    Effect.gen(function* () {
      const { sink, sql } = yield* withKey
      yield* enqueue("undone/1").pipe(Effect.andThen(Effect.fail("undone")), sql.withTransaction, Effect.exit)
      yield* enqueue("after/1")
      yield* eventually("after/1", ({ status }) => status === "sent")
      assert.strictEqual(sink.received.length, 1)
      assert.deepStrictEqual(yield* sql`SELECT id FROM outbox_mails WHERE logical_key = 'undone/1'`, [])
    }),
  )
  it.effect("waits a minute, then two, when the server says 451, and goes out when it says yes", () =>
    Effect.gen(function* () {
      const { sink } = yield* withKey
      sink.answer(451, 451)
      yield* enqueue("greylisted/1")
      const first = yield* eventually("greylisted/1", ({ errorClass }) => errorClass === "smtp-451")
      assert.strictEqual(first.status, "queued")
      assert.closeTo(first.waitSeconds, 60, 5)
      yield* fallDue("greylisted/1")
      const second = yield* eventually(
        "greylisted/1",
        ({ attempts, waitSeconds }) => attempts === 2 && waitSeconds > 1,
      )
      assert.closeTo(second.waitSeconds, 120, 5)
      yield* fallDue("greylisted/1")
      yield* eventually("greylisted/1", ({ status }) => status === "sent")
      assert.strictEqual(sink.received.length, 1)
    }),
  )
  it.effect("that the server refuses with 550 is failed, visibly and after one attempt", () =>
    Effect.gen(function* () {
      const { sink } = yield* withKey
      sink.answer(550)
      yield* enqueue("refused/1")
      const failed = yield* eventually("refused/1", ({ status }) => status === "failed")
      assert.deepStrictEqual([failed.errorClass, failed.attempts], ["smtp-550", 1])
      assert.strictEqual(sink.received.length, 0)
    }),
  )
  it.effect("whose answer was lost is sent again under the same Message-ID", () =>
    Effect.gen(function* () {
      const { sink } = yield* withKey
      sink.answer("drop")
      yield* enqueue("dropped/1")
      yield* eventually("dropped/1", ({ status, errorClass }) => status === "queued" && errorClass !== null)
      yield* fallDue("dropped/1")
      const { messageId } = yield* eventually("dropped/1", ({ status }) => status === "sent")
      assert.deepStrictEqual(
        sink.received.map((mail) => mail.messageId),
        [messageId, messageId],
      )
    }),
  )
  it.effect("is given up two days after it was enqueued", () =>
    Effect.gen(function* () {
      const { sink, sql } = yield* withKey
      sink.answer(451, 451)
      yield* enqueue("late/1")
      yield* eventually("late/1", ({ errorClass }) => errorClass === "smtp-451")
      yield* sql`UPDATE outbox_mails SET created_at = now() - interval '49 hours' WHERE logical_key = 'late/1'`
      yield* fallDue("late/1")
      const failed = yield* eventually("late/1", ({ status }) => status === "failed")
      assert.strictEqual(failed.attempts, 2)
    }),
  )
  it.effect("to a person who was erased meanwhile is gone", () =>
    Effect.gen(function* () {
      const { sink, sql, vault } = yield* withKey
      sink.answer(451)
      yield* enqueue("erased/1")
      yield* eventually("erased/1", ({ errorClass }) => errorClass === "smtp-451")
      yield* vault.destroyKey(amina)
      yield* fallDue("erased/1")
      yield* sql`SELECT id FROM outbox_mails WHERE logical_key = 'erased/1'`.pipe(
        Effect.filterOrFail((rows) => rows.length === 0),
        Effect.retry({ schedule: Schedule.spaced("5 millis"), times: 2000 }),
      )
      assert.strictEqual(sink.received.length, 0)
    }),
  )
  it.effect("is sent once by two dispatchers, each of a hundred of them", () =>
    Effect.gen(function* () {
      const { sink, sql } = yield* withKey
      yield* Effect.forEach(Array.from({ length: 100 }), (_, i) => enqueue(`many/${i}`), { concurrency: 4 })
      yield* sql`SELECT id FROM outbox_mails WHERE logical_key LIKE 'many/%' AND status <> 'sent'`.pipe(
        Effect.filterOrFail((rows) => rows.length === 0),
        Effect.retry({ schedule: Schedule.spaced("20 millis"), times: 1000 }),
      )
      assert.strictEqual(sink.received.length, 100)
      assert.strictEqual(new Set(sink.received.map((mail) => mail.messageId)).size, 100)
    }),
  )
})

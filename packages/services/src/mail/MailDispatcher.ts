import { PgClient } from "@effect/sql-pg"
import { Effect, Fiber, Layer, Queue, Result, Schedule, Schema } from "effect"
import { LetterName, LetterParams } from "@utopiahire/domain/i18n/letters/Letter"
import { writeLetter } from "@utopiahire/domain/i18n/letters/writeLetter"
import { Vault } from "../security/Vault.ts"
import { Mailer } from "./Mailer.ts"
import { OUTBOX_CHANNEL, placeOf } from "./Outbox.ts"
import { type ClaimedMail, makeOutboxRows } from "./outboxRows.ts"

/** So many mails on their way at once. */
const SENDERS = 4
/** Also finds what a notification lost, or a retry that fell due. */
const POLL = "5 seconds"
const SEND_TIMEOUT = "60 seconds"
/** How long a stop waits for mails on their way, so that they are not sent again. */
const DRAIN = "5 seconds"

const isLetter = Schema.is(LetterName)
const decodeParams = (letter: LetterName, json: string) =>
  Schema.decodeUnknownEffect(
    Schema.fromJsonString(LetterParams[letter] as Schema.Codec<LetterParams[LetterName], unknown>),
  )(json)

const makeDeliver = Effect.gen(function* () {
  const vault = yield* Vault
  const mailer = yield* Mailer
  const rows = yield* makeOutboxRows

  const written = Effect.fnUntraced(function* (row: ClaimedMail) {
    const to = yield* vault.openText(row.userId, placeOf("to_enc", row.id), row.toEnc)
    const json = yield* vault.openText(row.userId, placeOf("params_enc", row.id), row.paramsEnc)
    if (!isLetter(row.letter)) return undefined
    const params = yield* Effect.option(decodeParams(row.letter, json))
    if (params._tag === "None") return undefined
    return { ...writeLetter(row.letter, row.language, params.value), to }
  })

  /** Sends, then marks: a mail is sent again rather than lost, always under its one Message-ID. */
  return Effect.fn("MailDispatcher.deliver")(
    function* (row: ClaimedMail) {
      const letter = yield* written(row)
      if (letter === undefined) {
        yield* rows.failed(row, "letter-unknown")
        return yield* Effect.logError("A mail could not be written").pipe(
          Effect.annotateLogs({ mail: row.id, letter: row.letter }),
        )
      }
      const { messageId, language } = row
      const outcome = yield* mailer
        .send({ ...letter, messageId, language })
        .pipe(Effect.timeoutOption(SEND_TIMEOUT), Effect.result)
      if (Result.isSuccess(outcome) && outcome.success._tag === "Some") return yield* rows.sent(row)
      const fault = Result.isSuccess(outcome)
        ? { errorClass: "timeout", permanent: false }
        : { errorClass: outcome.failure.errorClass, permanent: outcome.failure.permanent }
      const status = fault.permanent
        ? yield* Effect.as(rows.failed(row, fault.errorClass), "failed")
        : yield* rows.postpone(row, fault.errorClass)
      const log =
        status === "failed" ? Effect.logError("A mail failed for good") : Effect.logWarning("A mail waits")
      yield* Effect.annotateLogs(log, {
        mail: row.id,
        letter: row.letter,
        errorClass: fault.errorClass,
        attempt: row.attempts,
      })
    },
    (effect, row) =>
      effect.pipe(
        Effect.catchTag("Erased", () => rows.remove(row)),
        Effect.catchDefect((defect) =>
          Effect.andThen(
            Effect.logError("A mail could not be handled", defect),
            rows.postpone(row, "defect"),
          ),
        ),
      ),
  )
})

/** Sends what the outbox holds, woken by its channel. Any number may run: each mail is leased to one of them. */
export const layer = Layer.effectDiscard(
  Effect.gen(function* () {
    const pg = yield* PgClient.PgClient
    const rows = yield* makeOutboxRows
    const deliver = yield* makeDeliver
    const bell = yield* Queue.sliding<void>(1)

    yield* Effect.gen(function* () {
      const notifications = yield* pg.listen(OUTBOX_CHANNEL)
      // What was enqueued before we listened.
      yield* Queue.offer(bell, undefined)
      return yield* Effect.forever(Effect.andThen(Queue.take(notifications), Queue.offer(bell, undefined)))
    }).pipe(Effect.scoped, Effect.retry(Schedule.spaced("1 second")), Effect.ignore, Effect.forkScoped)

    const sendOne = Effect.gen(function* () {
      const [mail] = yield* rows.claim(1)
      if (mail === undefined) return false
      // Where there was one there may be more: the next sender looks.
      yield* Queue.offer(bell, undefined)
      const sending = yield* Effect.forkDetach(deliver(mail))
      yield* Fiber.join(sending).pipe(
        Effect.onInterrupt(() =>
          Fiber.await(sending).pipe(Effect.timeoutOption(DRAIN), Effect.andThen(Fiber.interrupt(sending))),
        ),
      )
      return true
    })
    const sender = Effect.gen(function* () {
      yield* Effect.timeoutOption(Queue.take(bell), POLL)
      yield* Effect.repeat(sendOne, { while: (found) => found })
    }).pipe(
      Effect.catchDefect((defect) =>
        Effect.andThen(Effect.logError("The mail dispatcher stumbled", defect), Effect.sleep("1 second")),
      ),
      Effect.forever,
    )
    yield* Effect.forEach(Array.from({ length: SENDERS }), () => Effect.forkScoped(sender), { discard: true })
  }),
)

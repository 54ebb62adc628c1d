import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import type { UserId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Vault } from "../security/Vault.ts"
import { mailDomain } from "./mailFrom.ts"

/** A mail ready to be written in the reader's language; `params` are the letter's own values, sealed at rest. */
export interface OutboxMail {
  readonly userId: UserId
  /** One logical mail: a second enqueue with the same key is ignored. E.g. `verify-email/<tokenId>`. */
  readonly logicalKey: string
  readonly to: string
  /** A key of the table of letters, `domain/i18n/letters`. */
  readonly letter: string
  readonly params: Readonly<Record<string, string>>
  readonly language: Language
}

/** The dispatchers wake up on this channel. */
export const OUTBOX_CHANNEL = "outbox_mails"

// oxlint-disable-next-line no-control-regex
const OneLine = Schema.String.check(Schema.isPattern(/^[^\u0000-\u001f\u007f]+$/))
const checkLines = Schema.decodeUnknownEffect(
  Schema.Struct({ to: OneLine, logicalKey: OneLine, letter: OneLine }),
)

/** Where the sealed columns of a row lie. */
export const placeOf = (column: "to_enc" | "params_enc", rowId: string) => ({
  column: `outbox_mails.${column}`,
  rowId,
})

/** Mails are rows first: enqueued in the transaction of the fact they tell, sent by the dispatcher, re-sent with one Message-ID. */
export class Outbox extends Context.Service<
  Outbox,
  {
    /** Joins the caller's transaction. Nothing happens for a person whose key was destroyed. */
    enqueue(mail: OutboxMail): Effect.Effect<void>
    /** How many of these letters the person was sent since then (epoch milliseconds). Exact while their row is locked. */
    countSince(user: UserId, letter: string, since: number): Effect.Effect<number>
  }
>()("utopiahire/mail/Outbox") {
  static readonly layer = Layer.effect(
    Outbox,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const vault = yield* Vault
      const random = yield* SecureRandom.SecureRandom
      const domain = yield* mailDomain
      const messageId = (logicalKey: string) =>
        `<${Buffer.from(vault.blindIndex("outbox_mails.message_id", logicalKey)).toString("hex").slice(0, 40)}@${domain}>`
      return Outbox.of({
        enqueue: Effect.fn("Outbox.enqueue")(
          function* ({ userId, logicalKey, to, letter, params, language }) {
            yield* Effect.orDie(checkLines({ to, logicalKey, letter }))
            const id = yield* random.uuidV7()
            const row = {
              id,
              userId,
              logicalKey,
              messageId: messageId(logicalKey),
              toEnc: yield* vault.sealText(userId, placeOf("to_enc", id), to),
              letter,
              paramsEnc: yield* vault.sealText(userId, placeOf("params_enc", id), JSON.stringify(params)),
              language,
              createdAt: new Date(yield* Clock.currentTimeMillis),
            }
            yield* Effect.orDie(
              sql`INSERT INTO outbox_mails ${sql.insert(row)} ON CONFLICT (logical_key) DO NOTHING`,
            )
            yield* Effect.orDie(sql`SELECT pg_notify(${OUTBOX_CHANNEL}, '')`)
          },
          Effect.catchTag("Erased", () => Effect.logInfo("No mail to a person who was erased")),
        ),
        countSince: Effect.fn("Outbox.countSince")(function* (user, letter, since) {
          const [found] = yield* sql<{ mails: number }>`SELECT count(*)::int AS mails FROM outbox_mails
            WHERE user_id = ${user} AND letter = ${letter} AND created_at > ${new Date(since)}`
          return found!.mails
        }, Effect.orDie),
      })
    }),
  )

  /** Keeps them in `EnqueuedMails`, one per logical key. */
  static readonly layerMemory = Layer.suspend(() => {
    const mails = new Map<string, OutboxMail>()
    const sentAt = new Map<string, number>()
    return Layer.mergeAll(
      Layer.succeed(
        Outbox,
        Outbox.of({
          enqueue: (mail) =>
            Effect.map(Clock.currentTimeMillis, (now) => {
              if (mails.has(mail.logicalKey)) return
              mails.set(mail.logicalKey, mail)
              sentAt.set(mail.logicalKey, now)
            }),
          countSince: (user, letter, since) =>
            Effect.sync(
              () =>
                [...mails.values()].filter(
                  (mail) =>
                    mail.userId === user && mail.letter === letter && sentAt.get(mail.logicalKey)! > since,
                ).length,
            ),
        }),
      ),
      Layer.succeed(
        EnqueuedMails,
        Effect.sync(() => [...mails.values()]),
      ),
    )
  })
}

/** What a test enqueued, oldest first. */
export class EnqueuedMails extends Context.Service<EnqueuedMails, Effect.Effect<ReadonlyArray<OutboxMail>>>()(
  "utopiahire/mail/EnqueuedMails",
) {}

import { Context, Effect, Layer, Schema } from "effect"
import type { Language } from "@utopiahire/domain/i18n/Language"

/** A mail as it goes out. `messageId` stands in angle brackets. */
export interface Mail {
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: Language
}

/** A mail that did not go out, or of which that is not known. `errorClass` names no address, e.g. `smtp-550`. */
export class MailFault extends Schema.TaggedError<MailFault>()("MailFault", {
  errorClass: Schema.String,
  /** The server will never take this one: trying again is no use. */
  permanent: Schema.Boolean,
}) {}

/** Hands one mail over. The same mail twice has the same Message-ID, by which receivers tell it is one. */
export class Mailer extends Context.Service<
  Mailer,
  {
    readonly kind: "smtp" | "folder" | "memory"
    send(mail: Mail): Effect.Effect<void, MailFault>
  }
>()("utopiahire/mail/Mailer") {
  /** Keeps them in `SentMails`, one per Message-ID. */
  static readonly layerMemory = Layer.suspend(() => {
    const sent = new Map<string, Mail>()
    return Layer.mergeAll(
      Layer.succeed(
        Mailer,
        Mailer.of({
          kind: "memory",
          send: (mail) => Effect.sync(() => void sent.set(mail.messageId, mail)),
        }),
      ),
      Layer.succeed(
        SentMails,
        Effect.sync(() => [...sent.values()]),
      ),
    )
  })
}

/** What a test sent, oldest first. */
export class SentMails extends Context.Service<SentMails, Effect.Effect<ReadonlyArray<Mail>>>()(
  "utopiahire/mail/SentMails",
) {}

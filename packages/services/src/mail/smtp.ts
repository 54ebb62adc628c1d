import { createTransport } from "nodemailer"
import { Config, Effect, Layer, Option, Redacted } from "effect"
import { Mailer, MailFault } from "./Mailer.ts"
import { mailFrom } from "./mailFrom.ts"
import { messageOf } from "./message.ts"

const settings = Config.all({
  host: Config.String("SMTP_HOST"),
  port: Config.Port("SMTP_PORT").pipe(Config.withDefault(587)),
  user: Config.option(Config.String("SMTP_USER")),
  password: Config.option(Config.Redacted("SMTP_PASSWORD")),
  /** `implicit` from the first byte, `starttls` or no mail, `optional` where the server offers it. */
  tls: Config.option(Config.Literals(["implicit", "starttls", "optional"], "SMTP_TLS")),
  from: mailFrom,
})

const isLocal = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.")

/** What a fault is called and whether it is final: a 5xx answer is, a 4xx or a broken connection is not. */
const faultOf = (cause: unknown): MailFault => {
  const { responseCode, code } = cause as { responseCode?: number; code?: string }
  if (responseCode !== undefined) {
    // Refused credentials or TLS are the operator's to mend, not the end of the mail.
    const ofTheMail = code === "EENVELOPE" || code === "EMESSAGE"
    const permanent = responseCode >= 500 && ofTheMail
    return new MailFault({ errorClass: `smtp-${responseCode}`, permanent })
  }
  return new MailFault({ errorClass: `smtp-${code ?? "fault"}`, permanent: false })
}

/** By the server of `SMTP_HOST`. TLS is required unless that is this machine, or `SMTP_TLS` says otherwise. */
export const layer = Layer.effect(
  Mailer,
  Effect.gen(function* () {
    const { host, port, user, password, tls, from } = yield* settings
    const mode = Option.getOrElse(tls, () =>
      port === 465 ? "implicit" : isLocal(host) ? "optional" : "starttls",
    )
    const transport = createTransport({
      host,
      port,
      secure: mode === "implicit",
      requireTLS: mode === "starttls",
      // A machine that mails itself seldom has a certificate anybody would vouch for.
      tls: { rejectUnauthorized: mode !== "optional" },
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      ...(Option.isSome(user) && {
        auth: {
          user: user.value,
          pass: Option.match(password, { onNone: () => "", onSome: Redacted.value }),
        },
      }),
    })
    return Mailer.of({
      kind: "smtp",
      send: Effect.fn("Mailer.send")(function* (mail) {
        const message = yield* messageOf(mail, from)
        yield* Effect.tryPromise({ try: () => transport.sendMail(message), catch: faultOf })
      }),
    })
  }),
)

import { Config } from "effect"

/** `Name <address>` or an address alone: who the product's mails come from. */
export const mailFrom = Config.String("SMTP_FROM").pipe(
  Config.withDefault("UtopiaHire <no-reply@utopiahire.localhost>"),
)

/** The right side of every Message-ID: `MAIL_DOMAIN`, else the domain of `SMTP_FROM`. */
export const mailDomain = Config.all({
  given: Config.option(Config.String("MAIL_DOMAIN")),
  from: mailFrom,
}).pipe(
  Config.map(({ given, from }) =>
    given._tag === "Some" ? given.value : (/@([^\s<>@]+?)>?\s*$/.exec(from)?.[1] ?? "utopiahire.localhost"),
  ),
)

import type { SendMailOptions } from "nodemailer"
import { Effect } from "effect"
import { type Mail, MailFault } from "./Mailer.ts"

// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f]/

/** What nodemailer needs of a mail. A line break in a header is refused, though nodemailer would fold it away. */
export const messageOf = (mail: Mail, from: string): Effect.Effect<SendMailOptions, MailFault> =>
  [mail.messageId, mail.to, mail.subject].some((header) => UNSAFE.test(header))
    ? Effect.fail(new MailFault({ errorClass: "unsafe-header", permanent: true }))
    : Effect.succeed({
        messageId: mail.messageId,
        from,
        // As an object an address is one address, whatever commas it holds.
        to: { name: "", address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        textEncoding: "quoted-printable",
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.language },
        disableFileAccess: true,
        disableUrlAccess: true,
      })

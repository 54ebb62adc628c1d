import { randomBytes } from "node:crypto"
import { Console, Effect, Redacted } from "effect"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { type Browser, clientOf, newBrowsers, type Wire } from "./browser.ts"
import type { Mail } from "./eml.ts"
import { openInbox, subjectOf, type Told } from "./inbox.ts"
import { mailFrame } from "./mailFrame.ts"
import { makeSteps } from "./steps.ts"

export interface Person {
  readonly name: string
  readonly email: Email
  readonly password: Redacted.Redacted
}

export const newPassword = () => Redacted.make(randomBytes(18).toString("base64url"))

/** The secret of a mailed link. */
export const tokenOf = ({ text }: Mail) => Redacted.make(/[?&]token=([\w-]+)/.exec(text)?.[1] ?? "")

/** Everything a chapter needs: its browsers, its steps, the mailbox, and people nobody else has. */
export const makeWalk = (baseUrl: string, outbox: string) => {
  const wire: Wire = {}
  const steps = makeSteps(wire)
  const mark = randomBytes(4).toString("hex")
  const inbox = openInbox(outbox, (address) => address.includes(`+${mark}@`))
  const mails: Array<{ readonly letter: Told; readonly mail: Mail }> = []
  return {
    steps,
    wire,
    mails,
    unexpected: inbox.unexpected,
    browsers: newBrowsers(),
    as: (browser: Browser, token?: string) => clientOf(baseUrl, wire, browser, token),
    person: (name: string): Person => ({
      name,
      email: `${name.toLowerCase().replace(" ", ".")}+${mark}@example.com` as Email,
      password: newPassword(),
    }),
    /** Waits for a letter, and shows it. */
    mail: Effect.fnUntraced(function* (letter: Told, language: Language, email: Email) {
      const mail = yield* steps.done(
        `the mail “${subjectOf(letter, language)}” arrives`,
        inbox.next(letter, language, email),
        () => "",
      )
      mails.push({ letter, mail })
      yield* Console.log(mailFrame(mail, mails.length))
      return mail
    }),
  }
}
export type Walk = ReturnType<typeof makeWalk>

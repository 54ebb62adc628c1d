import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Effect, Option, Schedule } from "effect"

/** Undoes quoted-printable: soft line breaks and `=3D`. */
export const readable = (mail: string) =>
  Buffer.from(
    mail
      .replaceAll(/=\r?\n/g, "")
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8")

const mails = (folder: string) => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .map((name) => readable(readFileSync(join(folder, name), "utf8")))
  } catch {
    return [] // no mail has been sent yet
  }
}

/** The token of the link mailed to an address, as soon as the mail lies in the outbox folder. */
export const verificationToken = (folder: string, address: string) =>
  Effect.suspend(() => {
    const mail = mails(folder).find((text) => text.toLowerCase().includes(address.toLowerCase()))
    const token = mail === undefined ? undefined : /[?&]token=([\w-]+)/.exec(mail)?.[1]
    return token === undefined ? Effect.fail("no mail yet" as const) : Effect.succeed(token)
  }).pipe(
    Effect.retry({ times: 300, schedule: Schedule.spaced("50 millis") }),
    Effect.option,
    Effect.map(Option.getOrUndefined),
  )

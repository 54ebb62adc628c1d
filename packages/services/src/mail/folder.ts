import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import { Effect, Layer } from "effect"
import { DataDir } from "../config/DataDir.ts"
import { Mailer, MailFault } from "./Mailer.ts"
import { mailFrom } from "./mailFrom.ts"
import { messageOf } from "./message.ts"

/** A name that stands for the Message-ID and is a file's name everywhere. */
const fileName = (messageId: string) => `${messageId.replace(/[^\w.@-]+/g, "")}.eml`

const unwritten = () => new MailFault({ errorClass: "folder-unwritable", permanent: false })

/** No account, no network: one .eml file per mail in `<DATA_DIR>/outbox`, which any mail program opens. */
export const layer = Layer.effect(
  Mailer,
  Effect.gen(function* () {
    const folder = join(yield* DataDir, "outbox")
    const from = yield* mailFrom
    const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" })
    return Mailer.of({
      kind: "folder",
      send: Effect.fn("Mailer.send")(function* (mail) {
        const message = yield* messageOf(mail, from)
        yield* Effect.tryPromise({
          try: async () => {
            const { message: eml } = await composer.sendMail(message)
            const path = join(folder, fileName(mail.messageId))
            await mkdir(folder, { recursive: true, mode: 0o700 })
            await writeFile(`${path}.part`, eml as Buffer, { mode: 0o600 })
            await rename(`${path}.part`, path)
          },
          catch: unwritten,
        })
      }),
    })
  }),
)

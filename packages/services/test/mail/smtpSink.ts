import { Effect } from "effect"
import { SMTPServer } from "smtp-server"

export interface Received {
  readonly messageId: string
  readonly to: ReadonlyArray<string>
  readonly raw: string
}

/** What the server answers to the mail's content: takes it, refuses it with this code, or takes it and hangs up. */
export type Answer = "ok" | "drop" | number

/** A real SMTP server on the loopback that answers as told and keeps what it took. */
export const smtpSink = Effect.gen(function* () {
  const received: Array<Received> = []
  const answers: Array<Answer> = []
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Array<Buffer> = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        const answer = answers.shift() ?? "ok"
        if (typeof answer === "number")
          return done(Object.assign(new Error("refused"), { responseCode: answer }))
        const raw = Buffer.concat(chunks).toString("utf8")
        received.push({
          messageId: /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? "",
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
        })
        if (answer === "ok") return done()
        // The mail is in, its sender never learns it.
        for (const connection of server.connections)
          (connection as unknown as { _socket: { destroy(): void } })._socket.destroy()
      })
    },
  })
  server.on("error", () => {})
  const port = yield* Effect.acquireRelease(
    Effect.callback<number>((resume) => {
      const listening = server.listen(0, "127.0.0.1", () =>
        resume(Effect.succeed((listening.address() as { port: number }).port)),
      )
    }),
    () => Effect.callback<void>((resume) => server.close(() => resume(Effect.void))),
  )
  return { port, received, answer: (...next: ReadonlyArray<Answer>) => void answers.push(...next) }
})

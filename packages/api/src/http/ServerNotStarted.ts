import { Schema } from "effect"

/** The address could not be listened on; the message says why and what to change. */
export class ServerNotStarted extends Schema.TaggedError<ServerNotStarted>()("ServerNotStarted", {
  port: Schema.Int,
  message: Schema.String,
}) {}

export const notStarted = (
  variable: string,
  host: string,
  port: number,
  cause: unknown,
): ServerNotStarted => {
  const code = (cause as { readonly code?: string } | undefined)?.code
  const message =
    code === "EADDRINUSE"
      ? `Port ${port} is taken by another program. Stop it, or set ${variable} to a free port.`
      : code === "EACCES"
        ? `Port ${port} needs more rights than this user has. Set ${variable} to a port above 1023.`
        : code === "EADDRNOTAVAIL"
          ? `This machine has no address ${host}. Set HOST to one of its own, or to 127.0.0.1.`
          : `Could not listen on ${host}:${port} (${code ?? "unknown reason"}). Check HOST and ${variable}.`
  return new ServerNotStarted({ port, message })
}

import { Cause, Logger, References } from "effect"

/** Where finished text goes: standard output, in one call for many lines. */
export type Write = (text: string) => void

const unsafe = /[\p{Cc}\u2028\u2029]/u
const unsafeOnes = new RegExp(unsafe, "gu")
const escapeOne = (character: string) => {
  const json = JSON.stringify(character).slice(1, -1)
  return json === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}` : json
}
/** A line stays a line, whatever it tells: control characters and line separators are shown, not sent. */
const visible = (text: string) => (unsafe.test(text) ? text.replaceAll(unsafeOnes, escapeOne) : text)

const shown = (value: unknown): string => {
  if (typeof value === "string") return visible(value)
  if (value instanceof Error) return visible(String(value))
  return visible(JSON.stringify(value) ?? String(value))
}

const quoted = (value: unknown): string => {
  const text = shown(value)
  return text === "" || /[\s"=]/.test(text) ? JSON.stringify(text) : text
}

/** `2026-01-31T12:00:00.000Z INFO GET /health -> 200 (0.3 ms) requestId=...`; a cause follows as one quoted value. */
export const formatLine = Logger.make<unknown, string>(({ cause, date, fiber, logLevel, message }) => {
  const parts = Array.isArray(message) ? message.map(shown).join(" ") : shown(message)
  let line = `${date.toISOString()} ${logLevel.toUpperCase()} ${parts}`
  for (const [key, value] of Object.entries(fiber.getRef(References.CurrentLogAnnotations))) {
    line += ` ${key}=${quoted(value)}`
  }
  return cause.reasons.length === 0 ? line : `${line} cause=${JSON.stringify(Cause.pretty(cause))}`
})

/** Collects the lines of one turn of the event loop and writes them at once; `flush` writes what is left. */
export const makeLineLogger = (write: Write) => {
  let pending = ""
  const flush = () => {
    const text = pending
    pending = ""
    if (text !== "") write(text)
  }
  const logger = Logger.make<unknown, void>((options) => {
    if (pending === "") setImmediate(flush)
    pending += `${formatLine.log(options)}\n`
  })
  return { logger, flush }
}

/** One line an event on standard output: the log of a service that runs under something that collects it. */
export const makeStdoutLogger = () => {
  const { logger, flush } = makeLineLogger((text) => process.stdout.write(text))
  // The last turn has no next one: what a dying process still has to say goes out synchronously.
  process.once("exit", flush)
  return logger
}

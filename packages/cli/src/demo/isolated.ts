import { mkdirSync, openSync, writeSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { ConfigProvider, Effect, Layer, Logger } from "effect"
import { makeLineLogger } from "@utopiahire/services/observability/lineLogger"

const freePort = Effect.callback<number>((resume) => {
  const probe = createServer()
  probe.listen(0, "127.0.0.1", () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => resume(Effect.succeed(port)))
  })
})

/** What of the caller's environment a demo may see: how to find programs and an engine, never a database or a mailer. */
const kept = /^(PATH|HOME|USERPROFILE|LOCALAPPDATA|XDG_CACHE_HOME|SystemRoot|TEMP|TMP|TMPDIR|TEMPORAL_\w+)$/i

/**
 * Settings of a demo: a data folder of its own, mail into a folder, the port asked for or any free one, and what
 * this demo wants besides.
 */
export const isolated = (
  dataDir: string,
  port: number | undefined,
  more: Readonly<Record<string, string>> = {},
) =>
  Effect.gen(function* () {
    const chosen = port ?? (yield* freePort)
    const own = Object.entries(process.env).filter(([name]) => kept.test(name))
    const env = {
      ...Object.fromEntries(own),
      ...more,
      DATA_DIR: dataDir,
      PORT: String(chosen),
      MAIL: "folder",
      FILES: "disk",
      // Each demo signs somebody up, and all of a minute share a folder.
      RATE_LIMIT_REGISTER: "100",
    }
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    const log = openSync(join(dataDir, "demo.log"), "a", 0o600)
    const { logger } = makeLineLogger((text) => void writeSync(log, text))
    const baseUrl = `http://127.0.0.1:${chosen}`
    return {
      baseUrl,
      settings: Layer.merge(ConfigProvider.layer(ConfigProvider.fromEnv({ env })), Logger.layer([logger])),
    }
  })

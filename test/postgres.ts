import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { acquire } from "@utopiahire/services/db/embeddedPostgres"
import { Effect, Exit, Redacted, Scope } from "effect"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string
  }
}

/** One Postgres for the whole run, thrown away after it. `TEST_DATABASE_URL`, where given, replaces it. */
export default async function (project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env["TEST_DATABASE_URL"]
  if (given !== undefined) {
    project.provide("databaseUrl", given)
    return undefined
  }
  const dataDir = mkdtempSync(join(tmpdir(), "utopiahire-test-"))
  chmodSync(dataDir, 0o711)
  const scope = Scope.makeUnsafe()
  const { url } = await Effect.runPromise(
    acquire({ dataDir, durable: false }).pipe(Effect.provideService(Scope.Scope, scope)),
  )
  project.provide("databaseUrl", Redacted.value(url))
  return async () => {
    await Effect.runPromise(Scope.close(scope, Exit.void))
    rmSync(dataDir, { recursive: true, force: true })
  }
}

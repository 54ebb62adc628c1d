import { Console, Effect, Layer } from "effect"
import { Command } from "effect/cli"
import { Audit } from "@utopiahire/services/audit/Audit"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { progress } from "../progress.ts"
import { inWords } from "../refusal.ts"
import { database } from "../roles/database.ts"

const rotate = Command.make(
  "rotate",
  {},
  Effect.fnUntraced(
    function* () {
      const vault = yield* Vault
      const audit = yield* Audit
      const count = yield* progress("wrap every person's key with the first of PII_KEYS", () =>
        vault.rewrap(),
      )
      yield* audit.record({ event: "key.rotated", outcome: "success", reason: `${count} keys` })
      yield* Console.log(
        `${count} ${count === 1 ? "key was" : "keys were"} wrapped anew. Older entries of PII_KEYS may go once no backup needs them.`,
      )
    },
    Effect.provide(
      Audit.layer.pipe(
        Layer.provideMerge(Vault.layer),
        Layer.provide(Secrets.layerConfig),
        Layer.provideMerge(database({ whenHeld: "join" })),
        Layer.provide(DataDir.layerConfig),
      ),
    ),
    inWords,
  ),
).pipe(Command.withDescription("Wraps every person's key with the first of PII_KEYS; while the service runs"))

export const keys = Command.make("keys").pipe(
  Command.withDescription("Encryption keys"),
  Command.withSubcommands([rotate]),
)

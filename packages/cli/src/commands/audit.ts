import { Console, Effect, Layer, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { Audit } from "@utopiahire/services/audit/Audit"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { progress } from "../progress.ts"
import { inWords, refuse } from "../refusal.ts"
import { database } from "../roles/database.ts"

const anchorOf = (text: string) => {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash }
}

const verify = Command.make(
  "verify",
  {
    anchor: Flag.String("anchor").pipe(
      Flag.withDescription("A line `seq:hash` of an earlier verification, kept elsewhere"),
      Flag.optional,
    ),
  },
  Effect.fnUntraced(
    function* ({ anchor }) {
      const noted = Option.map(anchor, anchorOf)
      if (Option.isSome(noted) && noted.value === undefined)
        return yield* refuse("--anchor is a number and a hash of 64 hexadecimal digits, 17:0af3…")
      const audit = yield* Audit
      const { broken, head, rows } = yield* progress("walk the chain of the audit log", () =>
        audit.verify(Option.getOrUndefined(noted)),
      )
      if (broken !== undefined) return yield* refuse(`The audit log is broken: ${broken}.`)
      yield* Console.log(`${rows} rows, unbroken. Note this line outside the database:\n${rows}:${head}`)
    },
    Effect.provide(
      Audit.layer.pipe(
        Layer.provide(Vault.layer),
        Layer.provide(Secrets.layerConfig),
        Layer.provideMerge(database({ whenHeld: "join" })),
        Layer.provide(DataDir.layerConfig),
      ),
    ),
    inWords,
  ),
).pipe(Command.withDescription("Proves that no row of the audit log was changed, removed or put in between"))

export const audit = Command.make("audit").pipe(
  Command.withDescription("The audit log"),
  Command.withSubcommands([verify]),
)

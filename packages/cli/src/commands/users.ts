import { Console, Effect, Layer } from "effect"
import { Argument, Command } from "effect/cli"
import { SecureRandom } from "effect/crypto"
import { Email } from "@utopiahire/domain/auth/Email"
import { Role } from "@utopiahire/domain/auth/User"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Administration } from "@utopiahire/services/auth/Administration"
import { SessionStore } from "@utopiahire/services/auth/SessionStore"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { inWords } from "../refusal.ts"
import { database } from "../roles/database.ts"

const role = Command.make(
  "role",
  {
    email: Argument.String("email").pipe(Argument.withSchema(Email)),
    role: Argument.Literals("role", Role.literals),
  },
  Effect.fnUntraced(
    function* ({ email, role }) {
      yield* (yield* Administration).giveRole(email, role)
      yield* Console.log(`${email} is now ${role}. It counts from the next request.`)
    },
    Effect.provide(
      Administration.layer.pipe(
        Layer.provide([UserStore.layer, SessionStore.layer, Audit.layer]),
        Layer.provide(Vault.layer),
        Layer.provide(Secrets.layerConfig),
        Layer.provideMerge(database({ whenHeld: "join" })),
        Layer.provide([DataDir.layerConfig, SecureRandom.layerWebCrypto]),
      ),
    ),
    inWords,
  ),
).pipe(Command.withDescription("Makes somebody with a verified address a user, support or admin"))

export const users = Command.make("users").pipe(
  Command.withDescription("People"),
  Command.withSubcommands([role]),
)

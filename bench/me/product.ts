// Ours as it is served: the product's own composition around the real Authorization and handler.
import { NodeRuntime } from "@effect/platform-node"
import { server } from "@utopiahire/api/server"
import { Consents } from "@utopiahire/services/account/Consents"
import { ConsentStore } from "@utopiahire/services/account/ConsentStore"
import { Audit } from "@utopiahire/services/audit/Audit"
import { AccountMails } from "@utopiahire/services/auth/AccountMails"
import { Accounts } from "@utopiahire/services/auth/Accounts"
import { SessionStore } from "@utopiahire/services/auth/SessionStore"
import { Administration } from "@utopiahire/services/auth/Administration"
import { Devices } from "@utopiahire/services/auth/Devices"
import { Factors } from "@utopiahire/services/auth/Factors"
import { FactorStore } from "@utopiahire/services/auth/FactorStore"
import { IdentityStore } from "@utopiahire/services/auth/IdentityStore"
import { Providers } from "@utopiahire/services/auth/oauth/Providers"
import { OAuthSignIns } from "@utopiahire/services/auth/OAuthSignIns"
import { PasswordChanges } from "@utopiahire/services/auth/PasswordChanges"
import { Sessions } from "@utopiahire/services/auth/Sessions"
import { SignIns } from "@utopiahire/services/auth/SignIns"
import { SignInThrottle } from "@utopiahire/services/auth/SignInThrottle"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Db } from "@utopiahire/services/db/Db"
import { Flows } from "@utopiahire/services/flows/Flows"
import { Idempotency } from "@utopiahire/services/idempotency/Idempotency"
import { Outbox } from "@utopiahire/services/mail/Outbox"
import { makeStdoutLogger } from "@utopiahire/services/observability/lineLogger"
import { Passwords } from "@utopiahire/services/security/Passwords"
import { RequestCounts } from "@utopiahire/services/security/RequestCounts"
import { Tokens } from "@utopiahire/services/security/Tokens"
import { Vault } from "@utopiahire/services/security/Vault"
import { Files } from "@utopiahire/services/storage/Files"
import { Layer, Logger } from "effect"

const services = Layer.mergeAll(
  Accounts.layer,
  Administration.layer,
  PasswordChanges.layer,
  Consents.layer.pipe(Layer.provide(ConsentStore.layer)),
).pipe(
  Layer.provideMerge(OAuthSignIns.layer.pipe(Layer.provide([Providers.layer, IdentityStore.layer]))),
  Layer.provideMerge(SignIns.layer),
  Layer.provideMerge(Factors.layer),
  Layer.provideMerge(Sessions.layer),
  Layer.provideMerge(FactorStore.layer),
  Layer.provideMerge(Layer.mergeAll(AccountMails.layer, SignInThrottle.layer)),
  Layer.provideMerge(Layer.mergeAll(Audit.layer, Devices.layer, Idempotency.layer, RequestCounts.layer)),
  Layer.provideMerge(Layer.mergeAll(SessionStore.layer, UserStore.layer, Tokens.layer, Passwords.layer)),
  Layer.provideMerge(Vault.layer),
  Layer.provideMerge(
    Layer.mergeAll(
      Db.layer,
      Files.layerMemory,
      Layer.mock(Flows)({ engine: "memory" }),
      Layer.mock(Outbox)({}),
      Layer.mock(CvStore)({}),
    ),
  ),
  Layer.provide(Secrets.layerConfig),
  Layer.provide(DataDir.layerConfig),
)
server.pipe(
  Layer.provide(services),
  Layer.provide(Logger.layer([makeStdoutLogger()])),
  Layer.launch,
  NodeRuntime.runMain,
)

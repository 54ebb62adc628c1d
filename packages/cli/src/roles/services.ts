import { Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { Consents } from "@utopiahire/services/account/Consents"
import { ConsentStore } from "@utopiahire/services/account/ConsentStore"
import { Audit } from "@utopiahire/services/audit/Audit"
import { AccountMails } from "@utopiahire/services/auth/AccountMails"
import { Accounts } from "@utopiahire/services/auth/Accounts"
import { Administration } from "@utopiahire/services/auth/Administration"
import { AuthSweep } from "@utopiahire/services/auth/AuthSweep"
import { Devices } from "@utopiahire/services/auth/Devices"
import { Factors } from "@utopiahire/services/auth/Factors"
import { FactorStore } from "@utopiahire/services/auth/FactorStore"
import { IdentityStore } from "@utopiahire/services/auth/IdentityStore"
import { Providers } from "@utopiahire/services/auth/oauth/Providers"
import { OAuthSignIns } from "@utopiahire/services/auth/OAuthSignIns"
import { PasswordChanges } from "@utopiahire/services/auth/PasswordChanges"
import { Sessions } from "@utopiahire/services/auth/Sessions"
import { SessionStore } from "@utopiahire/services/auth/SessionStore"
import { SignIns } from "@utopiahire/services/auth/SignIns"
import { SignInThrottle } from "@utopiahire/services/auth/SignInThrottle"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Analyses } from "@utopiahire/services/cv/Analyses"
import { Analyst } from "@utopiahire/services/cv/Analyst"
import { AnalysisRewrites } from "@utopiahire/services/cv/AnalysisRewrites"
import { CvAnalyzer } from "@utopiahire/services/cv/CvAnalyzer"
import { CvFill } from "@utopiahire/services/cv/CvFill"
import { CvEdits } from "@utopiahire/services/cv/CvEdits"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { CvRewrites } from "@utopiahire/services/cv/CvRewrites"
import { CvRenderer } from "@utopiahire/services/cv/CvRenderer"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { Db } from "@utopiahire/services/db/Db"
import { Idempotency } from "@utopiahire/services/idempotency/Idempotency"
import { Llm } from "@utopiahire/services/llm/Llm"
import { TokenBudget } from "@utopiahire/services/llm/TokenBudget"
import * as mail from "@utopiahire/services/mail/configured"
import * as MailDispatcher from "@utopiahire/services/mail/MailDispatcher"
import { Outbox } from "@utopiahire/services/mail/Outbox"
import { Passwords } from "@utopiahire/services/security/Passwords"
import { RequestCounts } from "@utopiahire/services/security/RequestCounts"
import { Tokens } from "@utopiahire/services/security/Tokens"
import { Vault } from "@utopiahire/services/security/Vault"
import { SkillGaps } from "@utopiahire/services/skills/SkillGaps"
import * as files from "@utopiahire/services/storage/configured"

/** Database, keys, files, outbox and the people behind them: what every role stands on. Needs `DataDir`. */
const ground = UserStore.layer.pipe(
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(Vault.layer),
  Layer.provideMerge(Layer.mergeAll(Secrets.layerConfig, files.layer, Db.layer)),
  Layer.provide(SecureRandom.layerWebCrypto),
)

const consents = Consents.layer.pipe(Layer.provide(ConsentStore.layer))
/** The language model that `LLM` names, asked only with consent and within the day's tokens. */
const llm = Llm.layerConfig.pipe(Layer.provide([consents, TokenBudget.layer]), Layer.provide(Audit.layer))

/** What answering requests takes: no file is read here. */
export const answering = Layer.mergeAll(
  Accounts.layer,
  Administration.layer,
  PasswordChanges.layer,
  AuthSweep,
  Analyses.layer,
  CvEdits.layer.pipe(Layer.provide([CvStore.layer, Analyst.layerConfig])),
  Analyst.layerConfig,
  CvRenderer.layer,
  CvStore.layer,
  SkillGaps.layer,
  consents,
  llm,
).pipe(
  Layer.provideMerge(OAuthSignIns.layer.pipe(Layer.provide(Providers.layer))),
  Layer.provideMerge(SignIns.layer),
  Layer.provide(IdentityStore.layer),
  Layer.provideMerge(Factors.layer),
  Layer.provideMerge(Sessions.layer),
  Layer.provide(FactorStore.layer),
  Layer.provide(SessionStore.layer),
  Layer.provide([AccountMails.layer, SignInThrottle.layer, Tokens.layer, Passwords.layer]),
  Layer.provideMerge(Layer.mergeAll(Audit.layer, Devices.layer, Idempotency.layer, RequestCounts.layer)),
  Layer.provideMerge(ground),
)

/** What the steps of the flows take, and the sender of mails. */
export const working = CvAnalyzer.layer.pipe(
  Layer.provide([CvReader.layerConfig, CvParser.layer, CvFill.layer]),
  Layer.merge(AnalysisRewrites.layer.pipe(Layer.provide([Analyses.layer, CvRewrites.layer]))),
  Layer.provideMerge(llm),
  Layer.provideMerge(CvStore.layer),
  Layer.merge(MailDispatcher.layer.pipe(Layer.provide(mail.layer))),
  Layer.provideMerge(ground),
)

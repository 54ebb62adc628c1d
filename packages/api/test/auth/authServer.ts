import { assert } from "@effect/vitest"
import { AdminApi } from "@utopiahire/domain/admin/AdminApi"
import { AuthApi } from "@utopiahire/domain/auth/AuthApi"
import { FactorApi } from "@utopiahire/domain/auth/FactorApi"
import { OAuthApi } from "@utopiahire/domain/auth/OAuthApi"
import { PasswordApi } from "@utopiahire/domain/auth/PasswordApi"
import { ProfileApi } from "@utopiahire/domain/auth/ProfileApi"
import { SessionApi } from "@utopiahire/domain/auth/SessionApi"
import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { Audit } from "@utopiahire/services/audit/Audit"
import { AccountMails } from "@utopiahire/services/auth/AccountMails"
import { Accounts } from "@utopiahire/services/auth/Accounts"
import { Administration } from "@utopiahire/services/auth/Administration"
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
import { Idempotency } from "@utopiahire/services/idempotency/Idempotency"
import { EnqueuedMails, Outbox } from "@utopiahire/services/mail/Outbox"
import { Passwords } from "@utopiahire/services/security/Passwords"
import { Tokens } from "@utopiahire/services/security/Tokens"
import { Vault } from "@utopiahire/services/security/Vault"
import { ConfigProvider, Effect, Layer } from "effect"
import { HttpApi } from "effect/http-api"
import { AdminHttp } from "../../src/admin/AdminHttp.ts"
import { AuthHttp } from "../../src/auth/AuthHttp.ts"
import { AuthorizationHttp } from "../../src/auth/AuthorizationHttp.ts"
import { FactorHttp } from "../../src/auth/FactorHttp.ts"
import { FreshSignInHttp } from "../../src/auth/FreshSignInHttp.ts"
import { OAuthHttp } from "../../src/auth/OAuthHttp.ts"
import { PasswordHttp } from "../../src/auth/PasswordHttp.ts"
import { ProfileHttp } from "../../src/auth/ProfileHttp.ts"
import { RequiresHttp } from "../../src/auth/RequiresHttp.ts"
import { SessionHttp } from "../../src/auth/SessionHttp.ts"
import { serveApi } from "../../src/http/serveApi.ts"
import { portOf } from "../http/probe.ts"

export const PAGE = "https://utopiahire.example.com"
const MANY = "100000"
const env = {
  PORT: "0",
  PUBLIC_URL: `${PAGE}/`,
  RATE_LIMIT_REGISTER: MANY,
  RATE_LIMIT_LOGIN: MANY,
  RATE_LIMIT_REFRESH: MANY,
  RATE_LIMIT_MAILS: MANY,
  RATE_LIMIT_LINKS: MANY,
  RATE_LIMIT_DEFAULT: MANY,
  SIGN_IN_ADDRESS_FAILURES: MANY,
}
const TestApi = HttpApi.make("utopiahire")
  .add(AuthApi, SessionApi, PasswordApi, FactorApi, OAuthApi, ProfileApi, AdminApi)
  .middleware(RateLimited)
  .middleware(Everywhere)
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(HttpApi.QueryParseOptions, { errors: "all", onExcessProperty: "error" })

const services = Layer.mergeAll(Accounts.layer, Administration.layer, PasswordChanges.layer).pipe(
  Layer.provideMerge(OAuthSignIns.layer.pipe(Layer.provide(Providers.layer))),
  Layer.provideMerge(IdentityStore.layerMemory),
  Layer.provideMerge(SignIns.layer),
  Layer.provideMerge(Factors.layer),
  Layer.provideMerge(Sessions.layer),
  Layer.provideMerge(FactorStore.layerMemory),
  Layer.provideMerge(AccountMails.layer),
  Layer.provideMerge(SignInThrottle.layerMemory),
  Layer.provideMerge(Layer.mergeAll(Devices.layer, Audit.layerMemory, Idempotency.layerMemory)),
  Layer.provideMerge(SessionStore.layerMemory),
  Layer.provideMerge(UserStore.layerMemory),
  Layer.provideMerge(Outbox.layerMemory),
  Layer.provide([Passwords.layer, Tokens.layer]),
  Layer.provideMerge(Vault.layerMemory),
  Layer.provide(Secrets.layerMemory),
)
/** The auth of the product on memory, behind the real HTTP edge; `over` changes its configuration. */
export const serverWith = (over: Record<string, string>) =>
  serveApi(
    TestApi,
    Layer.mergeAll(AuthHttp, SessionHttp, PasswordHttp, FactorHttp, OAuthHttp, ProfileHttp, AdminHttp).pipe(
      Layer.provide([AuthorizationHttp, RequiresHttp, FreshSignInHttp]),
    ),
  ).pipe(
    Layer.provideMerge(services),
    Layer.orDie,
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { ...env, ...over } }))),
  )
export const server = serverWith({})

export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly cookies: ReadonlyArray<string>
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
  readonly body: any
}
export interface Asking {
  readonly body?: unknown
  readonly raw?: string
  readonly token?: string
  readonly language?: string
  readonly headers?: Record<string, string>
}
export const call = Effect.fn(function* (method: string, path: string, options: Asking = {}) {
  const port = yield* portOf
  const { body, headers, language = "en", raw, token } = options
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return yield* Effect.promise(async (): Promise<Answer> => {
    const response = await fetch(
      `http://127.0.0.1:${port}${path.startsWith("/api/") ? path : `/api/auth${path}`}`,
      {
        method,
        redirect: "manual",
        headers: {
          "accept-language": language,
          ...(text !== undefined && { "content-type": "application/json" }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(text !== undefined && { body: text }),
      },
    )
    const answered = await response.text()
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      cookies: response.headers.getSetCookie(),
      text: answered,
      body: answered.startsWith("{") ? JSON.parse(answered) : undefined,
    }
  })
})
export const post = (path: string, body: unknown, language?: string) =>
  call("POST", path, { body, ...(language !== undefined && { language }) })
export const me = (token: string) => call("GET", "/me", { token })

let people = 0
export const somebody = () => `person${(people += 1)}@example.com`
export const PASSWORD = "three hens on a red tractor"
export const OTHER = "seven foxes under a blue bridge"
export const register = (email: string, password = PASSWORD, name = "Amina Koné") =>
  post("/register", { name, email, password })
export const login = (email: string, password = PASSWORD) => post("/login", { email, password })
export const mailsTo = (email: string) =>
  Effect.flatMap(EnqueuedMails, (mails) => Effect.map(mails, (all) => all.filter(({ to }) => to === email)))
export const lettersTo = (email: string) =>
  Effect.map(mailsTo(email), (mails) => mails.map(({ letter }) => letter))
/** The tokens that came by mail, oldest first. */
export const tokensTo = (email: string, link = "verifyUrl") =>
  Effect.map(mailsTo(email), (mails) =>
    mails.flatMap(({ params }) => new URL(params[link] ?? "https://x").searchParams.get("token") ?? []),
  )
export const verify = (token: string | undefined) => post("/verify-email", { token })
/** Somebody with a verified address, signed in. */
export const member = Effect.fn(function* (email = somebody()) {
  yield* register(email)
  const answer = yield* verify((yield* tokensTo(email))[0])
  assert.strictEqual(answer.status, 200)
  return { ...answer, email }
})
export const refused = (answer: Answer, status: number, tag: string) => {
  assert.strictEqual(answer.status, status, answer.text)
  assert.strictEqual(answer.body._tag, tag)
}

/** What a stranger can compare: everything but the request's id, the hour and the count of their own requests. */
export const visible = ({ headers, status, text }: Answer) => ({
  status,
  text: text.replaceAll(headers["x-request-id"]!, ""),
  headers: Object.entries(headers).filter(([name]) => !["x-request-id", "date", "ratelimit"].includes(name)),
})

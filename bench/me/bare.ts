// Ours without anything around it: the framework, a token check, one read whose callers of a turn share a query.
import { createServer } from "node:http"
import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Tokens } from "@utopiahire/services/security/Tokens"
import { Config, Context, Effect, Layer, Option, Redacted, Schema } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import {
  HttpApi,
  HttpApiBuilder,
  HttpApiEndpoint,
  HttpApiError,
  HttpApiGroup,
  HttpApiMiddleware,
  HttpApiSecurity,
} from "effect/http-api"
import { SqlClient, SqlResolver } from "effect/sql"
import { SELECT_PLAIN_MANY } from "./shape.ts"

const Person = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  email: Schema.String,
  emailVerified: Schema.Boolean,
  language: Schema.String,
  hasPassword: Schema.Boolean,
  createdAt: Schema.Date,
})
type Person = typeof Person.Type
class Asking extends Context.Service<Asking, Person>()("bench/me/Asking") {}
class Refused extends HttpApiError.Problem<Refused>()("Refused", {
  type: "/refused",
  title: "Refused",
  status: 401,
}) {}
class Bearer extends HttpApiMiddleware.Service<Bearer, { provides: Asking }>()("bench/me/Bearer", {
  security: { bearer: HttpApiSecurity.bearer },
  error: Refused,
}) {}

const User = Schema.Struct({ ...Person.fields, createdAt: Schema.DateFromString })
const BareApi = HttpApi.make("bare").add(
  HttpApiGroup.make("auth").add(
    HttpApiEndpoint.get("me", "/api/auth/me", { success: Schema.Struct({ user: User }) }).middleware(Bearer),
  ),
)
const BearerHttp = Layer.effect(
  Bearer,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const tokens = yield* Tokens
    const resolver = SqlResolver.findById({
      Id: Schema.String,
      Result: Person,
      ResultId: (person) => person.id,
      execute: (ids) => sql.unsafe(SELECT_PLAIN_MANY, [ids]),
    })
    return Bearer.of({
      bearer: (handler, { credential }) =>
        Effect.provideServiceEffect(
          handler,
          Asking,
          Effect.flatMap(tokens.verify(Redacted.value(credential)), (claims) =>
            Option.isNone(claims)
              ? Effect.fail(new Refused())
              : Effect.orDie(SqlResolver.request(claims.value.sub, resolver)),
          ),
        ),
    })
  }),
)
const AuthHttp = HttpApiBuilder.group(BareApi, "auth", (group) =>
  group.handle("me", () => Effect.map(Asking, (user) => ({ user }))),
)
const Client = Layer.unwrap(
  Effect.map(Config.Redacted("DATABASE_URL"), (url) =>
    PgClient.layer({
      url,
      maxConnections: 10,
      transformResultNames: (name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    }),
  ),
)
const Listen = Layer.unwrap(
  Effect.map(Config.Port("PORT"), (port) => NodeHttpServer.layer(createServer, { port, host: "127.0.0.1" })),
)
HttpRouter.serve(HttpApiBuilder.layer(BareApi).pipe(Layer.provide(AuthHttp), Layer.provide(BearerHttp)), {
  disableLogger: true,
  disableListenLog: true,
}).pipe(
  Layer.tap(() =>
    HttpServer.addressFormattedWith((address) => Effect.sync(() => console.error(`ready ${address}`))),
  ),
  Layer.provide([Listen, Client, Tokens.layer]),
  Layer.provide(Secrets.layerConfig),
  Layer.provide(DataDir.layerConfig),
  Layer.launch,
  NodeRuntime.runMain,
)

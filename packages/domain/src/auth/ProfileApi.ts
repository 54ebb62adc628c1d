import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { RateLimited } from "../http/Everywhere.ts"
import { Language } from "../i18n/Language.ts"
import { Authorization } from "./Authorization.ts"
import { Account, PersonName } from "./User.ts"

/** What people may change of their account by themselves, besides how they sign in. */
export class ProfileApi extends HttpApiGroup.make("profile")
  .add(
    HttpApiEndpoint.patch("update", "/me", {
      payload: Schema.Struct({
        name: Schema.optionalKey(PersonName),
        language: Schema.optionalKey(Language),
      }),
      success: Schema.Struct({ user: Account }),
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Change your name or language",
        description: "What is left out stays. Mails come in the language of the account.",
      }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api/auth")
  .annotateMerge(OpenApi.annotations({ title: "Profile" })) {}

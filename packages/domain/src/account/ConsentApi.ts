import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Authorization } from "../auth/Authorization.ts"
import { RateLimited } from "../http/Everywhere.ts"
import { Consents } from "./Consent.ts"

/** What a person allows beyond what the service needs. Nothing is sent out or recorded without it. */
export class ConsentApi extends HttpApiGroup.make("consent")
  .add(
    HttpApiEndpoint.get("read", "/consents", { success: Consents }).annotateMerge(
      OpenApi.annotations({
        summary: "Your consents",
        description:
          "With the texts they stand for, in the language of `Accept-Language`, and every decision.",
      }),
    ),
    HttpApiEndpoint.put("decide", "/consents", {
      payload: Schema.Struct({ llm: Schema.Boolean, recording: Schema.optionalKey(Schema.Boolean) }),
      success: Consents,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Give or withdraw consent",
        description:
          "Kept with the time and the version of the text. What is left out stays. A withdrawal counts at once.",
      }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api/account")
  .annotateMerge(OpenApi.annotations({ title: "Consent" })) {}

import { HttpApi, OpenApi } from "effect/http-api"
import { ConsentApi } from "./account/ConsentApi.ts"
import { AuthApi } from "./auth/AuthApi.ts"
import { FactorApi } from "./auth/FactorApi.ts"
import { OAuthApi } from "./auth/OAuthApi.ts"
import { PasswordApi } from "./auth/PasswordApi.ts"
import { ProfileApi } from "./auth/ProfileApi.ts"
import { AdminApi } from "./admin/AdminApi.ts"
import { SessionApi } from "./auth/SessionApi.ts"
import { AnalysisApi } from "./cv/AnalysisApi.ts"
import { CvApi } from "./cv/CvApi.ts"
import { RenderApi } from "./cv/RenderApi.ts"
import { SuggestionApi } from "./cv/SuggestionApi.ts"
import { Everywhere, RateLimited } from "./http/Everywhere.ts"
import { describeEdge } from "./http/openApi.ts"
import { GapApi } from "./skills/GapApi.ts"
import { SystemApi } from "./system/SystemApi.ts"

/** Every issue of a request is reported, and a key the contract does not know is one. Headers are not ours alone. */
const strict = { errors: "all", onExcessProperty: "error" } as const

/** The HTTP contract of the whole product: one group a feature. */
export class Api extends HttpApi.make("utopiahire")
  .add(
    AuthApi,
    SessionApi,
    PasswordApi,
    FactorApi,
    OAuthApi,
    ProfileApi,
    ConsentApi,
    CvApi,
    AnalysisApi,
    SuggestionApi,
    RenderApi,
    GapApi,
    AdminApi,
    SystemApi,
  )
  .middleware(RateLimited)
  .middleware(Everywhere)
  .annotate(HttpApi.ParamsParseOptions, strict)
  .annotate(HttpApi.QueryParseOptions, strict)
  .annotate(HttpApi.PayloadParseOptions, strict)
  .annotate(HttpApi.HeadersParseOptions, { errors: "all" })
  .annotateMerge(
    OpenApi.annotations({
      title: "UtopiaHire",
      version: "0.1.0",
      description:
        "A career backend: accounts, CVs read and scored with evidence. Times are RFC 3339 in UTC, ids are UUID v7. " +
        "Errors are Problem Details (RFC 9457): `_tag` is stable, texts follow `Accept-Language` (en, fr, ar).",
      license: { name: "MIT" },
      servers: [{ url: "/", description: "This server" }],
      transform: describeEdge,
    }),
  ) {}

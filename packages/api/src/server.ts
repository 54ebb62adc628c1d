import { Api } from "@utopiahire/domain/Api"
import { Layer } from "effect"
import { ConsentHttp } from "./account/ConsentHttp.ts"
import { AdminHttp } from "./admin/AdminHttp.ts"
import { AuthHttp } from "./auth/AuthHttp.ts"
import { AuthorizationHttp } from "./auth/AuthorizationHttp.ts"
import { FactorHttp } from "./auth/FactorHttp.ts"
import { FreshSignInHttp } from "./auth/FreshSignInHttp.ts"
import { OAuthHttp } from "./auth/OAuthHttp.ts"
import { PasswordHttp } from "./auth/PasswordHttp.ts"
import { ProfileHttp } from "./auth/ProfileHttp.ts"
import { RequiresHttp } from "./auth/RequiresHttp.ts"
import { SessionHttp } from "./auth/SessionHttp.ts"
import { AnalysisHttp } from "./cv/AnalysisHttp.ts"
import { CvHttp } from "./cv/CvHttp.ts"
import { RenderHttp } from "./cv/RenderHttp.ts"
import { SuggestionHttp } from "./cv/SuggestionHttp.ts"
import { serveApi } from "./http/serveApi.ts"
import { GapHttp } from "./skills/GapHttp.ts"
import { SystemHttp } from "./system/SystemHttp.ts"

/** The product's HTTP server. Needs the services of its features; the composition root chooses them. */
export const server = serveApi(
  Api,
  Layer.mergeAll(
    SystemHttp,
    AuthHttp,
    SessionHttp,
    PasswordHttp,
    FactorHttp,
    OAuthHttp,
    ProfileHttp,
    ConsentHttp,
    CvHttp,
    AnalysisHttp,
    SuggestionHttp,
    RenderHttp,
    GapHttp,
    AdminHttp,
  ).pipe(Layer.provide([AuthorizationHttp, RequiresHttp, FreshSignInHttp])),
)

import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"

/** The process answers. */
export const Live = Schema.Struct({ status: Schema.Literal("live") })

export const CheckState = Schema.Literals(["up", "down"])
export type CheckState = typeof CheckState.Type

const checks = { database: CheckState, engine: CheckState, disk: CheckState }

export const Ready = Schema.Struct({ status: Schema.Literal("ready"), checks: Schema.Struct(checks) })

/** Some part is down, or the service is stopping and takes no new work. */
export const NotReady = Schema.Struct({
  status: Schema.Literals(["notReady", "stopping"]),
  checks: Schema.Struct(checks),
}).pipe(HttpApiSchema.status(503))

const summary = (text: string) => OpenApi.annotations({ summary: text })

/** For load balancers and operators. `/health` answers as `/health/live`. */
export class SystemApi extends HttpApiGroup.make("system")
  .add(
    HttpApiEndpoint.get("health", "/health", { success: Live }).annotateMerge(summary("Is the process up?")),
    HttpApiEndpoint.get("live", "/health/live", { success: Live }).annotateMerge(
      summary("Is the process up?"),
    ),
    HttpApiEndpoint.get("ready", "/health/ready", { success: [Ready, NotReady] }).annotateMerge(
      OpenApi.annotations({
        summary: "Can the service take work?",
        description: "Asks the database, the flow engine and the file store. 503 while one of them is down.",
      }),
    ),
  )
  .annotateMerge(OpenApi.annotations({ title: "System", description: "Liveness and readiness" })) {}

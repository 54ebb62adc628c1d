// Ours as it is served: the server on the services that answer requests; flows are not asked for.
import { NodeRuntime } from "@effect/platform-node"
import { server } from "@utopiahire/api/server"
import { answering } from "@utopiahire/cli/roles/services"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Flows } from "@utopiahire/services/flows/Flows"
import { makeStdoutLogger } from "@utopiahire/services/observability/lineLogger"
import { Layer, Logger } from "effect"

server.pipe(
  Layer.provide(answering),
  Layer.provide(Layer.mock(Flows)({ engine: "memory" })),
  Layer.provide(DataDir.layerConfig),
  Layer.provide(Logger.layer([makeStdoutLogger()])),
  Layer.launch,
  NodeRuntime.runMain,
)

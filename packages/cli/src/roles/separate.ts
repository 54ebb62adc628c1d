import { Console, Effect, Layer, Option } from "effect"
import { Command } from "effect/cli"
import { server } from "@utopiahire/api/server"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { metricsServer } from "@utopiahire/api/http/metricsServer"
import { CvSweep } from "@utopiahire/services/cv/CvSweep"
import { EmbeddedEngineRefused } from "@utopiahire/workflows/embedded/refusal"
import { temporalFromEnvironment } from "@utopiahire/workflows/temporal/settings"
import type { EngineChoice } from "../engine/decideEngine.ts"
import { inWords } from "../refusal.ts"
import { temporalClient, temporalWorker } from "./engine.ts"
import { logging, run } from "./run.ts"
import { answering, working } from "./services.ts"

const api = (choice: EngineChoice) =>
  Layer.merge(server, CvSweep).pipe(Layer.provideMerge(temporalClient(choice)), Layer.provideMerge(answering))
const worker = (choice: EngineChoice) =>
  Layer.merge(temporalWorker(choice), metricsServer).pipe(Layer.provideMerge(working))

/** A role of its own needs a Temporal server to meet the others on. */
export const separate = (role: "api" | "worker", what: string) =>
  Command.make(
    role,
    {},
    Effect.fnUntraced(
      function* () {
        const settings = yield* temporalFromEnvironment
        if (Option.isNone(settings)) return yield* new EmbeddedEngineRefused({ role })
        const { address } = settings.value
        const choice: EngineChoice = {
          engine: "temporal",
          home: { _tag: "server", address },
          reason: `TEMPORAL_ADDRESS is ${address}.`,
          howToChange: "",
        }
        const ready = () => Console.log(`${role} ready, on Temporal at ${address}`)
        return yield* role === "api" ? run(api(choice), ready) : run(worker(choice), ready)
      },
      Effect.provide(DataDir.layerConfig),
      logging,
      inWords,
    ),
  ).pipe(Command.withDescription(what))

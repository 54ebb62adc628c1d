import { join } from "node:path"
import { Effect, FileSystem, Option, Schema } from "effect"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { findTemporalBinary } from "@utopiahire/workflows/temporal/binary"
import { temporalFromEnvironment } from "@utopiahire/workflows/temporal/settings"
import {
  decideEngine,
  type EngineChoice,
  EngineHome,
  type EngineName,
  EngineRefused,
} from "./decideEngine.ts"

const Json = Schema.fromJsonString(EngineHome)
const memory = Effect.map(DataDir, (folder) => join(folder, "engine.json"))

const remembered = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem
  const file = yield* memory
  if (!(yield* Effect.orDie(files.exists(file)))) return Option.none<EngineHome>()
  const home = yield* Effect.orDie(files.readFileString(file)).pipe(
    Effect.flatMap(Schema.decodeEffect(Json)),
    Effect.mapError(
      () =>
        new EngineRefused({
          sentence: `${file} is damaged: it named the engine of the last start. Say which one it was with --engine temporal or --engine embedded.`,
        }),
    ),
  )
  return Option.some(home)
})

/** Looks at the environment, this machine and the last start; downloads nothing, starts nothing. */
export const chooseEngine = Effect.fn("chooseEngine")(function* (forced: Option.Option<EngineName>) {
  const settings = yield* Effect.orDie(temporalFromEnvironment)
  const choice: EngineChoice | EngineRefused = decideEngine({
    forced: Option.getOrUndefined(forced),
    address: Option.getOrUndefined(settings)?.address,
    binary: Option.getOrUndefined(yield* findTemporalBinary),
    remembered: Option.isSome(forced) ? undefined : Option.getOrUndefined(yield* remembered),
  })
  return choice instanceof EngineRefused ? yield* choice : choice
})

/** Once the engine runs: the next start looks there first. */
export const rememberEngine = Effect.fn("rememberEngine")(function* ({ home }: EngineChoice) {
  const files = yield* FileSystem.FileSystem
  const file = yield* memory
  const draft = `${file}.${process.pid}`
  yield* files.writeFileString(draft, yield* Schema.encodeEffect(Json)(home))
  yield* files.rename(draft, file)
}, Effect.orDie)

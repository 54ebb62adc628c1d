import { Context, Effect, Layer, Option } from "effect"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { findTemporalBinary } from "@utopiahire/workflows/temporal/binary"
import { makeCodec, sealedDataConverter } from "@utopiahire/workflows/temporal/codec"
import { DevServer } from "@utopiahire/workflows/temporal/devServer"
import { temporalAt, temporalFromEnvironment } from "@utopiahire/workflows/temporal/settings"
import { type EngineChoice, EngineRefused } from "./decideEngine.ts"
import { managedTemporal } from "./managedTemporal.ts"

/**
 * What client and worker need to talk to the chosen Temporal, payloads sealed. Starts the dev server in the caller's
 * scope where that was the choice, and then names its UI.
 */
export const temporalSettings = Effect.fn("temporalSettings")(function* ({ home }: EngineChoice) {
  const codec = yield* makeCodec(yield* (yield* Secrets).get("TEMPORAL_CODEC_KEYS"))
  const dataConverter = sealedDataConverter(codec)
  if (home._tag === "server") {
    const given = yield* Effect.orDie(temporalFromEnvironment)
    if (Option.isSome(given)) return { settings: { ...given.value, dataConverter }, uiUrl: undefined }
  }
  const binary = yield* findTemporalBinary
  if (home._tag !== "managed" || Option.isNone(binary))
    return yield* new EngineRefused({ sentence: "There is no Temporal to use." })
  const context = yield* Layer.build(managedTemporal(binary.value.path))
  const { address, uiUrl } = Context.get(context, DevServer)
  return { settings: temporalAt(address, { dataConverter }), uiUrl }
})

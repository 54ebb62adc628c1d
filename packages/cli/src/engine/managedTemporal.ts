import { Effect, Layer } from "effect"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { makeCodec } from "@utopiahire/workflows/temporal/codec"
import { codecServer } from "@utopiahire/workflows/temporal/codecServer"
import { DevServer, devServerPorts } from "@utopiahire/workflows/temporal/devServer"

const CODEC_PORT = 8234
const codecEndpoint = `http://127.0.0.1:${CODEC_PORT}`

/**
 * The dev server of this data folder, and beside it the codec endpoint by which its UI shows sealed payloads. Where
 * that endpoint's port is taken, the UI shows them sealed: no reason not to start.
 */
export const managedTemporal = (binary: string) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const dataDir = yield* DataDir
      const codec = yield* makeCodec(yield* (yield* Secrets).get("TEMPORAL_CODEC_KEYS"))
      const { uiPort } = yield* devServerPorts({ dataDir })
      const origins = [`http://127.0.0.1:${uiPort}`, `http://localhost:${uiPort}`]
      const endpoint = codecServer({ codec, port: CODEC_PORT, origins }).pipe(
        Layer.catchTag("ServeError", () =>
          Layer.effectDiscard(
            Effect.logWarning(`Port ${CODEC_PORT} is taken: the Temporal UI shows payloads sealed`),
          ),
        ),
      )
      return Layer.merge(DevServer.layer({ binary, dataDir, codecEndpoint }), endpoint)
    }),
  )

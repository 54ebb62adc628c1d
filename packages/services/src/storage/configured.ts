import { Config, Effect, Layer } from "effect"
import * as disk from "./disk.ts"
import * as s3 from "./s3.ts"

const stores = { disk: disk.layer, s3: s3.layer }

/** `FILES` = `disk` (default) or `s3`. */
export const layer = Layer.unwrap(
  Effect.map(
    Config.Literals(["disk", "s3"], "FILES").pipe(Config.withDefault("disk" as const)),
    (choice) => stores[choice],
  ),
)

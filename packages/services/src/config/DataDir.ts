import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { Config, Context, Effect, Layer } from "effect"

const repository = resolve(import.meta.dirname, "../../../..")

/** The absolute folder for everything the product keeps on this machine: `DATA_DIR`, else `.data` in the repository. */
export class DataDir extends Context.Service<DataDir, string>()("utopiahire/config/DataDir") {
  static readonly layer = (folder: string) =>
    Layer.sync(DataDir, () => {
      // Not readable by others; passable, because an embedded Postgres may run under another user.
      mkdirSync(folder, { recursive: true, mode: 0o711 })
      return folder
    })

  static readonly layerConfig = Layer.unwrap(
    Effect.map(Config.String("DATA_DIR").pipe(Config.withDefault(join(repository, ".data"))), (folder) =>
      DataDir.layer(resolve(repository, folder)),
    ),
  )
}

import { Layer } from "effect"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Db } from "@utopiahire/services/db/Db"

/** The database alone, for commands that move tables. */
export const database = (options: { readonly whenHeld: "refuse" | "join" }) =>
  Db.layerWhenHeld(options.whenHeld).pipe(Layer.provide(DataDir.layerConfig))

import { Effect, Layer } from "effect"
import { Db } from "@utopiahire/services/db/Db"
import { emptyDatabase } from "@utopiahire/test/freshDatabase"

/** A migrated database of one's own, with connections enough for an engine. */
export const ownDatabase = Layer.unwrap(Effect.map(emptyDatabase, (url) => Db.layerUrl(url))).pipe(
  Layer.orDie,
)

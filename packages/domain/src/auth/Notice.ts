import { Schema } from "effect"
import { HttpApiSchema } from "effect/http-api"

/** Always the same answer, whatever is known of the address; the rest goes by mail. */
export const Notice = Schema.Struct({ message: Schema.String }).pipe(HttpApiSchema.status(202))

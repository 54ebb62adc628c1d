import { Config, Effect, Layer, Option } from "effect"
import * as folder from "./folder.ts"
import * as smtp from "./smtp.ts"

const mailers = { smtp: smtp.layer, folder: folder.layer }

/** `MAIL` = `smtp` or `folder`; by default SMTP where there is an `SMTP_HOST`. */
export const layer = Layer.unwrap(
  Effect.gen(function* () {
    const host = yield* Config.option(Config.String("SMTP_HOST"))
    return mailers[
      yield* Config.Literals(["smtp", "folder"], "MAIL").pipe(
        Config.withDefault(Option.isSome(host) ? ("smtp" as const) : ("folder" as const)),
      )
    ]
  }),
)

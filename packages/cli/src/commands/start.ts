import { join } from "node:path"
import { Console, Context, Effect } from "effect"
import { Command } from "effect/cli"
import { HttpServer } from "effect/http"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { publicUrl } from "@utopiahire/services/config/publicUrl"
import { Db } from "@utopiahire/services/db/Db"
import { chooseEngine, rememberEngine } from "../engine/chooseEngine.ts"
import { inWords } from "../refusal.ts"
import { all } from "../roles/all.ts"
import { logging, run } from "../roles/run.ts"
import { engineFlag } from "./engineFlag.ts"

const line = (label: string, value: string) => Console.log(`${label.padEnd(10)} ${value}`)

export const start = Command.make(
  "start",
  { engine: engineFlag },
  Effect.fnUntraced(
    function* ({ engine }) {
      const choice = yield* chooseEngine(engine)
      yield* line("engine", `${choice.engine}. ${choice.reason} ${choice.howToChange}`)
      let ui: string | undefined
      const role = all(choice, (url) => (ui = url))
      return yield* run(
        role,
        Effect.fnUntraced(function* (context) {
          yield* rememberEngine(choice)
          const db = Context.get(context, Db)
          const server = Context.get(context, HttpServer.HttpServer)
          const api = HttpServer.formatAddress(server.address)
          yield* line("database", `${db.where} (${db.kind === "embedded" ? "embedded" : "DATABASE_URL"})`)
          yield* line(
            "mail",
            `links lead to ${yield* publicUrl}; without SMTP_HOST letters lie in ${join(yield* DataDir, "outbox")}`,
          )
          if (ui !== undefined) yield* line("flows", `${ui} (Temporal UI)`)
          yield* line("api", api)
          yield* line("reference", `${api}/docs, ${api}/openapi.json`)
          yield* line("ready", "stop with Ctrl-C")
        }),
      )
    },
    Effect.provide(DataDir.layerConfig),
    logging,
    inWords,
  ),
).pipe(Command.withDescription("The whole service in one process: API, flows and mail"))

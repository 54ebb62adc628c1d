import { resolve } from "node:path"
import { Console, Effect } from "effect"
import { Argument, Command } from "effect/cli"
import { exportTables } from "@utopiahire/services/db/copy/exportTables"
import { inWords } from "../refusal.ts"
import { database } from "../roles/database.ts"
import { typedIn } from "../typedIn.ts"

const rows = (count: number) => `${count} ${count === 1 ? "row" : "rows"}`

export const exportCommand = Command.make(
  "export",
  {
    folder: Argument.String("folder").pipe(Argument.withDescription("A new or empty folder for the copy")),
  },
  Effect.fnUntraced(
    function* ({ folder }) {
      const path = resolve(typedIn, folder)
      const manifest = yield* exportTables(path, ({ name, rows: count }) =>
        Console.error(`  ${name}: ${rows(count)}`),
      )
      const total = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      yield* Console.log(`Copied ${manifest.tables.length} tables, ${rows(total)}, to ${path}`)
      yield* Console.log(
        "Keep the PII_KEYS with it, but not beside it: without them the personal columns stay sealed.",
      )
    },
    Effect.provide(database({ whenHeld: "join" })),
    inWords,
  ),
).pipe(Command.withDescription("Writes a logical copy of all tables; also while the service runs"))

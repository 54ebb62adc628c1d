import { resolve } from "node:path"
import { Console, Effect } from "effect"
import { Argument, Command } from "effect/cli"
import { importTables } from "@utopiahire/services/db/copy/importTables"
import { inWords } from "../refusal.ts"
import { database } from "../roles/database.ts"
import { typedIn } from "../typedIn.ts"

export const importCommand = Command.make(
  "import",
  { folder: Argument.String("folder").pipe(Argument.withDescription("The folder that export wrote")) },
  Effect.fnUntraced(
    function* ({ folder }) {
      const path = resolve(typedIn, folder)
      const manifest = yield* importTables(path, ({ name }) => Console.error(`  ${name}`))
      const total = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      yield* Console.log(`Took in ${manifest.tables.length} tables with ${total} rows from ${path}`)
    },
    Effect.provide(database({ whenHeld: "refuse" })),
    inWords,
  ),
).pipe(Command.withDescription("Takes a copy into an empty database of the same release"))

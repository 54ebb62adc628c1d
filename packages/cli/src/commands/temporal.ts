import { Console, Effect, Layer } from "effect"
import { Command, Flag } from "effect/cli"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { installTemporal } from "@utopiahire/workflows/temporal/binaryInstall"
import { DevServer } from "@utopiahire/workflows/temporal/devServer"
import { managedTemporal } from "../engine/managedTemporal.ts"
import { inWords } from "../refusal.ts"

const say = (line: string) => Effect.sync(() => void process.stderr.write(`${line}\n`))

const settings = Secrets.layerConfig.pipe(Layer.provideMerge(DataDir.layerConfig))

const serve = Effect.fnUntraced(function* (binary: string) {
  const { address, ended, origin, pid, uiUrl } = yield* DevServer
  yield* say(
    `Temporal's dev server ${origin === "shared" ? "is already running" : `was ${origin}`} (pid ${pid}, ${binary})`,
  )
  yield* Console.log(`Temporal UI  ${uiUrl}`)
  yield* Console.log(`Temporal     ${address}`)
  yield* say(`npm start finds this server by itself; stop it with Ctrl-C.`)
  yield* ended
  yield* say("The server has ended.")
})

export const temporal = Command.make(
  "temporal",
  {
    installOnly: Flag.Boolean("install-only").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Only get Temporal's CLI (download, else go install), then stop"),
    ),
  },
  ({ installOnly }) =>
    Effect.gen(function* () {
      const { path, source } = yield* installTemporal(say)
      if (installOnly) return yield* Console.log(`${path} (${source})`)
      yield* Effect.provide(serve(path), managedTemporal(path).pipe(Layer.provide(settings)))
    }).pipe(inWords),
).pipe(Command.withDescription("Get Temporal's dev server and run it with its UI"))

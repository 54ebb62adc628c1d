import module from "node:module"
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Cause, Effect, Exit } from "effect"
import { Command } from "effect/cli"
import manifest from "../package.json" with { type: "json" }

// Starting is mostly compiling: the second start reads what the first one compiled.
module.enableCompileCache()

const commands = {
  start: () => import("./commands/start.ts").then((m) => m.start),
  demo: () => import("./commands/demo.ts").then((m) => m.demo),
  temporal: () => import("./commands/temporal.ts").then((m) => m.temporal),
  audit: () => import("./commands/audit.ts").then((m) => m.audit),
  keys: () => import("./commands/keys.ts").then((m) => m.keys),
  users: () => import("./commands/users.ts").then((m) => m.users),
  export: () => import("./commands/export.ts").then((m) => m.exportCommand),
  import: () => import("./commands/import.ts").then((m) => m.importCommand),
  api: () => import("./commands/api.ts").then((m) => m.api),
  worker: () => import("./commands/worker.ts").then((m) => m.worker),
}
const isCommand = (name: string | undefined): name is keyof typeof commands =>
  name !== undefined && Object.hasOwn(commands, name)

const program = Effect.gen(function* () {
  const args = process.argv.slice(2)
  const [name] = args
  // Only the verb that was asked for is loaded; help needs them all.
  const wanted = isCommand(name) ? [commands[name]] : Object.values(commands)
  const loaded = yield* Effect.promise(() => Promise.all(wanted.map((load) => load())))
  const [first, ...rest] = loaded
  const root = Command.make("utopiahire").pipe(
    Command.withDescription("A career backend: accounts, CVs read and scored with evidence, durable flows."),
    Command.withSubcommands([first!, ...rest]),
  )
  yield* Command.runWith(root, { version: manifest.version })(args)
}).pipe(Effect.provide(NodeServices.layer))

NodeRuntime.runMain(program, {
  teardown: (exit, onExit) => onExit(Exit.isSuccess(exit) || Cause.hasInterruptsOnly(exit.cause) ? 0 : 1),
})

import { Context, Effect, Layer } from "effect"
import { allSteps } from "@utopiahire/workflows/allSteps"
import type { EngineChoice } from "../engine/decideEngine.ts"
import { Refusal } from "../refusal.ts"

/** Fails should the engine end by itself; the role must end with it, so that it is started anew. */
export class EngineEnd extends Context.Service<EngineEnd, Effect.Effect<never, Refusal>>()(
  "utopiahire/cli/EngineEnd",
) {}

/** The embedded engine: starts, follows and runs flows in this process. */
const embedded = Layer.unwrap(
  Effect.promise(async () => {
    const [{ layer }, { flows }] = await Promise.all([
      import("@utopiahire/workflows/embedded/Flows"),
      import("@utopiahire/workflows/flows"),
    ])
    return Layer.merge(layer(flows, allSteps), Layer.succeed(EngineEnd, Effect.never))
  }),
)

// Temporal's packages are loaded where Temporal was chosen, and only there: they cost half a second.
const temporal = Effect.promise(async () => {
  const [{ temporalSettings }, client, { TemporalWorker }] = await Promise.all([
    import("../engine/temporalSettings.ts"),
    import("@utopiahire/workflows/temporal/Flows"),
    import("@utopiahire/workflows/temporal/worker"),
  ])
  const worker = (settings: Parameters<typeof client.layer>[0]) =>
    Layer.effect(
      EngineEnd,
      Effect.map(TemporalWorker, ({ stopped }) =>
        Effect.mapError(
          stopped,
          ({ cause }) => new Refusal({ sentence: `The Temporal worker ended: ${String(cause)}` }),
        ),
      ),
    ).pipe(Layer.provide(TemporalWorker.layer(settings, allSteps)))
  return { temporalSettings, client: client.layer, worker }
})

/** Starts and follows flows on Temporal; runs none. */
export const temporalClient = (choice: EngineChoice) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { client, temporalSettings } = yield* temporal
      return client((yield* temporalSettings(choice)).settings)
    }),
  )

/** Runs flows on Temporal. */
export const temporalWorker = (choice: EngineChoice) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { temporalSettings, worker } = yield* temporal
      return worker((yield* temporalSettings(choice)).settings)
    }),
  )

/** Client and worker in one process, over one dev server where that was the choice. */
const both = (choice: EngineChoice, onUi: (url: string) => void) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { client, temporalSettings, worker } = yield* temporal
      const { settings, uiUrl } = yield* temporalSettings(choice)
      if (uiUrl !== undefined) onUi(uiUrl)
      return Layer.merge(client(settings), worker(settings))
    }),
  )

const either = <A, E1, R1, E2, R2>(
  first: boolean,
  one: Layer.Layer<A, E1, R1>,
  other: Layer.Layer<A, E2, R2>,
): Layer.Layer<A, E1 | E2, R1 | R2> => (first ? one : other)

/** The chosen engine, whole. `onUi` hears where the Temporal UI of a dev server of ours is. */
export const engine = (choice: EngineChoice, onUi: (url: string) => void = () => {}) =>
  either(choice.engine === "embedded", embedded, both(choice, onUi))

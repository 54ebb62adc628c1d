import { Context, Effect, Latch, Layer } from "effect"

/** Whether the service is stopping: readiness says so, event streams end, connections are not kept. */
export class Draining extends Context.Service<
  Draining,
  {
    readonly begun: () => boolean
    readonly begin: Effect.Effect<void>
    /** Waits for `begin`. */
    readonly whenBegun: Effect.Effect<void>
  }
>()("utopiahire/http/Draining") {
  static readonly layer = Layer.sync(Draining, () => {
    const latch = Latch.makeUnsafe()
    let begun = false
    return Draining.of({
      begun: () => begun,
      begin: Effect.suspend(() => {
        begun = true
        return Effect.asVoid(latch.open)
      }),
      whenBegun: latch.await,
    })
  })
}

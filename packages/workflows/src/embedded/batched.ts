import { Array as Arr, Deferred, Effect, Queue } from "effect"

/**
 * Gathers the rows of many runs into few statements. The function given back returns at once; its Deferred is
 * done when the row is written. What waits when the scope closes is still written.
 */
export const batched = Effect.fnUntraced(function* <A>(
  write: (rows: Arr.NonEmptyReadonlyArray<A>) => Effect.Effect<unknown, unknown>,
) {
  interface Waiting {
    readonly row: A
    readonly written: Deferred.Deferred<void>
  }
  const queue = yield* Queue.unbounded<Waiting>()
  const writeAll = Effect.fnUntraced(function* (batch: ReadonlyArray<Waiting>) {
    const rows = batch.map(({ row }) => row)
    if (!Arr.isReadonlyArrayNonEmpty(rows)) return
    const exit = yield* write(rows).pipe(Effect.retry({ times: 3 }), Effect.orDie, Effect.asVoid, Effect.exit)
    for (const { written } of batch) Deferred.doneUnsafe(written, exit)
  })
  yield* Effect.addFinalizer(() => Effect.flatMap(Queue.clear(queue), writeAll))
  yield* Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(restore(Queue.takeAll(queue)), writeAll),
  ).pipe(Effect.forever, Effect.forkScoped)
  return (row: A): Deferred.Deferred<void> => {
    const written = Deferred.makeUnsafe<void>()
    Queue.offerUnsafe(queue, { row, written })
    return written
  }
})

import type { UserId } from "@utopiahire/domain/Ids"
import { Idempotency } from "@utopiahire/services/idempotency/Idempotency"
import { Effect, Schema } from "effect"
import { HttpEffect, HttpServerRequest, HttpServerResponse } from "effect/http"
import { addressBlock } from "./clientAddress.ts"

const replay = HttpEffect.appendPreResponseHandler((_, response) =>
  Effect.succeed(HttpServerResponse.setHeader(response, "idempotency-replayed", "true")),
)

/** What a request is, for telling a repeated one from another. */
export interface OnceOptions<A, I> {
  readonly route: string
  readonly owner?: UserId
  /** The header `Idempotency-Key`; without one the work is simply done. */
  readonly key: string | undefined
  readonly body: string
  readonly answer: Schema.Codec<A, I>
}

/** Carries a request out once a key: a repeated one is answered as the first was, and says so. */
export const makeOnce = Effect.map(
  Idempotency,
  (idempotency) =>
    <A, I, E, R>({ answer, body, key, owner, route }: OnceOptions<A, I>, work: Effect.Effect<A, E, R>) =>
      Effect.gen(function* () {
        if (key === undefined) return yield* work
        const request = yield* HttpServerRequest.HttpServerRequest
        const codec = Schema.fromJsonString(answer)
        const who = owner === undefined ? { block: addressBlock(request) } : { owner }
        const told = yield* idempotency.once(
          { ...who, route, key, body },
          Effect.flatMap(work, (value) => Effect.orDie(Schema.encodeEffect(codec)(value))),
        )
        if (told.replayed) yield* replay
        // Nothing is kept for somebody who is not signed in: their answer holds nothing either.
        return yield* Effect.orDie(Schema.decodeEffect(codec)(told.answer === "" ? "null" : told.answer))
      }),
)

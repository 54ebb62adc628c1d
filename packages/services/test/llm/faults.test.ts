import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect } from "effect"
import { ask, configured, good, willing } from "./asking.ts"
import { type Behaviour, fakeModel, wires } from "./fakeModel.ts"

/** Short where it is what ends the asking; else long enough for the retries of a machine that is busy. */
const deadlineOf = (end: string) => (end === "timeout" ? 700 : 5000)
/** Waiting in line, and a machine that is busy with other things. */
const SLACK_MS = 1000

/** Behaviour of the server, and how asking ends: `done`, or the reason of the failure. */
const matrix: ReadonlyArray<readonly [name: string, ReadonlyArray<Behaviour>, end: string]> = [
  ["a good answer", [{ kind: "answer", text: good }], "done"],
  [
    "429, then good",
    [
      { kind: "status", status: 429, retryAfter: "0" },
      { kind: "answer", text: good },
    ],
    "done",
  ],
  ["429 for an hour", [{ kind: "status", status: 429, retryAfter: "3600" }], "busy"],
  ["429 by a date", [{ kind: "status", status: 429, retryAfter: "Fri, 31 Dec 2999 23:59:59 GMT" }], "busy"],
  [
    "500, then good",
    [
      { kind: "status", status: 500 },
      { kind: "answer", text: good },
    ],
    "done",
  ],
  ["500 for ever", [{ kind: "status", status: 500 }], "unavailable"],
  ["503 in HTML", [{ kind: "status", status: 503, body: "<html>busy</html>" }], "unavailable"],
  ["a wrong key", [{ kind: "status", status: 401 }], "refused"],
  ["garbage", [{ kind: "raw", text: "\u0000\u0001 not JSON" }], "output"],
  ["truncated JSON on the wire", [{ kind: "truncated" }], "output"],
  [
    "truncated JSON in the answer",
    [{ kind: "answer", text: '{"fields":[{"poi', finish: "length" }],
    "output",
  ],
  [
    "truncated, then whole",
    [
      { kind: "answer", text: '{"fields":[', finish: "length" },
      { kind: "answer", text: good },
    ],
    "done",
  ],
  ["a wrong shape", [{ kind: "answer", text: '{"fields":"all"}' }], "output"],
  ["a connection that breaks off", [{ kind: "reset" }], "unavailable"],
  ["a redirect", [{ kind: "redirect" }], "unavailable"],
  ["an answer of three megabytes", [{ kind: "huge" }], "output"],
  ["a content filter", [{ kind: "blocked" }], "blocked"],
  ["silence", [{ kind: "hang" }], "timeout"],
  ["a byte now and then", [{ kind: "drip" }], "timeout"],
]

describe.each(wires)("a model spoken to as %s that gives", (wire) => {
  it.live.each(matrix.map(([name, behaviours, end]) => ({ name, behaviours, end })))(
    "$name ends in $end, within the deadline",
    ({ behaviours, end }) =>
      Effect.gen(function* () {
        const deadline = deadlineOf(end)
        const server = yield* fakeModel
        server.will(...behaviours)
        yield* Effect.gen(function* () {
          const owner = yield* willing
          const start = yield* Clock.currentTimeMillis
          const ended = yield* ask(owner).pipe(
            Effect.map(({ fields }) => {
              assert.strictEqual(fields[0]!.value, "Salma Trabelsi")
              return "done"
            }),
            Effect.catch((error) => Effect.succeed(error._tag === "LlmFailed" ? error.reason : error._tag)),
          )
          assert.strictEqual(ended, end)
          assert.isBelow((yield* Clock.currentTimeMillis) - start, deadline + SLACK_MS)
        }).pipe(Effect.provide(configured({ ...server.env(wire), LLM_TIMEOUT: `${deadline} millis` })))
      }),
  )
})

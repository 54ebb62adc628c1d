import {
  all,
  attempt,
  awaitSignal,
  defineSignal,
  defineStep,
  type Flow,
  type FlowDef,
  patched,
  publishStage,
  sleep,
  step,
  StepFailed,
} from "@utopiahire/domain/Flow"

/** Little flows that show one behaviour each. `run` names the run in the ledger of steps. */
export interface Probe {
  readonly run: string
  readonly kind: string
  readonly wait?: number
}
export interface Boom {
  readonly _tag: "Boom"
  readonly at: string
}
type Nothing = Record<never, never>

export const note = defineStep<{ run: string; what: string }, Nothing>({ name: "note", timeoutMs: 10_000 })
export const boom = defineStep<{ run: string }, Nothing, Boom>({
  name: "boom",
  timeoutMs: 10_000,
  errors: ["Boom"],
})
/** Works from the `okAt`th time on. */
export const flaky = defineStep<{ run: string; okAt: number; defect: boolean }, { attempt: number }, Boom>({
  name: "flaky",
  timeoutMs: 10_000,
  attempts: 4,
  backoffMs: 100,
  errors: ["Boom"],
  retryable: ["Boom"],
})
export const slow = defineStep<{ run: string; ms: number }, Nothing>({
  name: "slow",
  timeoutMs: 60_000,
  heartbeatMs: 800,
})
export const tight = defineStep<{ run: string; ms: number }, Nothing>({
  name: "tight",
  timeoutMs: 300,
  attempts: 2,
  backoffMs: 50,
})
/** Stops the world of its process the first time it runs there, so that no heartbeat leaves it. */
export const seize = defineStep<{ run: string; ms: number }, Nothing>({
  name: "seize",
  timeoutMs: 60_000,
  heartbeatMs: 500,
})
export const badInput = defineStep<{ run: string; count: string }, Nothing>({
  name: "badInput",
  timeoutMs: 10_000,
  attempts: 1,
})
export const badOutput = defineStep<{ run: string }, { count: number }>({
  name: "badOutput",
  timeoutMs: 10_000,
  attempts: 1,
})
export const go = defineSignal<{ n: number }>("go")

const caught = (error: unknown) => ({
  caught: error instanceof StepFailed ? error.error._tag : String(error),
})

function* branch(run: string): Flow<string> {
  yield* step(note, { run, what: "b1" })
  yield* sleep(300)
  yield* step(note, { run, what: "b2" })
  return "branch"
}
function* guarded(run: string, name: string): Flow<void> {
  try {
    yield* awaitSignal(defineSignal(name))
  } finally {
    yield* step(note, { run, what: `undone-${name}` })
  }
}

const kinds: Record<string, (probe: Probe) => Flow<unknown>> = {
  *sequence({ run }) {
    for (const what of ["one", "two", "three"]) yield* step(note, { run, what })
    return "done"
  },
  *nothing({ run }) {
    yield* step(note, { run, what: "only" })
    return null
  },
  *uncaught({ run }) {
    try {
      return yield* step(boom, { run })
    } finally {
      yield* step(note, { run, what: "undone" })
    }
  },
  *caughtTag({ run }) {
    const result = yield* attempt(boom, { run })
    return result.ok ? "?" : result.error._tag
  },
  *retry({ run }) {
    return yield* step(flaky, { run, okAt: 3, defect: false })
  },
  *defect({ run }) {
    return yield* step(flaky, { run, okAt: 3, defect: true })
  },
  *defectForever({ run }) {
    try {
      return yield* step(flaky, { run, okAt: 99, defect: true })
    } catch (error) {
      return caught(error)
    }
  },
  *typedForever({ run }) {
    return yield* attempt(flaky, { run, okAt: 99, defect: false })
  },
  *badInput({ run }) {
    try {
      return yield* step(badInput, { run, count: "many" })
    } catch (error) {
      return caught(error)
    }
  },
  *badOutput({ run }) {
    try {
      return yield* step(badOutput, { run })
    } catch (error) {
      return caught(error)
    }
  },
  *sleep({ run, wait }) {
    yield* step(note, { run, what: "before" })
    yield* sleep(wait ?? 1_000)
    yield* step(note, { run, what: "after" })
    return "slept"
  },
  *signalLate({ run }) {
    yield* publishStage("waiting")
    const first = yield* awaitSignal(go)
    yield* step(note, { run, what: "got" })
    return [first, yield* awaitSignal(go)]
  },
  *signalEarly({ run }) {
    yield* step(slow, { run, ms: 700 })
    return yield* awaitSignal(go)
  },
  *timeout({ run }) {
    const answer = yield* awaitSignal(go, 1_000)
    yield* step(note, { run, what: "timed-out" })
    return answer ?? "expired"
  },
  *timeoutNot() {
    yield* publishStage("waiting")
    return (yield* awaitSignal(go, 30_000)) ?? "expired"
  },
  *all({ run }) {
    try {
      return yield* all(step(slow, { run, ms: 600 }), step(boom, { run }), branch(run))
    } catch (error) {
      return caught(error)
    }
  },
  *allOk({ run }) {
    return yield* all(branch(run), step(flaky, { run, okAt: 2, defect: false }))
  },
  *nested({ run }) {
    const inner = all(step(note, { run, what: "x" }), step(note, { run, what: "y" }))
    yield* all(inner, branch(run))
    return "nested"
  },
  *twoWaits({ run }) {
    yield* step(note, { run, what: "begun" })
    const waits = all(guarded(run, "a"), branch(run))
    yield* waits
    return "both"
  },
  *cancelWaiting({ run }) {
    try {
      yield* publishStage("waiting")
      yield* awaitSignal(go)
      return "?"
    } finally {
      yield* step(note, { run, what: "undone" })
    }
  },
  *cancelStep({ run }) {
    try {
      yield* step(slow, { run, ms: 3_000 })
      yield* step(note, { run, what: "not-reached" })
      return "?"
    } finally {
      yield* step(note, { run, what: "undone" })
    }
  },
  *cancelAll({ run }) {
    try {
      yield* publishStage("waiting")
      yield* all(guarded(run, "a"), guarded(run, "b"))
      return "?"
    } finally {
      yield* step(note, { run, what: "undone" })
    }
  },
  *tight({ run }) {
    try {
      yield* step(tight, { run, ms: 5_000 })
      return "?"
    } catch (error) {
      return caught(error)
    }
  },
  *seize({ run, wait }) {
    yield* step(seize, { run, ms: wait ?? 1_500 })
    return "alive"
  },
  *patched() {
    return [yield* patched("new-way"), yield* patched("never-declared-before")]
  },
  *stages() {
    for (const stage of ["one", "two", "three"]) {
      yield* publishStage(stage)
      yield* sleep(200)
    }
    return "ok"
  },
  /** Steps around a wait: what a crash may cut anywhere. */
  *long({ run, wait }) {
    yield* publishStage("working")
    yield* step(note, { run, what: "one" })
    yield* all(step(slow, { run, ms: wait ?? 400 }), step(note, { run, what: "beside" }))
    yield* sleep(500)
    yield* step(note, { run, what: "last" })
    yield* publishStage("finished")
    return "through"
  },
}

export const probe: FlowDef<Probe, unknown> = {
  name: "probe",
  id: ({ kind, run }) => `probe/${kind}/${run}`,
  patches: ["new-way", "never-declared-before"],
  *body(input) {
    return yield* kinds[input.kind]!(input)
  },
}

/** Code of one flow before and after a change. The first patch stands before the wait, the second after it. */
export const changing = (version: 1 | 2): FlowDef<{ readonly run: string }, unknown> => ({
  name: "changing",
  id: ({ run }) => `changing/${run}`,
  ...(version === 2 && { patches: ["before", "after"] }),
  *body({ run }) {
    const before = version === 2 && (yield* patched("before"))
    yield* step(note, { run, what: before ? "first-new" : "first" })
    yield* publishStage("waiting")
    yield* awaitSignal(go)
    const after = version === 2 && (yield* patched("after"))
    yield* step(note, { run, what: "last" })
    return { before, after }
  },
})

export const probes: ReadonlyArray<FlowDef<any, any>> = [probe, changing(1)]
export const patchedProbes: ReadonlyArray<FlowDef<any, any>> = [probe, changing(2)]

/**
 * The vocabulary of durable flows. A flow is a pure generator of commands: it names its steps and waits, and
 * leaves to an engine (Temporal, embedded, pure) how they are carried out. This file imports nothing, so that a
 * flow can run inside Temporal's workflow sandbox.
 */

export interface Tagged {
  readonly _tag: string
}

/** One unit of work. `errors` are the failures a flow may catch, `retryable` those worth another attempt. */
export interface Step<in I, out O, out E extends Tagged = never> {
  readonly name: string
  /** Of one attempt. */
  readonly timeoutMs: number
  /** A step without a sign of life for so long is given up and tried again. */
  readonly heartbeatMs?: number
  /** Default 5. */
  readonly attempts?: number
  /** Wait before the second attempt, doubled for each further one up to 30 s. Default 200. */
  readonly backoffMs?: number
  readonly errors?: ReadonlyArray<E["_tag"]>
  readonly retryable?: ReadonlyArray<E["_tag"]>
  /** For the compiler, never set. */
  readonly types?: (input: I) => O
}
export const defineStep = <I, O, E extends Tagged = never>(step: Step<I, O, E>): Step<I, O, E> => step

/** A message to a running flow. A name counts once per run: the first value wins. */
export interface Signal<A> {
  readonly name: string
  readonly types?: (value: A) => A
}
export const defineSignal = <A>(name: string): Signal<A> => ({ name })

export type Command =
  | { readonly op: "step"; readonly step: Step<any, any, any>; readonly input: unknown }
  | { readonly op: "sleep"; readonly ms: number }
  | { readonly op: "awaitSignal"; readonly signal: string; readonly timeoutMs?: number | undefined }
  | { readonly op: "publishStage"; readonly stage: string }
  | { readonly op: "patched"; readonly id: string }
  | { readonly op: "all"; readonly branches: ReadonlyArray<Flow<unknown>> }

export type Flow<A> = Generator<Command, A, any>

export interface FlowDef<I, O> {
  /** The workflow type on both engines. */
  readonly name: string
  /** One run per id: starting the same id again changes nothing. */
  readonly id: (input: I) => string
  /** Every patch id the body asks for with `patched`, oldest first. */
  readonly patches?: ReadonlyArray<string>
  readonly body: (input: I) => Flow<O>
}

/** What a failed step throws into the body. A bug, a bad output or a time-out has the tag `Defect`. */
export class StepFailed extends Error {
  readonly step: string
  readonly error: Tagged
  constructor(step: string, error: Tagged) {
    super(`${step}: ${error._tag}`)
    this.name = "StepFailed"
    this.step = step
    this.error = error
  }
}

/** What a cancelled run throws into the body: `finally` blocks undo with steps. */
export class FlowCancelled extends Error {}

export function* step<I, O, E extends Tagged>(step: Step<I, O, E>, input: I): Flow<O> {
  return yield { op: "step", step, input }
}

/** Runs a step whose typed errors come back as a value; everything else still throws. */
export function* attempt<I, O, E extends Tagged>(
  of: Step<I, O, E>,
  input: I,
): Flow<{ ok: true; value: O } | { ok: false; error: E }> {
  try {
    return { ok: true, value: yield* step(of, input) }
  } catch (error) {
    const expected: ReadonlyArray<string> = of.errors ?? []
    if (error instanceof StepFailed && expected.includes(error.error._tag))
      return { ok: false, error: error.error as E }
    throw error
  }
}

/** Survives restarts. Milliseconds. */
export function* sleep(ms: number): Flow<void> {
  yield { op: "sleep", ms }
}

/** Undefined once `timeoutMs` has passed without the signal. */
export function* awaitSignal<A>(signal: Signal<A>, timeoutMs?: number): Flow<{ value: A } | undefined> {
  return yield { op: "awaitSignal", signal: signal.name, timeoutMs }
}

/** Where the run stands, for people and clients; readable while it runs. */
export function* publishStage(stage: string): Flow<void> {
  yield { op: "publishStage", stage }
}

/** True for runs begun with this patch: guards a change of a body that older runs still replay. */
export function* patched(id: string): Flow<boolean> {
  return yield { op: "patched", id }
}

/** Runs branches at once and waits for every one of them, then gives their results or throws. */
export function* all<T extends ReadonlyArray<Flow<unknown>>>(
  ...branches: T
): Flow<{ [K in keyof T]: T[K] extends Flow<infer A> ? A : never }> {
  return yield { op: "all", branches }
}

export type Settled =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown }

/** After every branch has settled: a cancellation wins, then the first failure by position. */
export const settled = (results: ReadonlyArray<Settled>): Array<unknown> => {
  const failures = results.filter((result) => !result.ok)
  const first = failures.find((failure) => failure.error instanceof FlowCancelled) ?? failures[0]
  if (first !== undefined) throw first.error
  return results.map((result) => (result.ok ? result.value : undefined))
}

import {
  type Command,
  type Flow,
  FlowCancelled,
  settled,
  type Settled,
  StepFailed,
  type Tagged,
} from "@utopiahire/domain/Flow"

/** What answers a flow in a test. Time is virtual, in milliseconds from the start of the run. */
export interface World {
  /** By step name; a typed error is thrown with `failStep`, anything else thrown is a defect. */
  readonly steps: Readonly<Record<string, (input: never) => unknown>>
  readonly signals?: ReadonlyArray<{ readonly at: number; readonly name: string; readonly value: unknown }>
  /** Those the run was started with; all, where none are given. */
  readonly patches?: ReadonlyArray<string>
  readonly cancelAt?: number
  /** Waits for a signal never time out. */
  readonly patient?: boolean
}

export type Event =
  | { readonly at: number; readonly step: string; readonly input: unknown }
  | { readonly at: number; readonly stage: string }

export interface Interpreted<A> {
  readonly end:
    | { readonly _tag: "done"; readonly value: A }
    | { readonly _tag: "failed"; readonly error: Tagged }
    | { readonly _tag: "cancelled" }
    | { readonly _tag: "waiting"; readonly signal: string }
  /** When it ended. */
  readonly at: number
  readonly log: ReadonlyArray<Event>
}

export const failStep = (step: string, error: Tagged): never => {
  throw new StepFailed(step, error)
}

class Waiting {
  readonly signal: string
  constructor(signal: string) {
    this.signal = signal
  }
}

type Answer = Settled & { readonly at: number }

/** Runs a flow without an engine: its commands are answered from a table, at once, in virtual time. */
export const interpret = <A>(flow: Flow<A>, world: World): Interpreted<A> => {
  const log: Array<Event> = []
  const cancelAt = world.cancelAt ?? Infinity
  const value = (value: unknown, at: number): Answer => ({ ok: true, value, at })
  const error = (error: unknown, at: number): Answer => ({ ok: false, error, at })
  const wait = (until: number, shielded: boolean, outcome: unknown): Answer =>
    !shielded && cancelAt <= until ? error(new FlowCancelled(), cancelAt) : value(outcome, until)

  const step = (name: string, input: unknown, at: number): Answer => {
    log.push({ at, step: name, input })
    try {
      return value(world.steps[name]!(input as never), at)
    } catch (cause) {
      return error(cause instanceof StepFailed ? cause : new StepFailed(name, { _tag: "Defect" }), at)
    }
  }
  const signal = (name: string, timeoutMs: number | undefined, now: number, shielded: boolean): Answer => {
    const sent = world.signals?.find((each) => each.name === name)
    const end = world.patient === true ? Infinity : now + (timeoutMs ?? Infinity)
    const answer =
      sent !== undefined && sent.at <= end
        ? wait(Math.max(now, sent.at), shielded, { value: sent.value })
        : wait(end, shielded, undefined)
    if (answer.at === Infinity) throw new Waiting(name)
    return answer
  }
  const perform = (command: Command, now: number, shielded: boolean): Answer => {
    if (!shielded && cancelAt <= now) return error(new FlowCancelled(), now)
    switch (command.op) {
      case "step":
        return step(command.step.name, command.input, now)
      case "sleep":
        return wait(now + command.ms, shielded, undefined)
      case "awaitSignal":
        return signal(command.signal, command.timeoutMs, now, shielded)
      case "publishStage":
        log.push({ at: now, stage: command.stage })
        return value(undefined, now)
      case "patched":
        return value(world.patches?.includes(command.id) ?? true, now)
      case "all": {
        const answers = command.branches.map((branch) => drive(branch, now, shielded))
        const at = Math.max(now, ...answers.map((answer) => answer.at))
        try {
          return value(settled(answers), at)
        } catch (cause) {
          return error(cause, at)
        }
      }
    }
  }
  const drive = (of: Flow<unknown>, start: number, outerShield: boolean): Answer => {
    let now = start
    let shielded = outerShield
    try {
      let next = of.next()
      while (next.done !== true) {
        const answer = perform(next.value, now, shielded)
        now = answer.at
        if (!answer.ok && answer.error instanceof FlowCancelled) shielded = true
        next = answer.ok ? of.next(answer.value) : of.throw(answer.error)
      }
      return value(next.value, now)
    } catch (cause) {
      if (cause instanceof Waiting) throw cause
      return error(cause, now)
    }
  }

  try {
    const answer = drive(flow, 0, false)
    const { at } = answer
    if (answer.ok) return { end: { _tag: "done", value: answer.value as A }, at, log }
    if (answer.error instanceof FlowCancelled) return { end: { _tag: "cancelled" }, at, log }
    // A bug of the flow itself is for the test to see.
    if (!(answer.error instanceof StepFailed)) throw answer.error
    return { end: { _tag: "failed", error: answer.error.error }, at, log }
  } catch (cause) {
    if (!(cause instanceof Waiting)) throw cause
    return { end: { _tag: "waiting", signal: cause.signal }, at: Infinity, log }
  }
}

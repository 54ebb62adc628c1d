import { Schema } from "effect"

/** No language model is set up. */
export class LlmOff extends Schema.TaggedError<LlmOff>()("LlmOff", {}) {}

/** The person has not agreed that text leaves, or not any more. Nothing was sent after that. */
export class ConsentMissing extends Schema.TaggedError<ConsentMissing>()("ConsentMissing", {}) {}

/** The person's tokens for today are used up. */
export class BudgetSpent extends Schema.TaggedError<BudgetSpent>()("BudgetSpent", {}) {}

/**
 * The model gave nothing usable in time: `timeout` no answer, `busy` too much to do, `unavailable` not there or
 * broken, `refused` our key or request, `blocked` its content filter, `output` no valid answer, also when asked again.
 */
export class LlmFailed extends Schema.TaggedError<LlmFailed>()("LlmFailed", {
  reason: Schema.Literals(["timeout", "busy", "unavailable", "refused", "blocked", "output"]),
}) {}

/** Every way in which asking a model ends without an answer; each has a result by rules alone to fall back to. */
export type LlmRefusal = LlmOff | ConsentMissing | BudgetSpent | LlmFailed

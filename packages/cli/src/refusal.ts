import { Effect, Schema } from "effect"
import { CliError } from "effect/cli"

/** Ends a command with one sentence on stderr and exit code 1; never a stack. */
export class Refusal extends Schema.TaggedError<Refusal>()("Refusal", { sentence: Schema.String }) {
  override get message() {
    return this.sentence
  }
  override get [CliError.userMessage]() {
    return this.sentence
  }
}

export const refuse = (sentence: string) => Effect.fail(new Refusal({ sentence }))

/** A problem of the API says what in its title and what to do in its detail. */
const sentenceOf = (error: { readonly message: string; readonly title?: unknown }) =>
  typeof error.title === "string" && error.title !== error.message
    ? `${error.title}: ${error.message}`
    : error.message

/** Every expected failure below becomes its own sentence; defects stay what they are. */
export const inWords = <A, E extends { readonly message: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.mapError(effect, (error) =>
    error instanceof Refusal ? error : new Refusal({ sentence: sentenceOf(error) }),
  )

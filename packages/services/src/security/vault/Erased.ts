import { Schema } from "effect"

/** The person's key was destroyed: what was sealed with it is gone for ever. */
export class Erased extends Schema.TaggedError<Erased>()("Erased", {}) {}

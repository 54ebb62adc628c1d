import { Schema } from "effect"

/** The separate roles need a Temporal server: the embedded engine is one process and runs what it starts. */
export class EmbeddedEngineRefused extends Schema.TaggedError<EmbeddedEngineRefused>()(
  "EmbeddedEngineRefused",
  { role: Schema.Literals(["api", "worker"]) },
) {
  override get message(): string {
    return `The role ${this.role} cannot use the embedded engine, which lives in one process with everything it runs. Set TEMPORAL_ADDRESS to a Temporal server, or use start, which runs all roles in one process.`
  }
}

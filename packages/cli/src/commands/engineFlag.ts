import { Flag } from "effect/cli"

export const engineFlag = Flag.Literals("engine", ["temporal", "embedded"]).pipe(
  Flag.withDescription("Run the flows on this engine or not at all"),
  Flag.optional,
)

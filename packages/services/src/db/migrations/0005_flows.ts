import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** The embedded engine's own tables; those of runs and messages (`cluster_*`) are made by effect/cluster. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE flow_stages (
      flow_id text NOT NULL,
      -- The place of the command in the flow: a replay publishes nothing twice.
      path text NOT NULL,
      seq bigint GENERATED ALWAYS AS IDENTITY,
      stage text NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (flow_id, path)
    )`
  yield* sql`
    CREATE TABLE flow_steps (
      flow_id text NOT NULL,
      path text NOT NULL,
      -- JSON as text: what the step gave, or the typed error it failed with. Both null: the run is cancelled.
      value text,
      error text,
      at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (flow_id, path)
    )`
  yield* sql`
    CREATE TABLE flow_schedules (
      id text PRIMARY KEY,
      flow text NOT NULL,
      every_ms bigint NOT NULL,
      input jsonb NOT NULL,
      next_at timestamptz NOT NULL,
      last_flow_id text
    )`
})

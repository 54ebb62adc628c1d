import { Effect } from "effect"
import type { SqlClient, Statement } from "effect/sql"

/**
 * A write that goes along with another, so that both happen or neither: inside its statement where rows are kept in
 * Postgres, which saves a round trip and a commit, and right after it in memory.
 */
export interface Along {
  readonly alone: Effect.Effect<void>
  /** Changes rows and gives none; absent in memory. */
  readonly statement?: Statement.Fragment
}

/** What a carrier's WITH takes along, after its own parts. */
export const carried = (sql: SqlClient.SqlClient, along: ReadonlyArray<Along>): Statement.Fragment =>
  along.reduce<Statement.Fragment>(
    (before, { statement }, at) =>
      statement === undefined ? before : sql`${before}, ${sql(`along_${at}`)} AS (${statement})`,
    sql.literal(""),
  )

export const allAlone = (along: ReadonlyArray<Along>): Effect.Effect<void> =>
  Effect.forEach(along, ({ alone }) => alone, { discard: true })

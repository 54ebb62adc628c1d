import { Effect } from "effect"
import type { SqlClient, Statement } from "effect/sql"

/** A statement that changes rows, gives some (`RETURNING 1`) and waits for a condition: that the one before it ran. */
export type Part = (before: Statement.Fragment) => Statement.Fragment

/**
 * A write that goes along with another, so that both happen or neither: inside its statement where rows are kept in
 * Postgres, which saves a round trip and a commit, and right after it in memory.
 */
export interface Along {
  readonly alone: Effect.Effect<void>
  /** Absent in memory. */
  readonly parts?: ReadonlyArray<Part>
}

/**
 * What the WITH of a carrier takes along, after its own part of that name. One runs after the other, so that two of
 * the same kind never wait for each other's rows.
 */
export const carried = (
  sql: SqlClient.SqlClient,
  along: ReadonlyArray<Along>,
  after: string,
): Statement.Fragment =>
  along
    .flatMap(({ parts = [] }) => parts)
    .reduce<Statement.Fragment>((before, part, at) => {
      const last = sql(at === 0 ? after : `along_${at - 1}`)
      return sql`${before}, ${sql(`along_${at}`)} AS (${part(sql`(SELECT count(*) FROM ${last}) >= 0`)})`
    }, sql.literal(""))

export const allAlone = (along: ReadonlyArray<Along>): Effect.Effect<void> =>
  Effect.forEach(along, ({ alone }) => alone, { discard: true })

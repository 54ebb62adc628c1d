import { Schema } from "effect"

/** One table: its file holds a JSON object a line, as PostgreSQL's `to_jsonb` writes a row. */
const CopiedTable = Schema.Struct({
  name: Schema.String,
  rows: Schema.Int,
  sha256: Schema.String,
  /** Statements that make the table where the target's migrations do not: the flow engine's own tables. */
  ddl: Schema.Array(Schema.String),
  /** Sequences behind its columns, and where each stands. */
  sequences: Schema.Array(Schema.Struct({ name: Schema.String, value: Schema.NullOr(Schema.String) })),
})
export type CopiedTable = typeof CopiedTable.Type

/** What `manifest.json` of a copy says. Tables stand in an order in which no row refers to a later table. */
export const Manifest = Schema.Struct({
  format: Schema.Literal("utopiahire/1"),
  madeAt: Schema.String,
  migrations: Schema.Array(Schema.String),
  tables: Schema.Array(CopiedTable),
})
export type Manifest = typeof Manifest.Type

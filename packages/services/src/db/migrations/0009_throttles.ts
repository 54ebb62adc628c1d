import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Failed sign-ins in a row by account and device, by address, and requests counted for all processes. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE sign_in_accounts (
      -- Keyed hash of the address typed in, known or not.
      account bytea NOT NULL,
      -- A device that has signed in to this account before; empty for all others together.
      device text NOT NULL,
      failures int NOT NULL,
      wait_until timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (account, device)
    )`
  yield* sql`
    CREATE TABLE sign_in_addresses (
      address bytea PRIMARY KEY,
      failures int NOT NULL,
      ends_at timestamptz NOT NULL
    )`
  // Lost in a crash of the database, which costs a minute's counts; in return no write waits for the disk.
  yield* sql`
    CREATE UNLOGGED TABLE request_counts (
      key bytea PRIMARY KEY,
      count int NOT NULL,
      ends_at timestamptz NOT NULL
    )`
})

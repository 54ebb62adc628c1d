import type { Email } from "@utopiahire/domain/auth/Email"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { carried, type Part } from "../../db/Along.ts"
import { Vault } from "../../security/Vault.ts"
import type { Counted, ThrottleLimits, ThrottleRows } from "../throttleRows.ts"

/** `SignInThrottle.layer`. Failures of the database are defects. */
export const throttlePostgres = Effect.fnUntraced(function* (limits: ThrottleLimits) {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const accountOf = (email: Email) => vault.blindIndex("sign_in_accounts.account", email)
  const addressOf = ({ block }: Counted) => vault.blindIndex("sign_in_addresses.address", block)
  const at = (millis: number) => new Date(millis)
  const { addressFailures, closing, free, longestWaitMs } = limits

  // Not waited for: a crash of the database forgets the counts of half a second, and no sign-in waits for the disk.
  const relaxed = sql.literal("set_config('synchronous_commit', 'off', true)")
  const rows: ThrottleRows = {
    // One statement, and always the address before the account: two attempts never wait for each other.
    count: Effect.fnUntraced(function* (who, now) {
      const [counted] = yield* sql<{ failures: number }>`
        WITH address AS (
          INSERT INTO sign_in_addresses AS a (address, failures, ends_at)
          VALUES (${addressOf(who)}, 1, ${at(now + limits.addressWindowMs)})
          ON CONFLICT (address) DO UPDATE SET
            failures = CASE WHEN a.ends_at <= ${at(now)} THEN 1 ELSE a.failures + 1 END,
            ends_at = CASE WHEN a.ends_at <= ${at(now)} THEN excluded.ends_at ELSE a.ends_at END
          WHERE a.ends_at <= ${at(now)} OR a.failures < ${addressFailures}
          RETURNING address)
        INSERT INTO sign_in_accounts AS t (account, device, failures, wait_until, updated_at)
        SELECT ${accountOf(who.email)}, ${who.device}, 1, ${at(now)}::timestamptz, ${at(now)}::timestamptz
        FROM address, (SELECT ${relaxed}) AS relaxed
        ON CONFLICT (account, device) DO UPDATE SET
          failures = t.failures + 1,
          updated_at = excluded.updated_at,
          wait_until = excluded.updated_at + CASE WHEN t.failures + 1 < ${free} THEN interval '0'
            ELSE LEAST(1000 * 2 ^ LEAST(t.failures + 1 - ${free}, 20), ${longestWaitMs}) * interval '1 millisecond' END
        WHERE t.wait_until <= excluded.updated_at AND t.failures < ${closing}
        RETURNING failures`
      return counted?.failures
    }, Effect.orDie),

    wait: Effect.fnUntraced(function* (who, now) {
      const [kept] = yield* sql<{ until: Date | null }>`
        SELECT max(until) AS until FROM (
          SELECT ends_at AS until FROM sign_in_addresses
            WHERE address = ${addressOf(who)} AND failures >= ${addressFailures}
          UNION ALL
          SELECT CASE WHEN failures >= ${closing} THEN ${at(now + longestWaitMs)}::timestamptz ELSE wait_until END
            FROM sign_in_accounts WHERE account = ${accountOf(who.email)} AND device = ${who.device}) AS waits`
      return Math.max(0, (kept?.until?.getTime() ?? now) - now)
    }, Effect.orDie),

    pass: (who) => {
      const address: Part = (before) => sql`UPDATE sign_in_addresses SET failures = GREATEST(failures - 1, 0)
        WHERE address = ${addressOf(who)} AND ${before} RETURNING 1`
      const account: Part = (before) => sql`DELETE FROM sign_in_accounts
        WHERE account = ${accountOf(who.email)} AND device = ${who.device} AND ${before} RETURNING 1`
      const asked = sql`asked AS (SELECT ${relaxed})`
      const alone = sql`WITH ${asked}${carried(sql, [{ alone: Effect.void, parts: [address, account] }], "asked")}
        SELECT 1`
      return { parts: [address, account], alone: Effect.orDie(Effect.asVoid(alone)) }
    },

    withdraw: Effect.fnUntraced(function* (who, now) {
      yield* sql`
        WITH address AS (
          UPDATE sign_in_addresses SET failures = GREATEST(failures - 1, 0) WHERE address = ${addressOf(who)}
          RETURNING 1)
        UPDATE sign_in_accounts SET failures = GREATEST(failures - 1, 0), wait_until = ${at(now)}
        WHERE account = ${accountOf(who.email)} AND device = ${who.device} AND (SELECT count(*) FROM address) >= 0`
    }, Effect.orDie),

    open: Effect.fnUntraced(function* (email) {
      yield* sql`DELETE FROM sign_in_accounts WHERE account = ${accountOf(email)}`
    }, Effect.orDie),

    sweep: Effect.fnUntraced(function* (before) {
      const accounts = yield* sql`
        DELETE FROM sign_in_accounts WHERE updated_at < ${at(before)} AND failures < ${closing} RETURNING 1`
      const addresses = yield* sql`DELETE FROM sign_in_addresses WHERE ends_at < ${at(before)} RETURNING 1`
      return accounts.length + addresses.length
    }, Effect.orDie),
  }
  return rows
})

import { assert, layer, type Vitest } from "@effect/vitest"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Origin } from "@utopiahire/services/audit/Origin"
import { carried } from "@utopiahire/services/db/Along"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Clock, Effect, Exit, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"

const record = (reason: string, subjectId = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b") =>
  Effect.flatMap(Audit, (audit) =>
    audit.record({ event: "auth.login_failed", outcome: "failure", subjectId, reason }),
  ).pipe(Effect.provideService(Origin, { address: "192.0.2.7", requestId: "r1", agent: "Firefox" }))

const contract = (it: Vitest.MethodsNonLive<Audit>) => {
  it.effect("forty written at once are one unbroken chain, without a gap", () =>
    Effect.gen(function* () {
      const audit = yield* Audit
      const before = (yield* audit.verify()).rows
      yield* Effect.forEach(
        Array.from({ length: 40 }, (_, i) => i),
        (i) => record(`parallel ${i}`),
        { concurrency: "unbounded" },
      )
      const verified = yield* audit.verify()
      assert.isUndefined(verified.broken)
      assert.strictEqual(verified.rows, before + 40)
      assert.match(verified.head, /^[0-9a-f]{64}$/)
      assert.notStrictEqual(verified.head, "0".repeat(64))
    }),
  )

  it.effect("lists newest first, by event, by person and from a place on", () =>
    Effect.gen(function* () {
      const audit = yield* Audit
      const subjectId = "0190a1b2-c3d4-7e5f-8a9b-000000000001"
      for (const reason of ["one", "two", "three"]) yield* record(reason, subjectId)
      yield* audit.record({ event: "auth.logged_out", outcome: "success", actorId: subjectId })
      const all = yield* audit.list({ subjectId, limit: 10 })
      assert.deepStrictEqual(
        all.map(({ reason }) => reason),
        ["three", "two", "one"],
      )
      assert.deepInclude(all[0], {
        event: "auth.login_failed",
        outcome: "failure",
        ip: "192.0.2.7",
        requestId: "r1",
      })
      assert.match(all[0]!.agent!, /^[0-9a-f]{16}$/)
      const rest = yield* audit.list({ subjectId, limit: 10, before: all[0]!.seq })
      assert.deepStrictEqual(
        rest.map(({ reason }) => reason),
        ["two", "one"],
      )
      const [out, ...others] = yield* audit.list({ event: "auth.logged_out", limit: 10 })
      assert.deepStrictEqual(others, [])
      assert.notProperty(out, "ip")
      assert.strictEqual((yield* audit.list({ actorId: subjectId, limit: 10 })).length, 1)
    }),
  )

  it.effect("what is written stays on its line, and is text", () =>
    Effect.gen(function* () {
      const audit = yield* Audit
      yield* record("a\r\nb\u0000\ud800\u2028c")
      const [row] = yield* audit.list({ limit: 1 })
      assert.strictEqual(row!.reason, "a\\u000d\\u000ab\\u0000\ufffd\\u2028c")
      assert.isUndefined((yield* audit.verify()).broken)
    }),
  )

  it.effect("addresses are forgotten, and the chain holds", () =>
    Effect.gen(function* () {
      const audit = yield* Audit
      yield* record("old")
      yield* TestClock.adjust("91 days")
      yield* record("new")
      const cut = (yield* Clock.currentTimeMillis) - 90 * 24 * 3_600_000
      assert.isAbove(yield* audit.dropAddresses(cut), 0)
      const [fresh, old] = yield* audit.list({ limit: 2 })
      assert.strictEqual(fresh!.ip, "192.0.2.7")
      assert.notProperty(old, "ip")
      assert.isUndefined((yield* audit.verify()).broken)
    }),
  )

  it.effect("a noted head shows whether what came before is still the same", () =>
    Effect.gen(function* () {
      const audit = yield* Audit
      yield* record("noted")
      const { head, rows } = yield* audit.verify()
      yield* record("later")
      assert.isUndefined((yield* audit.verify({ seq: rows, hash: head })).broken)
      assert.match(
        (yield* audit.verify({ seq: rows, hash: "0".repeat(64) })).broken!,
        /not the one that was noted/,
      )
      assert.isString((yield* audit.verify({ seq: rows + 5, hash: head })).broken)
    }),
  )
}

layer(Audit.layerMemory)("the audit log in memory", contract)

const postgres = Audit.layer.pipe(
  Layer.provide(Vault.layer),
  Layer.provide(Secrets.layerMemory),
  Layer.provideMerge(freshDatabase),
)
layer(postgres)("the audit log on Postgres", (it) => {
  contract(it)

  it.effect("can only be added to", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* record("kept")
      for (const attempt of [
        sql`UPDATE audit_log SET outcome = 'success'`,
        sql`UPDATE audit_log SET ip = '198.51.100.1'`,
        sql`UPDATE audit_log SET ip = NULL, reason = 'other'`,
        sql`DELETE FROM audit_log`,
        sql`TRUNCATE audit_log`,
      ])
        assert.isTrue(Exit.isFailure(yield* Effect.exit(attempt)))
      assert.isUndefined((yield* (yield* Audit).verify()).broken)
    }),
  )

  it.effect("a row that goes along with another write is kept with it, and only with it", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* Audit
      const { rows } = yield* audit.verify()
      const told = yield* audit.prepare({ event: "auth.login_succeeded", outcome: "success" })
      yield* sql`WITH carrier AS (SELECT 1)${carried(sql, [told, told], "carrier")} SELECT 1`
      yield* Effect.ignore(sql`WITH carrier AS (SELECT 1)${carried(sql, [told], "carrier")} SELECT 1 / 0`)
      const after = yield* audit.verify()
      assert.deepStrictEqual([after.rows, after.broken], [rows + 2, undefined])
    }),
  )

  it.effect("a row rolled back leaves no gap", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* Effect.ignore(sql.withTransaction(Effect.andThen(record("undone"), Effect.fail("no"))))
      yield* record("done")
      assert.isUndefined((yield* (yield* Audit).verify()).broken)
    }),
  )
})

layer(postgres)("an audit log that was tampered with by somebody who may do everything", (it) => {
  const tampered = (change: (sql: SqlClient.SqlClient) => Effect.Effect<unknown, unknown>) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* Audit
      for (let i = 0; i < 5; i++) yield* record(`row ${i}`)
      assert.isUndefined((yield* audit.verify()).broken)
      return yield* sql
        .withTransaction(
          Effect.gen(function* () {
            yield* sql`ALTER TABLE audit_log DISABLE TRIGGER ALL`
            yield* change(sql)
            const { broken } = yield* audit.verify()
            return yield* Effect.fail(broken ?? "nothing was noticed")
          }),
        )
        .pipe(Effect.flip)
    })

  it.effect("is seen to be broken, and where", () =>
    Effect.gen(function* () {
      assert.match(
        String(yield* tampered((sql) => sql`UPDATE audit_log SET reason = 'row 9' WHERE seq = 3`)),
        /row 3 was changed/,
      )
      assert.match(
        String(yield* tampered((sql) => sql`UPDATE audit_log SET outcome = 'success' WHERE seq = 1`)),
        /row 1 was changed/,
      )
      assert.match(
        String(yield* tampered((sql) => sql`DELETE FROM audit_log WHERE seq = 2`)),
        /row 2 is missing/,
      )
      assert.match(
        String(
          yield* tampered((sql) =>
            sql`UPDATE audit_log SET seq = CASE seq WHEN 3 THEN 1000004 WHEN 4 THEN 1000003 ELSE seq END`.pipe(
              Effect.andThen(sql`UPDATE audit_log SET seq = seq - 1000000 WHERE seq > 1000000`),
            ),
          ),
        ),
        /row 3 does not follow row 2|row 3 was changed/,
      )
      assert.match(
        String(
          yield* tampered(
            (sql) => sql`INSERT INTO audit_log (seq, at, event, outcome, prev_hash, hash)
              SELECT max(seq) + 1, now(), 'auth.logged_out', 'success', decode(repeat('00', 32), 'hex'),
                decode(repeat('00', 32), 'hex') FROM audit_log`,
          ),
        ),
        /does not follow/,
      )
    }),
  )
})

import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/**
 * The audit log: rows are only ever added, each bound to the one before by its hash. Fields are written with their
 * length, so that no two rows read alike (`auditChain`).
 */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE audit_log (
      seq bigint PRIMARY KEY,
      at timestamptz NOT NULL,
      event text NOT NULL,
      outcome text NOT NULL,
      actor_id text,
      subject_id text,
      session_id text,
      request_id text,
      -- Dropped after 90 days; its keyed hash stays, and is what the chain holds.
      ip text,
      ip_hash text,
      agent_hash text,
      reason text,
      prev_hash bytea NOT NULL,
      hash bytea NOT NULL
    )`
  yield* sql`CREATE INDEX audit_log_subject ON audit_log (subject_id, seq)`
  yield* sql`CREATE INDEX audit_log_actor ON audit_log (actor_id, seq)`
  yield* sql`CREATE INDEX audit_log_event ON audit_log (event, seq)`
  yield* sql`
    CREATE FUNCTION audit_log_link() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE field text; content text := '';
    BEGIN
      -- A copy of the log brings its links along.
      IF NEW.hash IS NOT NULL THEN RETURN NEW; END IF;
      -- Until the end of the transaction: seq has no gaps, and nobody sees a row before its predecessor.
      PERFORM pg_advisory_xact_lock(7203114);
      SELECT seq + 1, hash INTO NEW.seq, NEW.prev_hash FROM audit_log ORDER BY seq DESC LIMIT 1;
      IF NOT FOUND THEN NEW.seq := 1; NEW.prev_hash := decode(repeat('00', 32), 'hex'); END IF;
      FOREACH field IN ARRAY ARRAY[NEW.seq::text, (extract(epoch FROM NEW.at) * 1000)::bigint::text, NEW.event,
        NEW.outcome, NEW.actor_id, NEW.subject_id, NEW.session_id, NEW.request_id, NEW.ip_hash, NEW.agent_hash,
        NEW.reason] LOOP
        content := content || coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-') || ',';
      END LOOP;
      NEW.hash := sha256(NEW.prev_hash || convert_to(content, 'UTF8'));
      RETURN NEW;
    END $$`
  yield* sql`CREATE TRIGGER audit_log_link BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_link()`
  yield* sql`
    CREATE FUNCTION audit_log_keep() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- The one change that is allowed: an address is forgotten.
      IF TG_OP = 'UPDATE' THEN
        IF NEW.ip IS NULL AND to_jsonb(NEW) - 'ip' = to_jsonb(OLD) - 'ip' THEN RETURN NEW; END IF;
      END IF;
      RAISE EXCEPTION 'the audit log is append-only';
    END $$`
  yield* sql`
    CREATE TRIGGER audit_log_keep BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_keep()`
  yield* sql`
    CREATE TRIGGER audit_log_keep_all BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_log_keep()`
})

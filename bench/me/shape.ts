/** What every server of this bench agrees on: the question, the rows, the answer. */
export const PATH = "/api/auth/me"
export const PEOPLE = 20_001
export const ASKING = 2_000

/** Bare: one read of a plain row. */
export const SEED_PLAIN = `CREATE TABLE bench_people (id uuid PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL, language text NOT NULL, has_password boolean NOT NULL, created_at timestamptz NOT NULL)`
const plainColumns = "id, name, email, email_verified, language, has_password, created_at"
export const SELECT_PLAIN = `SELECT ${plainColumns} FROM bench_people WHERE id = $1`
export const SELECT_PLAIN_MANY = `SELECT ${plainColumns} FROM bench_people WHERE id = ANY($1::uuid[])`

/** Full: the product's own tables, the session joined with its person, name and address sealed. */
export const SELECT_SESSION = `SELECT s.id, s.user_id, s.expires_at, s.revoked_at, u.email_sealed, u.name_sealed, u.language,
  u.role, u.password_hash, u.email_verified_at, u.created_at
  FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1`
export const SELECT_KEY = "SELECT kid, wrapped_key FROM user_keys WHERE user_id = $1"

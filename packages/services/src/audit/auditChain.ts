import { createHash } from "node:crypto"

/** What the chain binds of a row, in the order of the table (`0008_audit_log`). */
export interface ChainedRow {
  readonly seq: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly fields: ReadonlyArray<string | null>
  readonly prevHash: Uint8Array
  readonly hash: Uint8Array
}

export const GENESIS: Uint8Array = new Uint8Array(32)

const written = (field: string | null) => (field === null ? "-," : `${Buffer.byteLength(field)}:${field},`)

/** SHA-256 over the hash before and the fields, each with its length in bytes. */
export const linkHash = ({ at, fields, prevHash, seq }: Omit<ChainedRow, "hash">): Uint8Array =>
  new Uint8Array(
    createHash("sha256")
      .update(prevHash)
      .update([String(seq), String(at), ...fields].map(written).join(""))
      .digest(),
  )

const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b)

/** Why a row does not follow the one before it; undefined where it does. */
export const breakAt = (row: ChainedRow, before: { readonly seq: number; readonly hash: Uint8Array }) => {
  if (row.seq !== before.seq + 1) return `row ${before.seq + 1} is missing`
  if (!same(row.prevHash, before.hash)) return `row ${row.seq} does not follow row ${before.seq}`
  return same(row.hash, linkHash(row)) ? undefined : `row ${row.seq} was changed`
}

import { randomFillSync } from "node:crypto"

const pool = new Uint8Array(10 * 512)
let used = pool.length
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

/** A uuid v7 of that moment (ms since 1970). Random bytes come from a pool: one call of the system per 512 ids. */
export const requestIdAt = (millis: number): string => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const at = used
  used += 10
  const byte = (index: number) => hex[pool[at + index]!]!
  const time = millis.toString(16).padStart(12, "0")
  const version = hex[0x70 | (pool[at]! & 0x0f)]!
  const variant = hex[0x80 | (pool[at + 2]! & 0x3f)]!
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${byte(1)}-${variant}${byte(3)}-${byte(4)}${byte(5)}${byte(6)}${byte(7)}${byte(8)}${byte(9)}`
}

import { readFileSync } from "node:fs"
import { join } from "node:path"

export const sample = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, "../../../../data/samples", name))

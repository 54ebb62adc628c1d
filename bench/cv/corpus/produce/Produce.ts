import type { Sheet } from "../Sheet.ts"

export interface Task {
  readonly sheet: Sheet
  /** A family's format: `pdf`, `doc`, an encoding of text, a way to place. */
  readonly format: string
}
/** Makes files of sheets. `missing` says why it cannot here. */
export interface Produce {
  readonly missing: () => string | undefined
  readonly make: (tasks: ReadonlyArray<Task>, done: (id: string, bytes: Uint8Array) => void) => Promise<void>
}

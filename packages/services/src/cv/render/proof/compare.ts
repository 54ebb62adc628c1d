import type { Resume } from "@utopiahire/domain/cv/CvDocument"
import { type CvText, textOf } from "@utopiahire/domain/cv/CvText"
import { parseCv } from "../../parser/parseCv.ts"
import type { Value } from "../PrintCv.ts"
import { missingFrom } from "./findValues.ts"
import { misplaced } from "./misplaced.ts"

/** What a file must hold, and the CV whose fields its values came from. */
export interface Claim {
  readonly values: ReadonlyArray<Pick<Value, "pointer" | "text">>
  readonly resume?: Resume
}

/** Pointers, one a value: what our reader does not find, what another one does not, and what our parser files elsewhere. */
export interface Comparison {
  readonly missing: ReadonlyArray<string>
  readonly lost: ReadonlyArray<string>
  readonly elsewhere: ReadonlyArray<string>
  /** How many fields were looked for in the parsed CV. */
  readonly fields: number
  /** Longer than any reader goes on: no other way to print it would be read to its end. */
  readonly tooLong: boolean
}

/** Compares what was to be printed with what readers found; `other` is another reader's text, where one was asked. */
export const compare = (
  { resume, values }: Claim,
  read: CvText | undefined,
  other: string | undefined,
): Comparison => {
  const pointersOf = (left: Claim["values"]) => left.map(({ pointer }) => pointer)
  const placed =
    read === undefined || resume === undefined
      ? { pointers: [], of: 0 }
      : misplaced(resume, parseCv(read).resume)
  return {
    missing: pointersOf(missingFrom(values, read === undefined ? "" : textOf(read))),
    lost: other === undefined ? [] : pointersOf(missingFrom(values, other, "loose")),
    elsewhere: placed.pointers,
    fields: placed.of,
    tooLong: read?.truncated ?? false,
  }
}

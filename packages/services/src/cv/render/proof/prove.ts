import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { PrintVariant, TemplateId } from "@utopiahire/domain/cv/Template"
import { RenderCheckFailed } from "@utopiahire/domain/cv/RenderErrors"
import { Effect } from "effect"
import { type Attempt, attemptsFor } from "../attempts.ts"
import { drawable } from "../drawable.ts"
import { toPrint } from "../toPrint.ts"
import { valuesOf } from "../valuesOf.ts"
import type { Claim, Comparison } from "./compare.ts"
import type { Proof, Remark } from "./Proof.ts"

/** What is to be printed, and how. */
export interface PrintOrder {
  readonly document: CvDocument
  readonly template: TemplateId
  readonly variant: PrintVariant
}

/** What prints a CV in one way and reads it back; `both` asks another reader too. */
export interface Press {
  readonly covers: (character: string) => boolean
  readonly set: (attempt: Attempt) => Effect.Effect<Uint8Array, RenderCheckFailed>
  readonly read: (
    bytes: Uint8Array,
    claim: Claim,
    both: boolean,
  ) => Effect.Effect<Comparison & { readonly reader: Proof["second"]["reader"] }>
}

/** What a print of this order claims to hold. */
export const claimOf = ({ print }: Attempt, { document, variant }: PrintOrder): Claim => ({
  values: valuesOf(print).map(({ pointer, text }) => ({ pointer, text })),
  // A blind print leaves fields out on purpose.
  ...(variant.blind ? {} : { resume: document.resume }),
})

const unique = (pointers: ReadonlyArray<string>) => [...new Set(pointers)]
const noted = (code: Remark["code"], pointers: ReadonlyArray<string>): ReadonlyArray<Remark> =>
  pointers.length > 0 ? [{ code, pointers: unique(pointers) }] : []
const share = (of: number, left: ReadonlyArray<string>) => (of === 0 ? 1 : (of - left.length) / of)

/** The best print of an order and its proof, good or bad: the first way that reads back whole ends the search. */
export const prove = Effect.fn("CvRenderer.prove")(function* (
  press: Press,
  order: PrintOrder,
  both: boolean,
) {
  const asked = toPrint(order.document, order.variant)
  const { lost, pointers, print, signs } = drawable(asked, press.covers)
  if (lost.length > 0) return yield* new RenderCheckFailed({ missing: lost })
  // A long CV takes some milliseconds up to here: others come first.
  yield* Effect.yieldNow
  const signsLeftOut: Remark = { code: "signs", pointers, signs: signs.slice(0, 20).join(" ") }
  let found: { readonly bytes: Uint8Array; readonly proof: Proof } | undefined
  for (const attempt of attemptsFor(print, order.template)) {
    const bytes = yield* press.set(attempt)
    const claim = claimOf(attempt, order)
    const { elsewhere, fields, lost, missing, reader, tooLong } = yield* press.read(bytes, claim, both)
    const recall = share(claim.values.length, missing)
    if (found !== undefined && found.proof.recall >= recall) continue
    found = {
      bytes,
      proof: {
        template: attempt.template,
        recall,
        missing: unique(missing),
        second: { reader, recall: share(claim.values.length, lost) },
        placed: share(fields, elsewhere),
        remarks: [
          ...(pointers.length === 0 ? [] : [signsLeftOut]),
          ...attempt.changed.map((code): Remark => ({ code, pointers: [] })),
          ...noted("secondReader", lost),
          ...noted("elsewhere", elsewhere),
        ],
      },
    }
    if (missing.length === 0 || tooLong) break
  }
  return found ?? (yield* new RenderCheckFailed({ missing: [""] }))
})

import type { Findings } from "@utopiahire/domain/cv/Analysis"
import { findingsOf } from "@utopiahire/domain/cv/findingsOf"
import { Effect } from "effect"
import type { Subject, Wish } from "../Analyst.ts"
import { CvParser } from "../CvParser.ts"
import type { CvUnreadable } from "../reader/CvUnreadable.ts"
import { pastedText } from "../pastedText.ts"

/** Reads a pasted text where there is no CV yet, and judges by rules. */
export const analysed = Effect.fnUntraced(function* (
  subject: Subject,
  wish: Wish,
): Effect.fn.Return<Findings, CvUnreadable, CvParser> {
  if ("document" in subject) return findingsOf({ ...subject, ...wish })
  const text = yield* pastedText(subject.pasted)
  const parsed = yield* Effect.flatMap(CvParser, (parser) => parser.parse(text))
  return findingsOf({ text, document: { ...parsed, revision: 1 }, ...wish })
}, Effect.provide(CvParser.layer))

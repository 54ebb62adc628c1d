import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { GuardRejected, NeedsInput, SuggestionStale } from "@utopiahire/domain/cv/SuggestionErrors"
import { type Answers, fillPatch, sortAnswers } from "@utopiahire/domain/cv/suggestions/answers"
import { applyPatch } from "@utopiahire/domain/cv/suggestions/patch"
import { relocate } from "@utopiahire/domain/cv/suggestions/relocate"
import { verdictOf } from "@utopiahire/domain/cv/suggestions/suggest"
import type { Patch, Slot, Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import { Effect, Result } from "effect"

/** `<suggestion>.<slot>` is meant before `<slot>`. */
const answersFor = ({ id, slots = [] }: Suggestion, answers: Answers): Answers =>
  Object.fromEntries(
    slots.flatMap(({ name }) => {
      const given = [`${id}.${name}`, name].find((key) => Object.hasOwn(answers, key))
      return given === undefined ? [] : [[name, answers[given] ?? ""]]
    }),
  )

/** The documents, patch and inverse of several suggestions as one change: all of them, or the first reason why not. */
export const combine = Effect.fnUntraced(function* (
  base: CvDocument,
  text: CvText,
  suggestions: ReadonlyArray<Suggestion>,
  answers: Answers,
) {
  const sorted = suggestions.map((suggestion) => ({
    suggestion,
    ...sortAnswers(suggestion.slots ?? [], answersFor(suggestion, answers), base.locale),
  }))
  const newFacts = suggestions.flatMap((suggestion) => {
    const verdict = verdictOf(suggestion, base)
    return verdict.status === "rejected" ? verdict.newFacts : []
  })
  if (newFacts.length > 0) return yield* new GuardRejected({ newFacts })
  const slots: ReadonlyArray<Slot> = sorted.flatMap(({ open, suggestion }) =>
    suggestions.length === 1
      ? open
      : open.map((slot) => ({ ...slot, name: `${suggestion.id}.${slot.name}` })),
  )
  if (slots.length > 0) return yield* new NeedsInput({ slots })

  const clash = ({ id }: Suggestion, path?: string) =>
    new SuggestionStale({ current: base.revision, suggestionIds: [id], ...(path !== undefined && { path }) })
  let document = base
  const patches: Array<Patch> = []
  const inverses: Array<Patch> = []
  // Order moves everything else, so it comes last.
  const ordered = [...sorted].sort(
    (a, b) => Number(a.suggestion.kind === "entry_order") - Number(b.suggestion.kind === "entry_order"),
  )
  for (const { filled, suggestion } of ordered) {
    const patch = relocate(suggestion, base, document)
    if (patch === undefined) return yield* clash(suggestion)
    const whole = fillPatch(patch, filled)
    const done = applyPatch(document, whole, suggestion.kind, text)
    if (Result.isFailure(done)) return yield* clash(suggestion, done.failure.path)
    document = done.success.document
    patches.push(whole)
    inverses.unshift(done.success.inverse)
  }
  return { document, patch: patches.flat(), inverse: inverses.flat() }
})

import {
  type Consent,
  type ConsentPurpose,
  type Consents as Shown,
  consentVersions,
} from "@utopiahire/domain/account/Consent"
import { consentTexts } from "@utopiahire/domain/account/consentTexts"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { UserId } from "@utopiahire/domain/Ids"
import { Context, Effect, Layer } from "effect"
import { Audit } from "../audit/Audit.ts"
import { ConsentStore } from "./ConsentStore.ts"

/** What people allow. Read anew before anything leaves, so that a withdrawal counts at once. */
export class Consents extends Context.Service<
  Consents,
  {
    shown(owner: UserId, language: Language): Effect.Effect<Shown>
    /** Kept with the version of the text shown now, and audited where it changes something. */
    decide(owner: UserId, purpose: ConsentPurpose, given: boolean): Effect.Effect<void>
    /** Whether the newest decision allows it, for the text as it is now. */
    allows(owner: UserId, purpose: ConsentPurpose): Effect.Effect<boolean>
  }
>()("utopiahire/account/Consents") {
  static readonly layer = Layer.effect(
    Consents,
    Effect.gen(function* () {
      const store = yield* ConsentStore
      const audit = yield* Audit
      return Consents.of({
        shown: Effect.fn("Consents.shown")(function* (owner, language) {
          const current = yield* store.current(owner)
          const of = (purpose: ConsentPurpose): Consent => {
            const last = current.find((each) => each.purpose === purpose)
            const textVersion = consentVersions[purpose]
            return {
              given: last?.given === true && last.textVersion === textVersion,
              text: consentTexts[language][purpose],
              textVersion,
              ...(last !== undefined && { decidedAt: last.at }),
            }
          }
          return { llm: of("llm"), recording: of("recording"), history: yield* store.history(owner) }
        }),
        decide: Effect.fn("Consents.decide")(function* (owner, purpose, given) {
          if (!(yield* store.decide(owner, purpose, given, consentVersions[purpose]))) return
          yield* audit.record({
            event: given ? "consent.given" : "consent.withdrawn",
            outcome: "success",
            actorId: owner,
            subjectId: owner,
            reason: `${purpose} ${consentVersions[purpose]}`,
          })
        }),
        allows: Effect.fn("Consents.allows")(function* (owner, purpose) {
          const last = (yield* store.current(owner)).find((each) => each.purpose === purpose)
          return last?.given === true && last.textVersion === consentVersions[purpose]
        }),
      })
    }),
  )
}

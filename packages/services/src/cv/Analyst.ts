import type { Findings } from "@utopiahire/domain/cv/Analysis"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Config, Context, Effect, Layer, Semaphore } from "effect"
import { analysed } from "./analyst/analysed.ts"
import { askThread, startThread, type AnalystThread } from "./analyst/thread.ts"
import type { CvUnreadable } from "./reader/CvUnreadable.ts"

export interface Wish {
  readonly language: Language
  /** The month the CV was handed in: `2026-11`. */
  readonly asOf: string
  readonly jobDescription?: string
  readonly country?: string
}

/** What to judge: a CV that was read, or a text that somebody pasted. */
export type Subject = { readonly text: CvText; readonly document: CvDocument } | { readonly pasted: string }

/**
 * What rules find in a CV. Fails with `NotACv` or `NoText` for a pasted text that is something else, and with
 * `TooLong` where judging takes more than 10 s.
 */
export class Analyst extends Context.Service<
  Analyst,
  {
    judge(subject: Subject, wish: Wish): Effect.Effect<Findings, CvUnreadable>
  }
>()("utopiahire/cv/Analyst") {
  /** In threads of its own, started with the first request: judging costs milliseconds that no other request may wait for. */
  static readonly make = (threads: number): Layer.Layer<Analyst> =>
    Layer.effect(
      Analyst,
      Effect.gen(function* () {
        const free = yield* Semaphore.make(threads)
        const idle = yield* Effect.acquireRelease(
          Effect.sync((): Array<AnalystThread> => []),
          (all) => Effect.promise(() => Promise.all(all.map((thread) => thread.terminate()))),
        )
        const judge = Effect.fn("Analyst.judge")((subject: Subject, wish: Wish) =>
          Effect.acquireUseRelease(
            Effect.sync(() => idle.pop() ?? startThread()),
            (thread) => askThread(thread, { subject, wish }),
            // A thread that was stopped in the middle of its work has ended.
            (thread) => Effect.sync(() => void (thread.alive && idle.push(thread))),
          ),
        )
        return Analyst.of({ judge: (subject, wish) => free.withPermits(1)(judge(subject, wish)) })
      }),
    )

  /** `CV_ANALYSTS`: how many CVs are judged at once (default 1). */
  static readonly layerConfig = Layer.unwrap(
    Effect.map(Config.Int("CV_ANALYSTS").pipe(Config.withDefault(1)), (threads) => Analyst.make(threads)),
  )

  /** The same rules on the caller's thread. */
  static readonly layerMemory = Layer.succeed(Analyst, Analyst.of({ judge: analysed }))
}

import type { Language } from "@utopiahire/domain/i18n/Language"
import { OccupationNotFound } from "@utopiahire/domain/skills/GapErrors"
import type { GapReport } from "@utopiahire/domain/skills/GapReport"
import { Context, Effect, Layer } from "effect"
import { askedIn, gapReport, type GapTaxonomy } from "./gaps/gapReport.ts"
import { SkillExtractor, type SkillSource } from "./SkillExtractor.ts"
import { SkillTaxonomy } from "./SkillTaxonomy.ts"

/** What a CV is held against. */
export type GapTarget = { readonly jobDescription: string } | { readonly occupationUri: string }

/** What is missing between a CV and a job's text or an occupation. Nothing is kept. */
export class SkillGaps extends Context.Service<
  SkillGaps,
  {
    report(
      source: SkillSource,
      target: GapTarget,
      language: Language,
    ): Effect.Effect<GapReport, OccupationNotFound>
  }
>()("utopiahire/skills/SkillGaps") {
  /** With this taxonomy, names alone. */
  static readonly layerMemory = (taxonomy: GapTaxonomy): Layer.Layer<SkillGaps> =>
    Layer.effect(
      SkillGaps,
      Effect.gen(function* () {
        const extractor = yield* SkillExtractor
        const askedBy = Effect.fnUntraced(function* (target: GapTarget) {
          if ("jobDescription" in target) {
            const found = yield* extractor.extract({ text: target.jobDescription })
            return askedIn(target.jobDescription, found, taxonomy)
          }
          const occupation = taxonomy.occupations.indexOf(target.occupationUri)
          if (occupation === undefined) return yield* new OccupationNotFound({})
          return taxonomy.occupations
            .skills(occupation)
            .map(({ relation, skill }) => ({ skill, importance: relation, jobEvidence: [] }))
        })
        return SkillGaps.of({
          report: Effect.fn("SkillGaps.report")(function* (source, target, language) {
            const asked = yield* askedBy(target)
            return gapReport(taxonomy, asked, yield* extractor.extract(source), language)
          }),
        })
      }),
    ).pipe(Layer.provide(SkillExtractor.layerMemory(taxonomy)))

  /** With the taxonomy in use. */
  static readonly layer: Layer.Layer<SkillGaps> = Layer.unwrap(
    Effect.gen(function* () {
      return SkillGaps.layerMemory(yield* (yield* SkillTaxonomy).current)
    }),
  ).pipe(Layer.provide(SkillTaxonomy.layer))
}

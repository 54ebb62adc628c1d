import { join } from "node:path"
import { Context, Effect, Layer } from "effect"
import { buildTaxonomy } from "./taxonomy/buildTaxonomy.ts"
import { type EscoTables, readEsco } from "./taxonomy/readEsco.ts"
import type { Taxonomy } from "./taxonomy/Taxonomy.ts"

const starter = join(import.meta.dirname, "../../../../data/taxonomy")

/** The skills and occupations in use. */
export class SkillTaxonomy extends Context.Service<
  SkillTaxonomy,
  { readonly current: Effect.Effect<Taxonomy> }
>()("utopiahire/skills/SkillTaxonomy") {
  /** Of these rows. */
  static readonly layerMemory = (tables: EscoTables, version: string): Layer.Layer<SkillTaxonomy> =>
    Layer.sync(SkillTaxonomy, () =>
      SkillTaxonomy.of({ current: Effect.succeed(buildTaxonomy(tables, version).taxonomy) }),
    )

  /** The taxonomy that comes along, read once at the start. */
  static readonly layer: Layer.Layer<SkillTaxonomy> = Layer.effect(
    SkillTaxonomy,
    Effect.gen(function* () {
      const { taxonomy } = buildTaxonomy(yield* Effect.orDie(readEsco(starter)), "starter-1")
      return SkillTaxonomy.of({ current: Effect.succeed(taxonomy) })
    }),
  )
}

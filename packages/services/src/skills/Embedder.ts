import { existsSync } from "node:fs"
import { Config, Context, Effect, Layer } from "effect"
import { hashedEmbedding, HASHED_SIZE } from "./embedder/hashed.ts"
import { defaultModel, modelFile, startMiniLm } from "./embedder/miniLm.ts"

/** Vectors of unit length, one after another in `values`: the cosine of two is their product. */
export interface Embeddings {
  readonly size: number
  readonly values: Float32Array
}

/** Texts as vectors whose closeness is closeness of meaning. `model` names what made them: vectors of two models don't compare. */
export class Embedder extends Context.Service<
  Embedder,
  {
    readonly model: string
    /** False where vectors tell spelling, not meaning. */
    readonly semantic: boolean
    readonly size: number
    embed(texts: ReadonlyArray<string>): Effect.Effect<Embeddings>
  }
>()("utopiahire/skills/Embedder") {
  /** all-MiniLM-L6-v2 on the CPU. It knows English best. */
  static readonly layerMiniLm = (folder: string, threads = 1): Layer.Layer<Embedder> =>
    Layer.effect(
      Embedder,
      Effect.map(startMiniLm(folder, threads), ({ embed, model, size }) =>
        Embedder.of({ model, semantic: true, size, embed }),
      ),
    )

  /** Hashed character n-grams: close where the spelling is close, without any model. */
  static readonly layerMemory: Layer.Layer<Embedder> = Layer.succeed(
    Embedder,
    Embedder.of({
      model: "hashed-ngrams-1",
      semantic: false,
      size: HASHED_SIZE,
      embed: (texts) =>
        Effect.sync(() => {
          const values = new Float32Array(texts.length * HASHED_SIZE)
          texts.forEach((text, at) => values.set(hashedEmbedding(text), at * HASHED_SIZE))
          return { size: HASHED_SIZE, values }
        }),
    }),
  )

  /** `SKILLS_MODEL`: the folder of the model (default: the one that comes along). Without its file, spelling alone. */
  static readonly layerConfig = Layer.unwrap(
    Effect.map(Config.String("SKILLS_MODEL").pipe(Config.withDefault(defaultModel)), (folder) =>
      existsSync(modelFile(folder)) ? Embedder.layerMiniLm(folder) : Embedder.layerMemory,
    ),
  )
}

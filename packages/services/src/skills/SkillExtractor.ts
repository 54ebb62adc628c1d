import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { Evidence, OutsideMention, SkillMention } from "@utopiahire/domain/skills/SkillMention"
import { Context, Effect, Layer } from "effect"
import { cvLines } from "./extract/cvLines.ts"
import { dictionaryOf, type NamedSkills } from "./extract/dictionary.ts"
import { mentionsIn } from "./extract/mentions.ts"

/** What the extractor needs of a taxonomy. */
export interface ExtractorTaxonomy {
  readonly version: string
  readonly skills: NamedSkills & { uri(skill: number): string }
}

export interface Extraction {
  /** Every mention, in the order of the text. */
  readonly mentions: ReadonlyArray<SkillMention>
  readonly outside: ReadonlyArray<OutsideMention>
  /** What found them: figures of two models don't compare. */
  readonly model: string
  readonly taxonomyVersion: string
  /** False where only names were looked for. */
  readonly semantic: boolean
}

/** A text, or a CV that was read: evidence in a CV is of its fields. */
export type SkillSource = { readonly text: string } | { readonly document: CvDocument }

/** Places in a CV's lines as places in its fields, and in the file's text where the field stands there word for word. */
const evidenceIn = ({ document }: { document: CvDocument }) => {
  const { fields, starts, text } = cvLines(document)
  const evidence = (start: number, end: number): Evidence => {
    const at = starts.findLastIndex((from) => from <= start)
    const { pointer, text: field } = fields[at]!
    const span = document.provenance[pointer]
    const within = span?.text.indexOf(field) ?? -1
    const base = span !== undefined && within >= 0 ? span.charStart + within - starts[at]! : -starts[at]!
    return { start: start + base, end: end + base, text: text.slice(start, end), pointer }
  }
  return { text, evidence }
}
const evidenceOf = ({ text }: { text: string }) => ({
  text,
  evidence: (start: number, end: number): Evidence => ({ start, end, text: text.slice(start, end) }),
})

/** The skills of a taxonomy that a text or CV names. `language` decides where two skills share a name. */
export class SkillExtractor extends Context.Service<
  SkillExtractor,
  {
    extract(source: SkillSource, language?: Language): Effect.Effect<Extraction>
  }
>()("utopiahire/skills/SkillExtractor") {
  /** By the names of the taxonomy alone, on the caller's thread. */
  static readonly layerMemory = (taxonomy: ExtractorTaxonomy): Layer.Layer<SkillExtractor> =>
    Layer.sync(SkillExtractor, () => {
      const dictionary = dictionaryOf(taxonomy.skills)
      const extract = (source: SkillSource, language?: Language): Extraction => {
        const { text, evidence } = "text" in source ? evidenceOf(source) : evidenceIn(source)
        const spoken = language ?? ("document" in source ? source.document.locale : undefined)
        const mentions = mentionsIn(dictionary, text, spoken).map(
          ({ end, preferred, score, skill, start }): SkillMention => ({
            skillUri: taxonomy.skills.uri(skill),
            label: taxonomy.skills.label(skill, spoken ?? "en"),
            evidence: evidence(start, end),
            score,
            method: preferred ? "exact" : "alias",
            taxonomyVersion: taxonomy.version,
          }),
        )
        return {
          mentions,
          outside: [],
          model: "dictionary-1",
          taxonomyVersion: taxonomy.version,
          semantic: false,
        }
      }
      return SkillExtractor.of({
        extract: (source, language) => Effect.sync(() => extract(source, language)),
      })
    })
}

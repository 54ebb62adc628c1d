import { Schema } from "effect"
import type { TemporalBinary } from "@utopiahire/workflows/temporal/binary"

export type EngineName = "temporal" | "embedded"

/** Where runs were begun last, and so where unfinished ones may wait. */
export const EngineHome = Schema.TaggedUnion({
  server: { address: Schema.String },
  managed: {},
  embedded: {},
})
export type EngineHome = typeof EngineHome.Type

/** All that the decision depends on. */
export interface EngineFacts {
  readonly forced: EngineName | undefined
  /** TEMPORAL_ADDRESS */
  readonly address: string | undefined
  readonly binary: TemporalBinary | undefined
  readonly remembered: EngineHome | undefined
}

export interface EngineChoice {
  readonly engine: EngineName
  readonly home: EngineHome
  /** A sentence each, for the person who starts it. */
  readonly reason: string
  readonly howToChange: string
}

/** The engine that was forced or remembered cannot be had: switching by itself would strand unfinished runs. */
export class EngineRefused extends Schema.TaggedError<EngineRefused>()("EngineRefused", {
  sentence: Schema.String,
}) {
  override get message(): string {
    return this.sentence
  }
}

const GET_ONE = "npm run temporal -- --install-only"

const choose = (home: EngineHome, reason: string, howToChange: string): EngineChoice => ({
  engine: home._tag === "embedded" ? "embedded" : "temporal",
  home,
  reason,
  howToChange,
})
const refuse = (sentence: string) => new EngineRefused({ sentence })

const found = ({ path, source }: TemporalBinary) =>
  source === "TEMPORAL_CLI"
    ? `TEMPORAL_CLI names ${path}.`
    : `Temporal's CLI was found ${source === "PATH" ? "on the PATH" : "in the cache"} (${path}).`

const toEmbedded = "To use the embedded engine: npm start -- --engine embedded."
const toTemporal = "To use Temporal: npm start -- --engine temporal."

const forced = (facts: EngineFacts, engine: EngineName): EngineChoice | EngineRefused => {
  if (engine === "embedded") return choose({ _tag: "embedded" }, "--engine embedded asks for it.", toTemporal)
  if (facts.address !== undefined)
    return choose(
      { _tag: "server", address: facts.address },
      `--engine temporal asks for it; TEMPORAL_ADDRESS is ${facts.address}.`,
      toEmbedded,
    )
  if (facts.binary !== undefined)
    return choose({ _tag: "managed" }, `--engine temporal asks for it. ${found(facts.binary)}`, toEmbedded)
  return refuse(
    `--engine temporal: there is no Temporal to use. Set TEMPORAL_ADDRESS to a server, or get the dev server: ${GET_ONE}.`,
  )
}

const first = ({ address, binary }: EngineFacts): EngineChoice => {
  if (address !== undefined)
    return choose({ _tag: "server", address }, `TEMPORAL_ADDRESS is ${address}.`, toEmbedded)
  if (binary !== undefined) return choose({ _tag: "managed" }, found(binary), toEmbedded)
  return choose(
    { _tag: "embedded" },
    "There is neither TEMPORAL_ADDRESS nor Temporal's CLI on this machine.",
    `To use Temporal with its UI: ${GET_ONE}, then npm start -- --engine temporal.`,
  )
}

const again = (facts: EngineFacts, remembered: EngineHome): EngineChoice | EngineRefused => {
  const { address, binary } = facts
  if (remembered._tag === "server")
    return address === undefined
      ? refuse(
          `The last start used the Temporal server at ${remembered.address}, where unfinished runs may wait, and TEMPORAL_ADDRESS is not set. Set it again, or switch knowingly with --engine ${binary ? "temporal (the dev server) or --engine embedded" : "embedded"}.`,
        )
      : first(facts)
  const before = remembered._tag === "managed" ? "Temporal's dev server" : "the embedded engine"
  if (address !== undefined)
    return refuse(
      `The last start used ${before}, where unfinished runs may wait, and TEMPORAL_ADDRESS now names ${address}. Unset it, or switch knowingly with --engine temporal.`,
    )
  if (remembered._tag === "embedded")
    return choose(
      remembered,
      "The last start used it, and unfinished runs wait where they were begun.",
      binary ? toTemporal : first(facts).howToChange,
    )
  return binary === undefined
    ? refuse(
        `The last start used ${before}, where unfinished runs may wait, and Temporal's CLI is gone. Get it back with ${GET_ONE}, or switch knowingly with --engine embedded.`,
      )
    : first(facts)
}

/** TEMPORAL_ADDRESS, else Temporal's CLI, else embedded; but always where the last start ran, unless forced. */
export const decideEngine = (facts: EngineFacts): EngineChoice | EngineRefused =>
  facts.forced !== undefined
    ? forced(facts, facts.forced)
    : facts.remembered !== undefined
      ? again(facts, facts.remembered)
      : first(facts)

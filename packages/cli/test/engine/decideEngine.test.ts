import { assert, it } from "@effect/vitest"
import {
  decideEngine,
  type EngineFacts,
  type EngineHome,
  EngineRefused,
} from "../../src/engine/decideEngine.ts"

const binary = { path: "/opt/temporal", source: "PATH" } as const
const address = "temporal.example.com:7233"
const server: EngineHome = { _tag: "server", address }
const managed: EngineHome = { _tag: "managed" }
const embedded: EngineHome = { _tag: "embedded" }
const nothing: EngineFacts = {
  forced: undefined,
  address: undefined,
  binary: undefined,
  remembered: undefined,
}

interface Row {
  readonly name: string
  readonly facts: Partial<EngineFacts>
  readonly gives: EngineHome
  readonly says: RegExp
  readonly change?: RegExp
}
const rows: ReadonlyArray<Row> = [
  { name: "nothing at all", facts: {}, gives: embedded, says: /neither/, change: /npm run temporal/ },
  {
    name: "a binary",
    facts: { binary },
    gives: managed,
    says: /PATH.*\/opt\/temporal/,
    change: /--engine embedded/,
  },
  { name: "an address", facts: { address }, gives: server, says: /temporal\.example\.com/ },
  { name: "an address and a binary", facts: { address, binary }, gives: server, says: /TEMPORAL_ADDRESS/ },
  {
    name: "embedded before, a binary now",
    facts: { binary, remembered: embedded },
    gives: embedded,
    says: /last start/,
    change: /--engine temporal/,
  },
  {
    name: "the dev server before, the binary still there",
    facts: { binary, remembered: managed },
    gives: managed,
    says: /PATH/,
  },
  {
    name: "a server before, another address now",
    facts: { address: "b:1", remembered: server },
    gives: { _tag: "server", address: "b:1" },
    says: /b:1/,
  },
  {
    name: "embedded forced over an address",
    facts: { forced: "embedded", address, binary },
    gives: embedded,
    says: /--engine embedded/,
  },
  {
    name: "Temporal forced with an address",
    facts: { forced: "temporal", address, binary },
    gives: server,
    says: /TEMPORAL_ADDRESS/,
  },
  {
    name: "Temporal forced with a binary, embedded before",
    facts: { forced: "temporal", binary, remembered: embedded },
    gives: managed,
    says: /--engine temporal/,
  },
]
it.each(rows)("$name: $gives._tag", ({ change, facts, gives, says }) => {
  const choice = decideEngine({ ...nothing, ...facts })
  if (choice instanceof EngineRefused) return assert.fail(choice.sentence)
  assert.deepStrictEqual(choice.home, gives)
  assert.strictEqual(choice.engine, gives._tag === "embedded" ? "embedded" : "temporal")
  assert.match(choice.reason, says)
  assert.match(choice.howToChange, change ?? /--engine/)
})

const refusals: ReadonlyArray<{ name: string; facts: Partial<EngineFacts>; ways: ReadonlyArray<string> }> = [
  {
    name: "Temporal forced, none to be had",
    facts: { forced: "temporal" },
    ways: ["TEMPORAL_ADDRESS", "npm run temporal"],
  },
  {
    name: "the dev server before, the binary gone",
    facts: { remembered: managed },
    ways: ["npm run temporal", "--engine embedded"],
  },
  {
    name: "a server before, no address now",
    facts: { remembered: server },
    ways: [address, "TEMPORAL_ADDRESS", "--engine embedded"],
  },
  {
    name: "a server before, only a binary now",
    facts: { remembered: server, binary },
    ways: ["TEMPORAL_ADDRESS", "--engine temporal"],
  },
  {
    name: "embedded before, an address now",
    facts: { remembered: embedded, address },
    ways: ["Unset", "--engine temporal"],
  },
  {
    name: "the dev server before, an address now",
    facts: { remembered: managed, address, binary },
    ways: ["Unset", "--engine temporal"],
  },
]
it.each(refusals)("$name: start stops and names the ways out", ({ facts, ways }) => {
  const choice = decideEngine({ ...nothing, ...facts })
  if (!(choice instanceof EngineRefused)) return assert.fail("it chose an engine")
  for (const way of ways) assert.include(choice.sentence, way)
})

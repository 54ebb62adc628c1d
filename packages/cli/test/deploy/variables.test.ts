import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { assert, it } from "@effect/vitest"

const root = resolve(import.meta.dirname, "../../../..")
const read = (path: string) => readFileSync(resolve(root, path), "utf8")
const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!)

/** The machine's own, not the product's. */
const ofTheMachine = new Set(["PATH", "XDG_CACHE_HOME", "LOCALAPPDATA"])
const example = read(".env.example")
const offered = new Set(names(example, /^([A-Z][A-Z0-9_]*)=/gm))
/** Names given to Config directly, or as any literal of this form beside it (tables of limits and secrets). */
const readByCode = new Map(
  globSync("packages/*/src/**/*.ts", { cwd: root })
    .map((file) => ({ file, text: read(file) }))
    .filter(({ text }) => text.includes("Config."))
    .flatMap(({ file, text }) =>
      [
        ...names(text, /Config\.\w+\((?:\[[^\]]*\],\s*)?"([A-Z][A-Z0-9_]*)"/g),
        ...names(text, /"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g),
      ].map((name) => [name, file] as const),
    )
    .filter(([name]) => !ofTheMachine.has(name)),
)

it("every variable the code reads is explained in .env.example", () => {
  assert.isAbove(readByCode.size, 20)
  const missing = [...readByCode].filter(([name]) => !offered.has(name))
  assert.deepStrictEqual(missing, [])
})

it("every variable of .env.example has an explanation above it", () => {
  const bare = names(example, /(?:^|\n)\n([A-Z][A-Z0-9_]*)=/g)
  assert.deepStrictEqual(bare, [])
})

it("docker compose uses no variable that .env.example does not offer, and finds all it demands", () => {
  const compose = read("docker-compose.yml")
  const used = names(compose, /\$\{([A-Z][A-Z0-9_]*)/g)
  assert.isAbove(used.length, 20)
  assert.deepStrictEqual(
    used.filter((name) => !offered.has(name)),
    [],
  )
  const demanded = names(compose, /\$\{([A-Z][A-Z0-9_]*):\?/g)
  const empty = demanded.filter((name) => !new RegExp(`^${name}=.+$`, "m").test(example))
  assert.deepStrictEqual(empty, [])
})

it("what the code reads is passed on to the product's roles", () => {
  const compose = read("docker-compose.yml")
  /** Compose runs no CLI and sets its own log and data places. */
  const notThere = new Set(["TEMPORAL_CLI"])
  const lacking = [...readByCode.keys()].filter(
    (name) => !notThere.has(name) && !new RegExp(`^ +${name}: `, "m").test(compose),
  )
  assert.deepStrictEqual(lacking, [])
})

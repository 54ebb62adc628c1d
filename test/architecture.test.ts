import { globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { assert, describe, it } from "@effect/vitest"

const root = join(import.meta.dirname, "..")
const allowed: Record<string, ReadonlyArray<string>> = {
  domain: [],
  services: ["domain"],
  api: ["domain", "services"],
  workflows: ["domain", "services"],
  agent: ["domain"],
  web: ["domain"],
  cli: ["domain", "services", "api", "workflows", "agent"],
}
const sources = globSync("packages/*/src/**/*.ts", { cwd: root }).map((path) => path.replaceAll("\\", "/"))
const importsOf = (path: string) =>
  [...readFileSync(join(root, path), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((m) => m[1]!)
const packageOf = (path: string) => path.split("/")[1]!

describe("the picture in docs/architecture.md", () => {
  it("has a rule for every package", () => {
    for (const path of sources) assert.property(allowed, packageOf(path), path)
  })
  it("an import crosses packages only along an arrow", () => {
    const crossings = sources.flatMap((path) =>
      importsOf(path)
        .flatMap((name) => /^@utopiahire\/([a-z]+)\//.exec(name)?.[1] ?? [])
        .filter((target) => target !== packageOf(path) && !allowed[packageOf(path)]!.includes(target))
        .map((target) => `${path} -> ${target}`),
    )
    assert.deepStrictEqual(crossings, [])
  })
  it("a relative import never leaves its package", () => {
    const leaving = sources.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith(".") && !name.endsWith("/package.json"))
        .filter((name) =>
          relative(`packages/${packageOf(path)}/src`, join(dirname(path), name)).startsWith(".."),
        )
        .map((name) => `${path} -> ${name}`),
    )
    assert.deepStrictEqual(leaving, [])
  })
  it("domain depends on effect alone", () => {
    const others = sources
      .filter((path) => packageOf(path) === "domain")
      .flatMap((path) => importsOf(path).filter((name) => !/^(\.|effect(\/|$))/.test(name)))
    assert.deepStrictEqual(others, [])
  })
  it("a file stays readable in one sitting", () => {
    const long = sources.filter((path) => readFileSync(join(root, path), "utf8").split("\n").length > 350)
    assert.deepStrictEqual(long, [])
  })
  it("no folder or file is named after what everything could be called", () => {
    const vague = sources.filter((path) =>
      /(Service|Manager|Helper|Utils?|Impl|Live|common|shared)(\.ts|\/)/.test(path),
    )
    assert.deepStrictEqual(vague, [])
  })
})

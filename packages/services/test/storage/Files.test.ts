import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it, layer } from "@effect/vitest"
import * as disk from "@utopiahire/services/storage/disk"
import { FileKey, Files } from "@utopiahire/services/storage/Files"
import * as s3 from "@utopiahire/services/storage/s3"
import { Effect, Exit, Layer, Redacted } from "effect"
import { afterAll } from "vitest"
import { startMoto } from "./moto.ts"

const folder = mkdtempSync(join(tmpdir(), "utopiahire-files-"))
const moto = await startMoto()
afterAll(() => {
  moto?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const key = (text: string) => FileKey.make(text)
const bytes = (...values: ReadonlyArray<number>) => Uint8Array.from(values)
const settings = (endpoint: URL): s3.S3Settings => ({
  endpoint,
  region: "us-east-1",
  bucket: "cvs",
  accessKeyId: "test",
  secretAccessKey: Redacted.make("test"),
})

const contract = (name: string, store: Layer.Layer<Files>) =>
  layer(store, { excludeTestServices: true })(name, (it) => {
    it.effect("what was put is got back, byte for byte", () =>
      Effect.gen(function* () {
        const files = yield* Files
        const all = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
        yield* files.put(key("a/one"), all)
        assert.deepStrictEqual(yield* files.get(key("a/one")), all)
      }),
    )
    it.effect("a second put replaces the first", () =>
      Effect.gen(function* () {
        const files = yield* Files
        yield* files.put(key("a/two"), bytes(1, 2, 3))
        yield* files.put(key("a/two"), bytes(9))
        assert.deepStrictEqual(yield* files.get(key("a/two")), bytes(9))
      }),
    )
    it.effect("an empty object is an object", () =>
      Effect.gen(function* () {
        const files = yield* Files
        yield* files.put(key("a/empty"), bytes())
        assert.strictEqual((yield* files.get(key("a/empty"))).length, 0)
      }),
    )
    it.effect("an unknown key is FileNotFound", () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip((yield* Files).get(key("a/unknown")))
        assert.strictEqual(error._tag, "FileNotFound")
      }),
    )
    it.effect("a removed object is gone, removing it again is no error", () =>
      Effect.gen(function* () {
        const files = yield* Files
        yield* files.put(key("a/gone"), bytes(1))
        yield* files.remove(key("a/gone"))
        yield* files.remove(key("a/gone"))
        assert.isTrue(Exit.isFailure(yield* Effect.exit(files.get(key("a/gone")))))
      }),
    )
    it.effect("a listing holds the keys of a prefix, sorted", () =>
      Effect.gen(function* () {
        const files = yield* Files
        for (const name of ["list/b", "list/a", "lists/c"]) yield* files.put(key(name), bytes(1))
        assert.deepStrictEqual(yield* files.list("list/"), [key("list/a"), key("list/b")])
      }),
    )
    it.effect("a store that can be written answers the ping", () =>
      Effect.gen(function* () {
        assert.isTrue(Exit.isSuccess(yield* Effect.exit((yield* Files).ping)))
      }),
    )
  })

contract("in memory", Files.layerMemory)
contract("on disk", disk.layerFolder(folder))
describe.skipIf(moto === undefined)("where moto can be installed", () => {
  contract(
    "on an S3-compatible store",
    s3.layerSettings(settings(moto?.endpoint ?? new URL("http://127.0.0.1:1"))),
  )
})

describe("keys", () => {
  it.each(["", "/etc/passwd", "../up", "a/../b", "a//b", "a/.hidden", "a b", "a\0b"])(
    "%j names no object",
    (text) => {
      assert.throws(() => FileKey.make(text))
    },
  )
})

layer(disk.layerFolder(join(folder, "private")), { excludeTestServices: true })("files on disk", (it) => {
  it.effect("are readable by their owner alone, and nothing half-written stays", () =>
    Effect.gen(function* () {
      yield* (yield* Files).put(key("cv/x"), bytes(1))
      assert.strictEqual(statSync(join(folder, "private/cv/x")).mode & 0o777, 0o600)
      assert.deepStrictEqual(readdirSync(join(folder, "private/.unfinished")), [])
    }),
  )
})

describe("an S3 store in trouble", () => {
  const answering = (statuses: Array<number>) =>
    Effect.acquireRelease(
      Effect.promise(async () => {
        const server = createServer((_request, response) => {
          response.statusCode = statuses.shift() ?? 500
          response.end()
        })
        await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
        return { server, endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) }
      }),
      ({ server }) => Effect.sync(() => void server.close()),
    )
  it.live("is asked again after a passing fault", () =>
    Effect.gen(function* () {
      const { endpoint } = yield* answering([503, 429, 200])
      const put = Effect.flatMap(Files, (files) => files.put(key("a"), bytes(1)))
      yield* Effect.provide(put, s3.layerSettings(settings(endpoint)))
    }).pipe(Effect.scoped),
  )
  it.live("that refuses is a defect at once", () =>
    Effect.gen(function* () {
      const statuses = [403, 200]
      const { endpoint } = yield* answering(statuses)
      const put = Effect.flatMap(Files, (files) => files.put(key("a"), bytes(1)))
      const exit = yield* Effect.exit(Effect.provide(put, s3.layerSettings(settings(endpoint))))
      assert.isTrue(Exit.hasDies(exit))
      assert.deepStrictEqual(statuses, [200])
    }).pipe(Effect.scoped),
  )
})

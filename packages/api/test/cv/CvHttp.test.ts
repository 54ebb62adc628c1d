import { readFileSync } from "node:fs"
import { request as httpRequest } from "node:http"
import { join } from "node:path"
import { assert, layer } from "@effect/vitest"
import { CvApi } from "@utopiahire/domain/cv/CvApi"
import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { CvId, UserId } from "@utopiahire/domain/Ids"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Vault } from "@utopiahire/services/security/Vault"
import { Idempotency } from "@utopiahire/services/idempotency/Idempotency"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { Flows } from "@utopiahire/services/flows/Flows"
import { ConfigProvider, Context, Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { HttpApi } from "effect/http-api"
import { CvHttp } from "../../src/cv/CvHttp.ts"
import { serveApi } from "../../src/http/serveApi.ts"
import { bearerIsId } from "../http/bearerIsId.ts"
import { portOf } from "../http/probe.ts"

/** Runs that were asked for; nothing is carried out. */
class Asked extends Context.Service<
  Asked,
  { readonly started: Array<string>; readonly cancelled: Array<string> }
>()("test/Asked") {}
const asked = { started: [] as Array<string>, cancelled: [] as Array<string> }
const flows = Layer.merge(
  Layer.succeed(Asked, asked),
  Layer.mock(Flows, {
    engine: "memory",
    start: (flow, input) =>
      Effect.sync(() => flow.id(input)).pipe(Effect.tap((id) => Effect.sync(() => asked.started.push(id)))),
    cancel: (_, id) => Effect.sync(() => void asked.cancelled.push(id)),
  }),
)

const TestApi = HttpApi.make("utopiahire").add(CvApi).middleware(RateLimited).middleware(Everywhere)
const server = serveApi(TestApi, CvHttp.pipe(Layer.provide(bearerIsId))).pipe(
  Layer.orDie,
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { PORT: "0", RATE_LIMIT: "off" } }))),
  Layer.provideMerge(
    Layer.mergeAll(
      CvStore.layerMemory,
      flows,
      Audit.layerMemory,
      Idempotency.layerMemory.pipe(Layer.provideMerge(Vault.layerMemory)),
    ),
  ),
)

const sample = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../../../data/samples", name)))
const person = () => UserId.make(uuidV7Unsafe())
const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
type Part = readonly [field: string, name: string, bytes: Uint8Array, type?: string]
const formOf = (...parts: ReadonlyArray<Part>) => {
  const form = new FormData()
  for (const [field, name, bytes, type = ""] of parts)
    form.append(field, new File([bytes as Uint8Array<ArrayBuffer>], name, { type }))
  return form
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
  readonly body: any
}
const call = (
  method: string,
  path: string,
  who: UserId,
  body?: FormData,
  language = "en",
  more: Record<string, string> = {},
) =>
  Effect.gen(function* () {
    const port = yield* portOf
    return yield* Effect.promise(async (): Promise<Answer> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(body !== undefined && { body }),
        headers: { authorization: `Bearer ${who}`, "accept-language": language, ...more },
      })
      const text = await response.text()
      const json = response.headers.get("content-type")?.includes("json") === true
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
    })
  })
const upload = (who: UserId, ...parts: ReadonlyArray<Part>) =>
  call("POST", "/api/upload-cv", who, formOf(...parts))
const keyed = (who: UserId, key: string, ...parts: ReadonlyArray<Part>) =>
  call("POST", "/api/upload-cv", who, formOf(...parts), "en", { "idempotency-key": key })
const datas = (events: string) =>
  events.split("\n").flatMap((line) => (line.startsWith("data: ") ? [JSON.parse(line.slice(6))] : []))

layer(server, { excludeTestServices: true })("CVs over HTTP", (it) => {
  it.effect.each(["sample-en.pdf", "sample-fr.docx", "sample-en.txt"])(
    "%s is taken in and its analysis begun",
    (name) =>
      Effect.gen(function* () {
        const who = person()
        const { status, headers, body } = yield* upload(who, ["cv", name, sample(name)])
        assert.strictEqual(status, 202, JSON.stringify(body))
        assert.strictEqual(headers.get("location"), `/api/cvs/${body.cv.id}`)
        assert.deepStrictEqual(body.links, {
          self: `/api/cvs/${body.cv.id}`,
          events: `/api/cvs/${body.cv.id}/events`,
        })
        assert.deepInclude(body.cv, { fileName: name, status: "queued", size: sample(name).length })
        assert.include((yield* Asked).started, `cv-analysis/${body.cv.id}`)
        assert.deepStrictEqual((yield* call("GET", body.links.self, who)).body, body.cv)
      }),
  )

  it.effect("content decides: a name or a media type that claims something else is refused", () =>
    Effect.gen(function* () {
      const pdf = sample("sample-en.pdf")
      const cases = [
        [["cv", "cv.docx", pdf], "type_mismatch"],
        [["cv", "cv.pdf", sample("sample-fr.docx")], "type_mismatch"],
        [["cv", "cv.pdf", pdf, "image/png"], "type_mismatch"],
        [["cv", "cv.exe", bytesOf("just text")], "type_mismatch"],
        [["cv", "cv.pdf", bytesOf("<html><body>")], "type_mismatch"],
        [["cv", "cv.doc", bytesOf("{\\rtf1 hello}")], "type_mismatch"],
        [["cv", "photo", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])], "unsupported"],
      ] as const
      for (const [part, reason] of cases) {
        const { status, body } = yield* upload(person(), part)
        assert.deepStrictEqual([status, body._tag, body.reason], [415, "CvTypeRefused", reason], part[1])
      }
      assert.strictEqual((yield* upload(person(), ["cv", "no-extension", pdf])).status, 202)
    }),
  )

  it.effect("what was uploaded, refused and deleted is written down, by ids and tags alone", () =>
    Effect.gen(function* () {
      const who = person()
      const { body } = yield* upload(who, ["cv", "sample-en.txt", sample("sample-en.txt")])
      yield* upload(who, ["cv", "sample-en.txt", sample("sample-en.txt")])
      yield* upload(who, ["cv", "cv.docx", sample("sample-en.pdf")])
      yield* upload(who, ["cv", "cv.txt", new Uint8Array()])
      yield* call("DELETE", `/api/cvs/${body.cv.id}`, who)
      const records = yield* Effect.flatMap(Audit, (audit) => audit.list({ actorId: who, limit: 10 }))
      assert.deepStrictEqual(
        records.map(({ event, outcome, reason }) => [event, outcome, reason]).toReversed(),
        [
          ["cv.uploaded", "success", body.cv.id],
          ["cv.refused", "denied", "CvTypeRefused"],
          ["cv.refused", "denied", "MalformedUpload"],
          ["cv.deleted", "success", body.cv.id],
        ],
      )
      for (const record of records) assert.strictEqual(record.ip, "127.0.0.1")
    }),
  )

  it.effect("one file in the field cv, nothing else: all other forms are malformed", () =>
    Effect.gen(function* () {
      const text = bytesOf("a cv")
      const withField = formOf(["cv", "cv.txt", text])
      withField.append("note", "hello")
      const forms = [
        formOf(),
        formOf(["cv", "cv.txt", new Uint8Array()]),
        formOf(["file", "cv.txt", text]),
        formOf(["cv", "a.txt", text], ["cv", "b.txt", bytesOf("another")]),
        formOf(["cv", "a.txt", text], ["cv", "b.txt", text], ["cv", "c.txt", text]),
        withField,
      ]
      for (const [n, form] of forms.entries()) {
        const who = person()
        const { status, body } = yield* call("POST", "/api/upload-cv", who, form)
        assert.deepStrictEqual([status, body._tag], [400, "MalformedUpload"], `form ${n}`)
        assert.deepStrictEqual((yield* call("GET", "/api/cvs", who)).body, { cvs: [] })
      }
    }),
  )

  it.effect("a file of 5 MB is taken, one byte more is refused, and nothing of it is kept", () =>
    Effect.gen(function* () {
      const who = person()
      const limit = 5 * 1024 * 1024
      const much = (size: number) => new Uint8Array(size).fill(97)
      const whole = yield* upload(who, ["cv", "cv.txt", much(limit)])
      assert.strictEqual(whole.status, 202, JSON.stringify(whole.body))
      const { status, body } = yield* upload(who, ["cv", "cv.txt", much(limit + 1)])
      assert.deepStrictEqual([status, body._tag, body.maxBytes], [413, "CvTooLarge", limit])
      assert.strictEqual((yield* call("GET", "/api/cvs", who)).body.cvs.length, 1)
    }),
  )

  it.effect("50 MB are cut off long before their end", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const who = person()
      const { status, sent } = yield* Effect.callback<{ readonly status: number; readonly sent: number }>(
        (resume) => {
          let sent = 0
          const request = httpRequest({
            port,
            method: "POST",
            path: "/api/upload-cv",
            headers: { authorization: `Bearer ${who}`, "content-type": "multipart/form-data; boundary=b" },
          })
          const chunk = Buffer.alloc(64 * 1024, 97)
          const pump = () => {
            while (!request.destroyed && sent < 50 * 1024 * 1024) {
              sent += chunk.length
              if (!request.write(chunk)) return void request.once("drain", pump)
            }
            request.end()
          }
          request.on("error", () => {})
          request.on("response", (response) => {
            resume(Effect.succeed({ status: response.statusCode ?? 0, sent }))
            request.destroy()
          })
          request.write('--b\r\nContent-Disposition: form-data; name="cv"; filename="cv.txt"\r\n\r\n')
          pump()
        },
      )
      assert.strictEqual(status, 413)
      assert.isBelow(sent, 20 * 1024 * 1024)
    }),
  )

  it.effect("an upload given up in the middle leaves nothing", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const who = person()
      const before = (yield* Asked).started.length
      yield* Effect.callback<void>((resume) => {
        const request = httpRequest({
          port,
          method: "POST",
          path: "/api/upload-cv",
          headers: { authorization: `Bearer ${who}`, "content-type": "multipart/form-data; boundary=b" },
        })
        request.on("error", () => {})
        request.on("close", () => resume(Effect.void))
        request.write('--b\r\nContent-Disposition: form-data; name="cv"; filename="cv.txt"\r\n\r\n')
        request.write("the first half", () => request.destroy())
      })
      // A second request of the same person is served after the first has ended.
      assert.deepStrictEqual((yield* call("GET", "/api/cvs", who)).body, { cvs: [] })
      assert.strictEqual((yield* Asked).started.length, before)
    }),
  )

  it.effect("the same bytes again are the earlier CV, 200; another person's are another CV", () =>
    Effect.gen(function* () {
      const who = person()
      const first = yield* upload(who, ["cv", "cv.txt", bytesOf("the same")])
      const second = yield* upload(who, ["cv", "renamed.txt", bytesOf("the same")])
      assert.deepStrictEqual([second.status, second.body.cv], [200, first.body.cv])
      assert.isNull(second.headers.get("location"))
      assert.strictEqual((yield* upload(person(), ["cv", "cv.txt", bytesOf("the same")])).status, 202)
    }),
  )

  it.effect("somebody else's CV answers like one that never was", () =>
    Effect.gen(function* () {
      const { body } = yield* upload(person(), ["cv", "cv.txt", bytesOf("private")])
      const stranger = person()
      const strip = ({ status, body }: Answer) => ({ status, ...body, requestId: undefined })
      for (const [method, end] of [
        ["GET", ""],
        ["DELETE", ""],
        ["GET", "/events"],
      ] as const) {
        const theirs = yield* call(method, `/api/cvs/${body.cv.id}${end}`, stranger)
        const unknown = yield* call(method, `/api/cvs/${CvId.make(uuidV7Unsafe())}${end}`, stranger)
        assert.deepStrictEqual([theirs.status, theirs.body._tag], [404, "CvNotFound"])
        assert.deepStrictEqual(strip(theirs), strip(unknown))
      }
      assert.deepStrictEqual((yield* call("GET", "/api/cvs", stranger)).body, { cvs: [] })
    }),
  )

  it.effect("a deleted CV is gone and its run cancelled", () =>
    Effect.gen(function* () {
      const who = person()
      const { body } = yield* upload(who, ["cv", "cv.txt", bytesOf("to delete")])
      assert.strictEqual((yield* call("DELETE", body.links.self, who)).status, 204)
      assert.strictEqual((yield* call("GET", body.links.self, who)).status, 404)
      assert.strictEqual((yield* call("DELETE", body.links.self, who)).status, 404)
      assert.include((yield* Asked).cancelled, `cv-analysis/${body.cv.id}`)
    }),
  )

  it.effect("pages of the list meet; more than 50 at once are not given", () =>
    Effect.gen(function* () {
      const who = person()
      const ids: Array<string> = []
      for (const n of [1, 2, 3])
        ids.unshift((yield* upload(who, ["cv", `${n}.txt`, bytesOf(`cv ${n}`)])).body.cv.id)
      const first = (yield* call("GET", "/api/cvs?limit=2", who)).body
      const second = (yield* call("GET", `/api/cvs?limit=2&cursor=${first.nextCursor}`, who)).body
      assert.deepStrictEqual(
        [...first.cvs, ...second.cvs].map((cv: { id: string }) => cv.id),
        ids,
      )
      assert.notProperty(second, "nextCursor")
      for (const query of ["limit=51", "limit=0", "cursor=nonsense"])
        assert.strictEqual((yield* call("GET", `/api/cvs?${query}`, who)).status, 400, query)
    }),
  )

  it.effect("events tell each stage once, in order, and the stream ends with the analysis", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const who = person()
      const { body } = yield* upload(who, ["cv", "cv.txt", bytesOf("followed")])
      const work = Effect.gen(function* () {
        yield* Effect.sleep("50 millis")
        yield* store.advance(who, body.cv.id, "reading")
        yield* store.advance(who, body.cv.id, "analysing")
        yield* Effect.sleep("20 millis")
        yield* store.finish(who, body.cv.id, Effect.void)
      })
      const [events] = yield* Effect.all([call("GET", body.links.events, who), work], { concurrency: 2 })
      assert.strictEqual(events.headers.get("content-type"), "text/event-stream")
      assert.deepStrictEqual(
        datas(events.body),
        ["queued", "reading", "analysing", "ready"].map((status) => ({ status })),
      )
    }),
  )

  it.effect("a failure is an event with its reason in the reader's language", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const who = person()
      const { body } = yield* upload(who, ["cv", "cv.txt", bytesOf("locked")])
      yield* store.fail(who, body.cv.id, "Encrypted")
      const events = yield* call("GET", body.links.events, who, undefined, "fr")
      const [last] = datas(events.body)
      assert.strictEqual(last.status, "failed")
      assert.strictEqual(last.failure._tag, "Encrypted")
      assert.include(last.failure.detail, "mot de passe")
      assert.include(
        (yield* call("GET", body.links.self, who, undefined, "ar")).body.failure.detail,
        "كلمة مرور",
      )
    }),
  )

  it.effect(
    "a repeated key gets the first answer again, even once its CV is gone; another wish is refused",
    () =>
      Effect.gen(function* () {
        const [who, other] = [person(), person()]
        for (const each of [who, other]) yield* (yield* Vault).createKey(each)
        const part: Part = ["cv", "sample-en.txt", sample("sample-en.txt")]
        const first = yield* keyed(who, "wish-1", part)
        assert.strictEqual(first.status, 202, JSON.stringify(first.body))
        assert.isNull(first.headers.get("idempotency-replayed"))
        assert.strictEqual((yield* call("DELETE", first.body.links.self, who)).status, 204)
        const again = yield* keyed(who, "wish-1", part)
        assert.strictEqual(again.status, 202)
        assert.deepStrictEqual(again.body, first.body)
        assert.strictEqual(again.headers.get("location"), first.headers.get("location"))
        assert.strictEqual(again.headers.get("idempotency-replayed"), "true")
        const another = yield* keyed(who, "wish-1", ["cv", "sample-fr.docx", sample("sample-fr.docx")])
        assert.strictEqual(another.status, 422)
        assert.strictEqual(another.body._tag, "IdempotencyKeyReused")
        const theirs = yield* keyed(other, "wish-1", part)
        assert.strictEqual(theirs.status, 202)
        assert.notStrictEqual(theirs.body.cv.id, first.body.cv.id)
      }),
  )

  it.effect("a refused upload keeps no key; a key that cannot be one is an invalid request", () =>
    Effect.gen(function* () {
      const who = person()
      yield* (yield* Vault).createKey(who)
      const refused = yield* keyed(who, "wish-2", ["cv", "cv.pdf", bytesOf("GIF89a not a document")])
      assert.strictEqual(refused.status, 415)
      const part: Part = ["cv", "sample-en.txt", sample("sample-en.txt")]
      assert.strictEqual((yield* keyed(who, "wish-2", part)).status, 202)
      for (const key of ["x".repeat(256), "a b"]) {
        const answer = yield* keyed(who, key, part)
        assert.strictEqual(answer.status, 400)
        assert.strictEqual(answer.body.issues[0].path, "/headers/idempotency-key")
      }
    }),
  )
})

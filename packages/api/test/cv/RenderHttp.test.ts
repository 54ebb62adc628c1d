import { assert, layer } from "@effect/vitest"
import { RenderApi } from "@utopiahire/domain/cv/RenderApi"
import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { CvId, UserId } from "@utopiahire/domain/Ids"
import { Audit } from "@utopiahire/services/audit/Audit"
import { CvRenderer } from "@utopiahire/services/cv/CvRenderer"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { ConfigProvider, Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { HttpApi } from "effect/http-api"
import { withResume } from "../../../domain/test/cv/sampleCv.ts"
import { RenderHttp } from "../../src/cv/RenderHttp.ts"
import { serveApi } from "../../src/http/serveApi.ts"
import { bearerIsId } from "../http/bearerIsId.ts"
import { portOf } from "../http/probe.ts"

const TestApi = HttpApi.make("utopiahire").add(RenderApi).middleware(RateLimited).middleware(Everywhere)
const server = serveApi(TestApi, RenderHttp.pipe(Layer.provide(bearerIsId))).pipe(
  Layer.orDie,
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { PORT: "0", RATE_LIMIT: "off" } }))),
  Layer.provideMerge(Layer.mergeAll(CvStore.layerMemory, Audit.layerMemory, CvRenderer.layerMemory)),
)

const { document, text } = withResume({
  basics: {
    name: "Leila Haddad",
    email: "leila@example.com",
    summary: "Builds pipelines \\input{/etc/passwd}",
  },
})
const person = () => UserId.make(uuidV7Unsafe())
const cvOf = (owner: UserId, ready = true, structured = document) =>
  Effect.gen(function* () {
    const store = yield* CvStore
    const bytes = new TextEncoder().encode(owner)
    const fileName = '../سيرة\r\n leila "x".pdf'
    const { cv } = yield* store.create({ owner, fileName, mediaType: "application/pdf", bytes })
    yield* store.saveText(owner, cv.id, text)
    yield* store.saveDocument(owner, cv.id, structured)
    if (ready) yield* store.finish(owner, cv.id, Effect.void)
    return cv.id
  })
const call = (method: string, path: string, who: UserId, json?: unknown) =>
  Effect.gen(function* () {
    const port = yield* portOf
    return yield* Effect.promise(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
        method,
        ...(json !== undefined && { body: JSON.stringify(json) }),
        headers: { authorization: `Bearer ${who}`, "content-type": "application/json" },
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      return { status: response.status, headers: response.headers, bytes }
    })
  })
// oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
const jsonOf = ({ bytes }: { readonly bytes: Buffer }): any => JSON.parse(bytes.toString("utf8"))

layer(server, { excludeTestServices: true })("printing over HTTP", (it) => {
  it.effect("LaTeX is given with its template and revision, and nothing of the CV is a command in it", () =>
    Effect.gen(function* () {
      const who = person()
      const cvId = yield* cvOf(who)
      const answer = yield* call("POST", "/generate-latex", who, { cvId })
      assert.strictEqual(answer.status, 200, answer.bytes.toString())
      const body = jsonOf(answer)
      assert.deepStrictEqual([body.templateId, body.revision, body.warnings], ["strict", 1, []])
      assert.include(body.latex, "Leila Haddad")
      assert.notInclude(body.latex, "\\input{/etc")
      assert.include(body.latex, "\\textbackslash{}input\\{/etc/passwd\\}")
    }),
  )

  for (const [format, type, magic] of [
    // A renderer in memory prints text: what is tried here is the way of a file, not the file.
    ["pdf", "application/pdf", "Leila Haddad"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
    ["tex", "application/x-tex", "% !TeX"],
    ["json", "application/json", "{"],
  ] as const)
    it.effect(`${format} comes as an attachment under a safe name, the same bytes each time`, () =>
      Effect.gen(function* () {
        const who = person()
        const id = yield* cvOf(who)
        const first = yield* call("GET", `/cvs/${id}/export?format=${format}`, who)
        assert.strictEqual(first.status, 200, first.bytes.toString())
        assert.strictEqual(first.headers.get("content-type")?.split(";")[0], type)
        assert.strictEqual(first.headers.get("x-content-type-options"), "nosniff")
        const disposition = first.headers.get("content-disposition") ?? ""
        assert.match(
          disposition,
          /^attachment; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._~!'()*-]+$/,
        )
        assert.notMatch(decodeURIComponent(disposition), /[/\\\r\n]|\.\./)
        assert.isTrue(first.bytes.toString("latin1").startsWith(magic))
        const again = yield* call("GET", `/cvs/${id}/export?format=${format}`, who)
        assert.isTrue(again.bytes.equals(first.bytes))
        const [logged] = yield* (yield* Audit).list({ actorId: who, limit: 1 })
        assert.deepStrictEqual([logged?.event, logged?.reason], ["cv.exported", id])
      }),
    )

  it.effect("a PDF by LaTeX is refused by name where no TeX is installed", () =>
    Effect.gen(function* () {
      const who = person()
      const id = yield* cvOf(who)
      const answer = yield* call("GET", `/cvs/${id}/export?format=pdf&engine=latex`, who)
      assert.deepStrictEqual([answer.status, jsonOf(answer)._tag], [422, "EngineMissing"])
    }),
  )

  it.effect("a CV that no file can hold whole is refused with what would be lost", () =>
    Effect.gen(function* () {
      const who = person()
      const id = yield* cvOf(who, true, { ...document, resume: { basics: { name: "李明" } } })
      for (const path of [`/cvs/${id}/export?format=pdf`, `/cvs/${id}/export/check`]) {
        const answer = yield* call("GET", path, who)
        assert.deepStrictEqual(
          [answer.status, jsonOf(answer)._tag, jsonOf(answer).missing],
          [422, "RenderCheckFailed", ["/basics/name"]],
        )
      }
      assert.strictEqual((yield* call("GET", `/cvs/${id}/export?format=docx`, who)).status, 200)
    }),
  )

  it.effect("the check tells what our reader and another one find", () =>
    Effect.gen(function* () {
      const who = person()
      const id = yield* cvOf(who)
      const body = jsonOf(yield* call("GET", `/cvs/${id}/export/check?templateId=modern`, who))
      assert.deepStrictEqual([body.templateId, body.recall, body.missing], ["modern", 1, []])
      assert.include(["poppler", "pdf.js"], body.second.reader)
      assert.strictEqual(body.second.recall, 1)
    }),
  )

  it.effect("a blind file has neither the name nor the address, and not the name of the file either", () =>
    Effect.gen(function* () {
      const who = person()
      const id = yield* cvOf(who)
      const answer = yield* call("GET", `/cvs/${id}/export?format=json&blind=true`, who)
      assert.notMatch(answer.bytes.toString(), /Haddad|example\.com/)
      assert.notMatch(answer.headers.get("content-disposition") ?? "", /leila/i)
    }),
  )

  it.effect(
    "somebody else's CV, an unknown one, an unknown template and revision are refused each in its way",
    () =>
      Effect.gen(function* () {
        const who = person()
        const id = yield* cvOf(who)
        const stranger = person()
        const unknown = CvId.make(uuidV7Unsafe())
        const tags = yield* Effect.forEach(
          [
            ["/generate-latex", stranger, { cvId: id }],
            ["/generate-latex", who, { cvId: unknown }],
            ["/generate-latex", who, { cvId: id, templateId: "none" }],
            ["/generate-latex", who, { cvId: id, revision: 7 }],
          ] as const,
          ([path, by, json]) =>
            Effect.map(call("POST", path, by, json), (answer) => [answer.status, jsonOf(answer)._tag]),
        )
        assert.deepStrictEqual(tags, [
          [404, "CvNotFound"],
          [404, "CvNotFound"],
          [422, "TemplateUnknown"],
          [404, "RevisionNotFound"],
        ])
      }),
  )

  it.effect("a CV that is not ready is CvNotReady", () =>
    Effect.gen(function* () {
      const who = person()
      const cvId = yield* cvOf(who, false)
      const answer = yield* call("POST", "/generate-latex", who, { cvId })
      assert.deepStrictEqual([answer.status, jsonOf(answer)._tag], [409, "CvNotReady"])
    }),
  )

  it.effect("templates are named in the reader's language", () =>
    Effect.gen(function* () {
      const { templates } = jsonOf(yield* call("GET", "/templates", person()))
      assert.deepStrictEqual(
        templates.map(({ id }: { id: string }) => id),
        ["strict", "modern", "rtl"],
      )
    }),
  )
})

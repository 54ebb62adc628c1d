import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { fakeModel } from "../../packages/services/test/llm/fakeModel.ts"
import { signedUp } from "./person.ts"
import { command, freePort, ready } from "./product.ts"

const CV = `Amina Example
amina.example@example.com

Experience
Engineer, Example Ltd, 2020 - 2024
- I moved the reports to PostgreSQL and trained 3 colleagues
- Cut the costs of the booking service by 12 %

Education
BSc in Computer Science, University of Tunis, 2019

Skills
TypeScript, PostgreSQL, Kubernetes, Python, Linux
`
const BETTER = "Moved the reports to PostgreSQL and trained 3 colleagues"

const home = Effect.acquireRelease(
  Effect.sync(() => {
    const folder = mkdtempSync(join(tmpdir(), "utopiahire-model-"))
    // Passable for the user under which the database runs when we are root.
    chmodSync(folder, 0o711)
    return folder
  }),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true })),
)
/** The product with its data in that folder, set up to ask a model. */
const product = (folder: string, env: Record<string, string>) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      const limits = { RATE_LIMIT_UPLOAD: "100000", RATE_LIMIT_DEFAULT: "100000" }
      const service = command(["start", "--engine", "embedded"], {
        DATA_DIR: folder,
        PORT: String(port),
        PUBLIC_URL: url,
        LOG_LEVEL: "Info",
        ...limits,
        ...env,
      })
      await ready(url, service)
      return { url, service }
    }),
    ({ service }) =>
      Effect.promise(async () => {
        if (service.child.exitCode === null) service.child.kill("SIGTERM")
        await service.ended
      }),
  )

/** Milliseconds a request takes where nothing else on the machine comes in between: the tenth part of many. */
const cost = async (times: number, request: () => Promise<unknown>) => {
  const taken: Array<number> = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await request()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 10)]!
}
const until = async (what: () => Promise<boolean> | boolean) => {
  for (let left = 1200; left > 0; left--) {
    if (await what()) return
    await new Promise((done) => setTimeout(done, 50))
  }
  assert.fail("not within a minute")
}

it.live(
  "a model that hangs slows nobody down, analyses end by rules and say so, and one that answers is shown later",
  () =>
    Effect.gen(function* () {
      const model = yield* fakeModel
      model.will({ kind: "hang" })
      const folder = yield* home
      const { service, url } = yield* product(folder, { ...model.env("openai"), LLM_TIMEOUT: "10 seconds" })
      yield* Effect.promise(async () => {
        const person = await signedUp(url, join(folder, "outbox"))
        const call = async (method: string, path: string, body?: unknown) => {
          const answer = await fetch(`${url}${path}`, {
            method,
            headers: { authorization: person.authorization, "content-type": "application/json" },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          })
          // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
          return { status: answer.status, body: (await answer.json()) as any }
        }
        const upload = async (text: string) => {
          const id = await person.upload(url, new File([text], "cv.txt", { type: "text/plain" }))
          await until(async () => (await person.statusOf(url, id)) === "ready")
          return id
        }
        const cvId = await upload(CV)
        assert.strictEqual(model.asked.length, 0, "nothing is sent without consent")
        await call("PUT", "/api/account/consents", { llm: true })

        const analyse = (useLlm: boolean) => call("POST", "/api/analyze-structured", { cvId, useLlm })
        const me = () => call("GET", "/api/auth/me")
        await cost(30, me)
        const [quiet, plain] = [await cost(100, me), await cost(10, () => analyse(false))]
        const pending = await Promise.all(Array.from({ length: 12 }, () => analyse(true)))
        for (const { body, status } of pending)
          assert.deepStrictEqual([status, body.llm], [200, { status: "pending" }])
        await until(() => model.open() >= 4)
        const [beside, asking] = [await cost(100, me), await cost(10, () => analyse(true))]
        assert.isAtLeast(model.open(), 4, "the model still hangs")
        assert.isBelow(beside / quiet, 3, `me: ${quiet} ms, beside a model that hangs ${beside} ms`)
        assert.isBelow(asking / plain, 3, `analysis: ${plain} ms, with a model asked behind it ${asking} ms`)

        const [{ body: first }] = pending as [(typeof pending)[number]]
        const shown = async () => (await call("GET", `/api/analyses/${first.analysisId}`)).body
        await until(async () => (await shown()).llm.status !== "pending")
        const { llm, score } = await shown()
        assert.deepStrictEqual(llm, { status: "failed", reason: "unavailable" })
        assert.deepStrictEqual(score, first.score)

        // A CV that comes in meanwhile is read by rules.
        assert.isString(await upload(`${CV}\nGerman\n`))
        const log = service.output()
        assert.match(log, /llm rewrite -> timeout/)
        assert.notInclude(log, "moved the reports")
      })
    }).pipe(Effect.scoped),
  180_000,
)

it.live(
  "an analysis that waits for a model survives kill -9; what was worded better is shown and can be taken over",
  () =>
    Effect.gen(function* () {
      const [model, folder] = [yield* fakeModel, yield* home]
      model.will({ kind: "hang" })
      const env = { ...model.env("gemini"), LLM_TIMEOUT: "25 seconds" }
      const first = yield* product(folder, env)
      const begun = yield* Effect.promise(async () => {
        const person = await signedUp(first.url, join(folder, "outbox"))
        const headers = { authorization: person.authorization, "content-type": "application/json" }
        const id = await person.upload(first.url, new File([CV], "cv.txt", { type: "text/plain" }))
        await until(async () => (await person.statusOf(first.url, id)) === "ready")
        await fetch(`${first.url}/api/account/consents`, { method: "PUT", headers, body: '{"llm":true}' })
        const body = JSON.stringify({ cvId: id, useLlm: true })
        const answer = await fetch(`${first.url}/api/analyze-structured`, { method: "POST", headers, body })
        // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
        const { analysisId } = (await answer.json()) as any
        await until(() => model.open() > 0)
        const database = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]
        first.service.child.kill("SIGKILL")
        process.kill(Number(database), "SIGKILL")
        await first.service.ended
        return { analysisId, headers, id }
      })
      model.will({ kind: "answer", text: JSON.stringify({ rewrites: [{ bullet: 1, text: BETTER }] }) })
      const { url } = yield* product(folder, env)
      yield* Effect.promise(async () => {
        const { analysisId, headers, id } = begun
        const get = async (path: string) => {
          const answer = await fetch(`${url}${path}`, { headers })
          // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
          return (await answer.json()) as any
        }
        const shown = () => get(`/api/analyses/${analysisId}`)
        await until(async () => (await shown()).llm.status === "done")
        const { score: before, suggestions } = await shown()
        const written = suggestions.filter(({ source }: { source: string }) => source === "llm")
        assert.deepStrictEqual(
          written.map(({ improved }: { improved: string }) => improved),
          [BETTER],
        )
        const wish = JSON.stringify({ cvId: id, suggestionId: written[0].id, baseRevision: 1 })
        const applied = await fetch(`${url}/api/apply-suggestion`, { method: "POST", headers, body: wish })
        assert.strictEqual(applied.status, 200)
        const { document, revision, score } = await get(`/api/cvs/${id}`)
        assert.strictEqual(revision, 2)
        assert.strictEqual(document.resume.work[0].highlights[0], BETTER)
        assert.isAtLeast(score.overall, before.overall)
      })
    }).pipe(Effect.scoped),
  180_000,
)

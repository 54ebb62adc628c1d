import { assert, layer } from "@effect/vitest"
import { Email } from "@utopiahire/domain/auth/Email"
import { CvId, type UserId } from "@utopiahire/domain/Ids"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { CvAnalyzer } from "@utopiahire/services/cv/CvAnalyzer"
import { CvFill } from "@utopiahire/services/cv/CvFill"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { EnqueuedMails, Outbox } from "@utopiahire/services/mail/Outbox"
import { Effect, Layer, Schema } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { cvSteps } from "../../src/cv/activities.ts"
import { StepInfo } from "../../src/steps.ts"

const cvOf = (note: string) => `Salma Trabelsi
salma.trabelsi@example.com
+216 20 123 456

Work Experience
Backend Engineer, Karthago Systems
March 2021 - present
- Cut the response time of the booking service by 40 %
- Led a team of 5 engineers and wrote ${note}

Education
BSc in Computer Science, University of Tunis, 2020

Skills
TypeScript, PostgreSQL, Kubernetes, Python, Linux
`

const person = Effect.gen(function* () {
  const users = yield* UserStore
  const hash = new TextEncoder().encode(uuidV7Unsafe())
  yield* users.register({
    email: yield* Schema.decodeEffect(Email)(`reader-${uuidV7Unsafe()}@example.com`),
    name: "Salma Trabelsi",
    language: "fr",
    passwordHash: "none",
    link: { hash, expiresAt: 60_000 },
  })
  const user = yield* users.openLink(hash)
  return (yield* Effect.fromOption(user)).id
})

const uploaded = (owner: UserId, text: string) =>
  Effect.gen(function* () {
    const bytes = new TextEncoder().encode(text)
    const { cv } = yield* (yield* CvStore).create({
      owner,
      fileName: "cv.txt",
      mediaType: "text/plain",
      bytes,
    })
    return cv.id
  })

/** One execution of a step, as an engine would ask for it. */
const perform = (step: "readCv" | "parseCv" | "checkCv" | "finishCv" | "failCv", cvId: CvId, more = {}) =>
  cvSteps[step]!.run({ cvId, ...more }).pipe(
    Effect.provideService(
      StepInfo,
      StepInfo.of({ flowId: "f", idempotencyKey: `f/${step}`, attempt: 1, heartbeat: () => Effect.void }),
    ),
  )

const TestLayer = CvAnalyzer.layer.pipe(
  Layer.provideMerge(
    Layer.mergeAll(
      CvStore.layerMemory,
      CvReader.layerMemory,
      CvParser.layer,
      CvFill.layerMemory,
      UserStore.layerMemory,
      Outbox.layerMemory,
    ),
  ),
)

layer(TestLayer)("the steps of an analysis", (it) => {
  it.effect(
    "make a ready, scored CV of a file, and one letter in the owner's language, however often they run",
    () =>
      Effect.gen(function* () {
        const store = yield* CvStore
        const owner = yield* person
        const cvId = yield* uploaded(owner, cvOf("the guide"))
        for (const step of [
          "readCv",
          "readCv",
          "parseCv",
          "parseCv",
          "checkCv",
          "checkCv",
          "finishCv",
          "finishCv",
        ] as const)
          yield* perform(step, cvId)
        const detail = yield* store.getOwned(owner, cvId)
        assert.strictEqual(detail.status, "ready")
        assert.strictEqual(detail.document?.resume.basics.email, "salma.trabelsi@example.com")
        assert.isAbove(detail.score?.overall ?? 0, 60)
        assert.strictEqual(detail.score?.checks[0]?.title, "Texte lisible")
        const mails = (yield* yield* EnqueuedMails).filter(({ userId }) => userId === owner)
        assert.deepStrictEqual(
          mails.map(({ letter, language, params }) => [letter, language, params["fileName"]]),
          [["cv-ready", "fr", "cv.txt"]],
        )
        // A cancellation may arrive after the end.
        yield* perform("failCv", cvId, { reason: "InternalError" })
        assert.strictEqual((yield* store.getOwned(owner, cvId)).status, "ready")
      }),
  )

  it.effect("do nothing for a CV that was deleted meanwhile", () =>
    Effect.gen(function* () {
      const owner = yield* person
      const cvId = yield* uploaded(owner, cvOf("a book"))
      yield* perform("readCv", cvId)
      yield* (yield* CvStore).remove(owner, cvId)
      assert.deepStrictEqual(yield* perform("readCv", cvId), { pages: 0 })
      assert.deepStrictEqual(yield* perform("parseCv", cvId), { revision: 0 })
      assert.deepStrictEqual(yield* perform("checkCv", cvId), { score: 0 })
      assert.deepStrictEqual(yield* perform("finishCv", cvId), {})
      assert.deepStrictEqual(yield* perform("failCv", cvId, { reason: "NoText" }), {})
    }),
  )

  it.effect("refuse a text that is no CV once it is parsed, and keep the reason", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const cvId = yield* uploaded(owner, "It was a dark and stormy night. ".repeat(40))
      yield* perform("readCv", cvId)
      const error = yield* Effect.flip(perform("parseCv", cvId))
      assert.include(JSON.stringify(error), '"reason":"NotACv"')
      yield* perform("failCv", cvId, { reason: "NotACv" })
      assert.strictEqual((yield* store.getOwned(owner, cvId)).failure?._tag, "NotACv")
    }),
  )

  it.effect("keep an unknown reason as a fault of ours", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const cvId = yield* uploaded(owner, cvOf("an atlas"))
      yield* perform("failCv", cvId, { reason: "SomethingNew" })
      assert.strictEqual((yield* store.getOwned(owner, cvId)).failure?._tag, "InternalError")
    }),
  )
})

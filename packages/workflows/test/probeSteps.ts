import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { checkCv, failCv, finishCv, parseCv, readCv } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { giveUpRewrite, rewriteCv } from "@utopiahire/domain/cv/cvRewrite.flow"
import { implement, StepInfo, stepTable } from "../src/steps.ts"
import { badInput, badOutput, boom, flaky, note, seize, slow, tight } from "./probes.flow.ts"

const Nothing = Schema.Struct({})
const nothing = {}
class Boom extends Schema.TaggedError<Boom>()("Boom", { at: Schema.String }) {}
class NothingWritten extends Schema.TaggedError<NothingWritten>()("NothingWritten", {
  reason: Schema.String,
}) {}
class CvUnreadable extends Schema.TaggedError<CvUnreadable>()("CvUnreadable", { reason: Schema.String }) {}

/** Every execution of a step is a row; `effects` holds what the step did to the world, once per key. */
export const createLedger = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`CREATE TABLE IF NOT EXISTS ledger (
    seq bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    run text NOT NULL, what text NOT NULL, key text NOT NULL, attempt int NOT NULL)`
  yield* sql`CREATE TABLE IF NOT EXISTS effects (key text PRIMARY KEY, run text NOT NULL, what text NOT NULL)`
}).pipe(Effect.orDie)

const record = Effect.fnUntraced(function* (run: string, what: string) {
  const sql = yield* SqlClient.SqlClient
  const { attempt, idempotencyKey: key } = yield* StepInfo
  yield* sql`INSERT INTO ledger ${sql.insert({ run, what, key, attempt })}`
  yield* sql`INSERT INTO effects ${sql.insert({ key, run, what })} ON CONFLICT (key) DO NOTHING`
}, Effect.orDie)

const RunOnly = Schema.Struct({ run: Schema.String })
const Wait = Schema.Struct({ run: Schema.String, ms: Schema.Int })
const CvRef = Schema.Struct({ cvId: Schema.String })
const AnalysisRef = Schema.Struct({ userId: Schema.String, analysisId: Schema.String })
const seized = new Set<string>()

const waiting = ({ ms, run }: typeof Wait.Type) =>
  record(run, "slow-start").pipe(
    Effect.andThen(Effect.sleep(ms)),
    Effect.onInterrupt(() => record(run, "slow-interrupted")),
    Effect.andThen(record(run, "slow-end")),
    Effect.as(nothing),
  )

export const probeSteps = stepTable(
  implement(note, {
    input: Schema.Struct({ run: Schema.String, what: Schema.String }),
    output: Nothing,
    run: ({ run, what }) => Effect.as(record(run, what), nothing),
  }),
  implement(boom, {
    input: RunOnly,
    output: Nothing,
    error: Boom,
    run: ({ run }) => Effect.andThen(record(run, "boom"), Effect.fail(new Boom({ at: run }))),
  }),
  implement(flaky, {
    input: Schema.Struct({ run: Schema.String, okAt: Schema.Int, defect: Schema.Boolean }),
    output: Schema.Struct({ attempt: Schema.Int }),
    error: Boom,
    run: Effect.fnUntraced(function* ({ defect, okAt, run }) {
      yield* record(run, "flaky")
      const { attempt } = yield* StepInfo
      if (attempt >= okAt) return { attempt }
      return yield* defect ? Effect.die(new Error("bug")) : new Boom({ at: run })
    }),
  }),
  implement(slow, { input: Wait, output: Nothing, run: waiting }),
  implement(tight, { input: Wait, output: Nothing, run: waiting }),
  implement(seize, {
    input: Wait,
    output: Nothing,
    run: Effect.fnUntraced(function* ({ ms, run }) {
      yield* record(run, "seize")
      if (seized.has(run)) return nothing
      seized.add(run)
      const until = performance.now() + ms
      while (performance.now() < until);
      yield* Effect.sleep(200)
      return nothing
    }),
  }),
  implement(badInput, {
    input: Schema.Struct({ run: Schema.String, count: Schema.FiniteFromString }),
    output: Nothing,
    run: ({ run }) => Effect.as(record(run, "never"), nothing),
  }),
  implement(badOutput, {
    input: RunOnly,
    output: Schema.Struct({ count: Schema.Int }),
    run: () => Effect.succeed({ count: 0.5 }),
  }),
  implement(readCv, {
    input: CvRef,
    output: Schema.Struct({ pages: Schema.Int }),
    error: CvUnreadable,
    run: Effect.fnUntraced(function* ({ cvId }) {
      yield* record(cvId, "readCv")
      if (cvId.startsWith("scan")) return yield* new CvUnreadable({ reason: "NeedsOcr" })
      return { pages: 2 }
    }),
  }),
  implement(parseCv, {
    input: CvRef,
    output: Schema.Struct({ revision: Schema.Int }),
    run: ({ cvId }) => Effect.as(record(cvId, "parseCv"), { revision: 1 }),
  }),
  implement(checkCv, {
    input: CvRef,
    output: Schema.Struct({ score: Schema.Int }),
    run: ({ cvId }) => Effect.as(record(cvId, "checkCv"), { score: 77 }),
  }),
  implement(finishCv, {
    input: CvRef,
    output: Nothing,
    run: ({ cvId }) => Effect.as(record(cvId, "finishCv"), nothing),
  }),
  implement(failCv, {
    input: Schema.Struct({ cvId: Schema.String, reason: Schema.String }),
    output: Nothing,
    run: ({ cvId, reason }) => Effect.as(record(cvId, `failCv ${reason}`), nothing),
  }),
  implement(rewriteCv, {
    input: AnalysisRef,
    output: Schema.Struct({ suggestions: Schema.Int, rejected: Schema.Int }),
    error: NothingWritten,
    run: Effect.fnUntraced(function* ({ analysisId }) {
      yield* record(analysisId, "rewriteCv")
      if (analysisId.startsWith("silent")) return yield* new NothingWritten({ reason: "unavailable" })
      return { suggestions: 2, rejected: 1 }
    }),
  }),
  implement(giveUpRewrite, {
    input: Schema.Struct({ ...AnalysisRef.fields, reason: Schema.String }),
    output: Nothing,
    run: ({ analysisId, reason }) => Effect.as(record(analysisId, `giveUpRewrite ${reason}`), nothing),
  }),
)

import { mkdirSync, writeFileSync } from "node:fs"
import { join, parse } from "node:path"
import { pathToFileURL } from "node:url"
import { Console, Effect, Layer, Option, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { CvDetail } from "@utopiahire/domain/cv/Cv"
import { accounts as accountsWalk, accountsSettings } from "../demo/accounts/accounts.ts"
import { cvFile } from "../demo/cvFile.ts"
import { isolated } from "../demo/isolated.ts"
import { journey } from "../demo/journey.ts"
import { chooseEngine } from "../engine/chooseEngine.ts"
import { progress } from "../progress.ts"
import { inWords, refuse } from "../refusal.ts"
import { cvTable } from "../report/cvTable.ts"
import { findings } from "../report/findings.ts"
import { htmlReport } from "../report/htmlReport.ts"
import { all } from "../roles/all.ts"
import { typedIn } from "../typedIn.ts"
import { engineFlag } from "./engineFlag.ts"

const encode = Schema.encodeEffect(CvDetail)

/** The result as JSON and as a page; gives their paths. */
const write = Effect.fnUntraced(function* (folder: string, detail: CvDetail) {
  const encoded = yield* Effect.orDie(encode(detail))
  mkdirSync(folder, { recursive: true })
  const json = join(folder, "cv.json")
  const page = join(folder, "report.html")
  writeFileSync(json, `${JSON.stringify(encoded, null, 2)}\n`)
  writeFileSync(page, htmlReport(detail))
  return { json, page }
})

const show = Effect.fnUntraced(function* (folder: string, detail: CvDetail, engine: string) {
  const { json, page } = yield* write(folder, detail)
  yield* Console.log(`\n${findings(detail)}\n\n${cvTable(detail)}\n`)
  yield* Console.log(`JSON    ${json}`)
  yield* Console.log(`report  ${pathToFileURL(page).href}`)
  yield* Console.log(`engine  ${engine}`)
})

export const demo = Command.make(
  "demo",
  {
    file: Argument.String("cv").pipe(
      Argument.withDescription("A PDF, DOCX or TXT file; without it the bundled sample"),
      Argument.optional,
    ),
    accounts: Flag.Boolean("accounts").pipe(
      Flag.withDescription("The whole life of an account instead, with every mail it sends"),
      Flag.withDefault(false),
    ),
    engine: engineFlag,
    port: Flag.Int("port").pipe(
      Flag.withDescription("Serve on this port instead of any free one"),
      Flag.optional,
    ),
  },
  Effect.fnUntraced(
    function* ({ accounts, engine, file, port }) {
      if (accounts && Option.isSome(file)) return yield* refuse("--accounts takes no file.")
      const cv = accounts ? undefined : yield* cvFile(Option.getOrUndefined(file), typedIn)
      const dataDir = join(yield* DataDir, "demo")
      const outbox = join(dataDir, "outbox")
      const results = join(dataDir, "results")
      const { baseUrl, settings } = yield* isolated(
        dataDir,
        Option.getOrUndefined(port),
        accounts ? accountsSettings : {},
      )
      yield* Effect.gen(function* () {
        // Nothing of a demo is unfinished when it ends: it need not stay with the engine of the last one.
        const choice = yield* chooseEngine(engine)
        const started = progress(`start PostgreSQL, the ${choice.engine} engine and the service`, () =>
          Layer.build(all(choice)),
        )
        if (cv === undefined)
          return yield* Effect.scoped(
            Effect.flatMap(started, (product) =>
              Effect.provideContext(accountsWalk(baseUrl, outbox, join(results, "accounts")), product),
            ),
          )
        const detail = yield* Effect.scoped(Effect.andThen(started, journey(baseUrl, outbox, cv)))
        yield* show(join(results, parse(cv.name).name), detail, `${choice.engine}. ${choice.reason}`)
      }).pipe(Effect.provide(Layer.provideMerge(DataDir.layer(dataDir), settings)))
    },
    Effect.provide(DataDir.layerConfig),
    inWords,
  ),
).pipe(Command.withDescription("The main job, end to end: register, upload a CV, read the scored result"))

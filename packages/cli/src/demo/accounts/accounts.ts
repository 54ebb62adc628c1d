import { pathToFileURL } from "node:url"
import { Console, Effect } from "effect"
import { refuse } from "../../refusal.ts"
import { administration } from "./administration.ts"
import { arabic } from "./arabic.ts"
import { guessing } from "./guessing.ts"
import { leaving } from "./leaving.ts"
import { opening } from "./opening.ts"
import { passwords } from "./passwords.ts"
import { renewals } from "./renewals.ts"
import { writeResults } from "./results.ts"
import { secondFactor } from "./secondFactor.ts"
import { signIns } from "./signIns.ts"
import { makeWalk, type Walk } from "./walk.ts"

/** One walk asks for more than a stranger may in a minute, and the next one may follow at once. */
export const accountsSettings = Object.fromEntries(
  [
    "RATE_LIMIT_REGISTER",
    "RATE_LIMIT_LOGIN",
    "RATE_LIMIT_REFRESH",
    "RATE_LIMIT_MAILS",
    "RATE_LIMIT_LINKS",
    "RATE_LIMIT_DEFAULT",
    "SIGN_IN_ADDRESS_FAILURES",
  ].map((name) => [name, "1000"]),
)

const chapters = Effect.fnUntraced(function* (walk: Walk) {
  const amina = walk.person("Amina Example")
  yield* opening(walk, amina)
  const signedIn = yield* signIns(walk, amina)
  const renewed = yield* renewals(walk, amina, signedIn)
  const unprotected = yield* secondFactor(walk, amina, renewed)
  const owner = yield* passwords(walk, amina, unprotected)
  yield* arabic(walk, owner)
  yield* guessing(walk, owner)
  yield* administration(walk, owner, walk.person("Samir Example"))
  yield* leaving(walk, owner)
  const more = walk.unexpected()
  if (more.length > 0) return yield* refuse(`Mails came that no step sends: ${more.join("; ")}.`)
})

/** The whole life of an account as its clients see it, every mail shown. Needs the services of the running product. */
export const accounts = Effect.fnUntraced(function* (baseUrl: string, outbox: string, results: string) {
  const walk = makeWalk(baseUrl, outbox)
  const write = Effect.sync(() => writeResults(results, walk))
  yield* Effect.tapError(chapters(walk), () => write)
  const { json, mailFolder, page } = yield* write
  const { mails, steps } = walk
  yield* Console.log(`\n${steps.records.length} steps and ${mails.length} mails, all as they should be.`)
  yield* Console.log(
    "Google, GitHub and LinkedIn are left out: each needs a client id of your own (.env.example).\n",
  )
  yield* Console.log(`steps  ${json}`)
  yield* Console.log(`mails  ${mailFolder}`)
  yield* Console.log(`page   ${pathToFileURL(page).href}`)
})

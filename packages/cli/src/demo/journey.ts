import { randomBytes } from "node:crypto"
import { Effect, Redacted, Stream } from "effect"
import { FetchHttpClient, HttpClientRequest } from "effect/http"
import { HttpApiClient, HttpApiMiddleware } from "effect/http-api"
import { Api } from "@utopiahire/domain/Api"
import { Authorization } from "@utopiahire/domain/auth/Authorization"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { CvFailure } from "@utopiahire/domain/cv/Cv"
import { progress } from "../progress.ts"
import { inWords, refuse } from "../refusal.ts"
import type { CvFile } from "./cvFile.ts"
import { verificationToken } from "./mailbox.ts"

const clientOf = (baseUrl: string, token: string) =>
  HttpApiClient.make(Api, { baseUrl }).pipe(
    Effect.provide([
      FetchHttpClient.layer,
      HttpApiMiddleware.layerClient(Authorization, ({ next, request }) =>
        next(HttpClientRequest.bearerToken(request, token)),
      ),
    ]),
  )

/** What to do about a file that gave no CV. */
const advice: Record<CvFailure, string> = {
  NeedsOcr: "it holds pictures of text, no text: export it from the editor instead of scanning it",
  Encrypted: "it is locked with a password: save it without one",
  NotADocument: "it is damaged, or not the kind of document it claims to be",
  NotACv: "no name, contact, section or entry of a CV was found in it",
  TooLong: "it goes beyond the limits of 30 pages, 10 seconds and 512 MB",
  NoText: "there is no text in it",
  InternalError: "the analysis met a fault of ours; the log says more",
}

const signUp = Effect.fnUntraced(function* (baseUrl: string, outbox: string) {
  const client = yield* clientOf(baseUrl, "none")
  const email = `amina.example+${randomBytes(4).toString("hex")}@example.com` as Email
  const password = Redacted.make(randomBytes(18).toString("base64url"))
  const name = "Amina Example"
  yield* progress("register an account", () =>
    client.auth.register({ headers: {}, payload: { name, email, password, language: "en" } }),
  )
  const token = yield* progress("the mail with the link arrives in the outbox", () =>
    verificationToken(outbox, email),
  )
  if (token === undefined) return yield* refuse(`No mail arrived in ${outbox} within 15 seconds.`)
  yield* progress("confirm the address", () =>
    client.auth.verifyEmail({ payload: { token: Redacted.make(token) } }),
  )
  const signIn = yield* progress("sign in", () => client.auth.login({ payload: { email, password } }))
  const own = yield* clientOf(baseUrl, signIn.token)
  yield* progress("ask who I am", () => own.auth.me())
  return own
})

/** The main job as a client sees it: register, confirm, sign in, upload, follow the stages, read the result. */
export const journey = Effect.fnUntraced(function* (baseUrl: string, outbox: string, file: CvFile) {
  const client = yield* signUp(baseUrl, outbox)
  const form = new FormData()
  form.append("cv", new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
  const answer = yield* progress(`upload ${file.name}`, () =>
    client.cv.upload({ headers: {}, payload: form }),
  )
  const { cv } = "body" in answer ? answer.body : answer
  const last = yield* progress("the analysis", ({ tell }) =>
    Effect.flatMap(client.cv.events({ params: { id: cv.id } }), (events) =>
      events.pipe(
        // A server may ask to be called again later; ours does not.
        Stream.catchTag("Retry", () => Stream.empty),
        Stream.tap((event) => tell(`the analysis: ${event.status}`)),
        Stream.runLast,
      ),
    ),
  )
  if (last._tag === "Some" && last.value.status === "failed") {
    const { _tag, detail } = last.value.failure
    return yield* refuse(`${file.name} could not be analysed (${_tag}): ${detail || advice[_tag]}.`)
  }
  return yield* client.cv.byId({ params: { id: cv.id } })
}, inWords)

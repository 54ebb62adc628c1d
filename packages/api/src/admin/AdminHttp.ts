import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Administration } from "@utopiahire/services/auth/Administration"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { withOrigin } from "../http/requestOrigin.ts"

/** One more than asked for tells whether there is a next page. */
const paged = <A>(items: ReadonlyArray<A>, limit: number) => {
  const page = items.slice(0, limit)
  return { page, last: items.length > limit ? page.at(-1) : undefined }
}

/** Needs `Administration`, `Audit`, `RequiresHttp` and `AuthorizationHttp`. */
export const AdminHttp = HttpApiBuilder.group(
  Api,
  "admin",
  Effect.fn(function* (handlers) {
    const administration = yield* Administration
    const audit = yield* Audit
    return handlers.handleAll({
      users: Effect.fnUntraced(function* ({ query }) {
        const users = yield* administration.users({ ...query, limit: query.limit + 1 })
        const { last, page } = paged(users, query.limit)
        return { users: page, ...(last !== undefined && { nextCursor: last.id }) }
      }),
      user: ({ params }) => Effect.map(administration.user(params.id), (user) => ({ user })),
      lock: Effect.fnUntraced(function* ({ params, payload }) {
        yield* withOrigin(administration.lock((yield* CurrentUser).id, params.id, payload.reason))
      }),
      unlock: Effect.fnUntraced(function* ({ params }) {
        yield* withOrigin(administration.unlock((yield* CurrentUser).id, params.id))
      }),
      audit: Effect.fnUntraced(function* ({ query: { cursor, limit, ...filter } }) {
        const before = cursor === undefined ? {} : { before: cursor }
        const records = yield* audit.list({ ...filter, ...before, limit: limit + 1 })
        const { last, page } = paged(records, limit)
        return { records: page, ...(last !== undefined && { nextCursor: last.seq }) }
      }),
    })
  }),
)

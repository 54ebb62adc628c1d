import { UserId } from "@utopiahire/domain/Ids"
import { Context, Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { SqlClient } from "effect/sql"
import { Vault } from "../../src/security/Vault.ts"

/** Makes the account that owns CVs, where accounts are rows. */
export class Person extends Context.Service<Person, { readonly make: Effect.Effect<UserId> }>()(
  "test/Person",
) {
  static readonly layer = Layer.effect(
    Person,
    Effect.map(Effect.all([SqlClient.SqlClient, Vault]), ([sql, vault]) => ({
      make: Effect.gen(function* () {
        const id = UserId.make(uuidV7Unsafe())
        yield* vault.createKey(id)
        const blank = new Uint8Array()
        yield* sql`INSERT INTO users ${sql.insert({ id, emailIndex: Buffer.from(id), emailSealed: blank, nameSealed: blank, language: "en", createdAt: new Date(0) })}`
        return id
      }).pipe(Effect.orDie),
    })),
  )
  static readonly layerMemory = Layer.sync(Person, () => ({
    make: Effect.sync(() => UserId.make(uuidV7Unsafe())),
  }))
}

export const person = Effect.flatMap(Person, ({ make }) => make)

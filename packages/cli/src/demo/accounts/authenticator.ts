import { Clock, Effect } from "effect"
import { totpCode } from "@utopiahire/services/auth/codes"

const STEP_MS = 30_000
/** So long a code may be on its way when its time step is about to end. */
const ON_THE_WAY_MS = 5_000

/**
 * An authenticator app that never shows one code twice. The service takes the codes of the step before and after its
 * own, each once and in order: three codes need no waiting, or five seconds of it.
 */
export const authenticator = (secret: string) => {
  let last = 0
  return Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    const step = Math.max(last + 1, Math.floor((now + ON_THE_WAY_MS) / STEP_MS) - 1)
    yield* Effect.sleep(Math.max(0, (step - 1) * STEP_MS - now))
    last = step
    return totpCode(secret, step * STEP_MS)
  })
}

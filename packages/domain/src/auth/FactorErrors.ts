import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

/** The password was right; now the code of the second factor. `challenge` is good for `expiresIn` seconds. */
export class SecondFactorRequired extends HttpApiError.Problem<SecondFactorRequired>()(
  "SecondFactorRequired",
  { type: "/problems/second-factor-required", title: "Enter your code", status: 403 },
  { ..._tag("SecondFactorRequired"), challenge: Schema.String, expiresIn: Schema.Int },
) {}

/** Unknown, used, expired and tried too often alike: sign in with the password again. */
export class InvalidChallenge extends HttpApiError.Problem<InvalidChallenge>()(
  "InvalidChallenge",
  { type: "/problems/invalid-challenge", title: "Sign in again", status: 401 },
  _tag("InvalidChallenge"),
) {}

/** Wrong, old or used before. */
export class InvalidSecondFactor extends HttpApiError.Problem<InvalidSecondFactor>()(
  "InvalidSecondFactor",
  { type: "/problems/invalid-second-factor", title: "The code is wrong", status: 401 },
  _tag("InvalidSecondFactor"),
) {}

/** The same, said to somebody who is signed in. */
export class WrongCode extends HttpApiError.Problem<WrongCode>()(
  "WrongCode",
  { type: "/problems/wrong-code", title: "The code is wrong", status: 403 },
  _tag("WrongCode"),
) {}

export class FactorExists extends HttpApiError.Problem<FactorExists>()(
  "FactorExists",
  { type: "/problems/factor-exists", title: "There is a second factor already", status: 409 },
  _tag("FactorExists"),
) {}

/** Nothing waits for its first code, or there is no second factor. */
export class FactorNotFound extends HttpApiError.Problem<FactorNotFound>()(
  "FactorNotFound",
  { type: "/problems/factor-not-found", title: "There is no second factor", status: 404 },
  _tag("FactorNotFound"),
) {}

/** Dangerous: show once more who you are. `by` is what this account can be asked for. */
export class StepUpRequired extends HttpApiError.Problem<StepUpRequired>()(
  "StepUpRequired",
  { type: "/problems/step-up-required", title: "Confirm that it is you", status: 403 },
  { ..._tag("StepUpRequired"), by: Schema.Literals(["password", "code", "sign-in"]) },
) {}

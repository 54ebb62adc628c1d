import { createHmac } from "node:crypto"

/** What binds a round through a provider together: all derived from one secret that only the browser keeps. */
export interface RoundSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export const roundSecrets = (cookie: string): RoundSecrets => {
  const derived = (what: string) =>
    createHmac("sha256", cookie).update(`oauth/1\0${what}`).digest("base64url")
  return { state: derived("state"), nonce: derived("nonce"), verifier: derived("verifier") }
}

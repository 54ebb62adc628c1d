import { createHash, randomBytes } from "node:crypto"

/** 256 random bits for a link or a refresh token. Only its hash is kept. */
export const newSecret = () => {
  const secret = randomBytes(32).toString("base64url")
  return { secret, hash: secretHash(secret) }
}

export const secretHash = (secret: string): Uint8Array =>
  new Uint8Array(createHash("sha256").update(secret).digest())

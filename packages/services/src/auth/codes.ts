import { randomInt } from "node:crypto"
import { generateSecret, generateSync, generateURI, verifySync } from "otplib"

/** Crockford's base 32: no letter that reads like a digit. Ten of them are 50 bits. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const LENGTH = 10
const COUNT = 10
/** Zeros of the digits that people type in our languages: Arabic-Indic and its eastern form. */
const ZEROS = [0x660, 0x6f0]
const STEP_SECONDS = 30

const digit = (sign: string) => {
  const code = sign.codePointAt(0)!
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? sign : String(code - zero)
}

/** What was typed, without what does not count: spaces, hyphens, the case, the script of digits. */
export const plainCode = (typed: string): string =>
  [...typed.normalize("NFKC")]
    .map(digit)
    .join("")
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, "")
    .toUpperCase()

/** The canonical form of a recovery code; undefined for what cannot be one. */
export const recoveryCode = (plain: string): string | undefined => {
  const read = plain.replaceAll("O", "0").replaceAll(/[IL]/g, "1")
  return new RegExp(`^[${ALPHABET}]{${LENGTH}}$`).test(read) ? read : undefined
}

/** Ten fresh ones, as they are shown: `7K2QM-X0VTA`. */
export const newRecoveryCodes = (): ReadonlyArray<string> =>
  Array.from({ length: COUNT }, () => {
    const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")
    return `${signs.slice(0, 5)}-${signs.slice(5)}`
  })

export const newTotp = (email: string) => {
  const secret = generateSecret()
  return { secret, otpauthUri: generateURI({ issuer: "UtopiaHire", label: email, secret }) }
}

/** The code that an authenticator app shows at that time, for who plays one. */
export const totpCode = (secret: string, atMs: number): string =>
  generateSync({ secret, epoch: Math.floor(atMs / 1000) })

/** The time step a code belongs to: this one or its neighbours, and none at or before `lastStep` (RFC 6238, 5.2). */
export const totpStep = (
  plain: string,
  secret: string,
  nowMs: number,
  lastStep: number,
): number | undefined => {
  if (!/^\d{6}$/.test(plain)) return undefined
  const epoch = Math.floor(nowMs / 1000)
  const verified = verifySync({
    secret,
    token: plain,
    epoch,
    epochTolerance: STEP_SECONDS,
    afterTimeStep: lastStep,
  })
  return verified.valid && "timeStep" in verified ? verified.timeStep : undefined
}

import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto"

const VERSION = 1
const IV = 12
const TAG = 16

/** AES-256-GCM: version (1 byte), IV (12), ciphertext, tag (16). `aad` is bound in, not stored. */
export const encrypt = (key: KeyObject, aad: string, plain: Uint8Array): Uint8Array => {
  const iv = randomBytes(IV)
  const cipher = createCipheriv("aes-256-gcm", key, iv)
  cipher.setAAD(Buffer.from(aad))
  const sealed = Buffer.concat([
    Buffer.of(VERSION),
    iv,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  return new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength)
}

/** Throws for another key, another `aad`, or any changed byte. */
export const decrypt = (key: KeyObject, aad: string, sealed: Uint8Array): Uint8Array => {
  if (sealed.length < 1 + IV + TAG || sealed[0] !== VERSION) throw new Error("not a sealed value")
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(aad))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const plain = Buffer.concat([
    decipher.update(sealed.subarray(1 + IV, sealed.length - TAG)),
    decipher.final(),
  ])
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength)
}

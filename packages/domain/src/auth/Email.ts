import { Schema, SchemaTransformation } from "effect"

const bytes = (text: string) => new TextEncoder().encode(text).length
/** Letters, marks and digits of any script, and the signs RFC 5321 allows without quotes. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/
/** Controls, unassigned and private characters, lone surrogates, spaces, and what no reader can see. */
const UNSEEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u
/** In a URL these would end the host or be read as something else. */
const NOT_IN_A_HOST = /[\s/?#@:\\%[\]<>^|]/

const asciiDomain = (domain: string) => {
  if (NOT_IN_A_HOST.test(domain) || !URL.canParse(`http://${domain}`)) return undefined
  const { hostname } = new URL(`http://${domain}`)
  return hostname.length <= 253 && DOMAIN.test(hostname) ? hostname : undefined
}

/**
 * The one form under which an address is known: lower case, its domain in ASCII. Nothing that merely looks like
 * another address has one: full-width letters, zero-width characters and controls give `undefined`.
 */
export const canonicalEmail = (input: string): string | undefined => {
  if (UNSEEN.test(input) || input.normalize("NFKC") !== input.normalize("NFC")) return undefined
  const at = input.lastIndexOf("@")
  const local = input.slice(0, Math.max(at, 0)).normalize("NFC").toLowerCase().normalize("NFC")
  const domain = asciiDomain(input.slice(at + 1))
  if (domain === undefined || bytes(local) > 64 || !LOCAL_PART.test(local)) return undefined
  const canonical = `${local}@${domain}`
  return bytes(canonical) <= 254 ? canonical : undefined
}

const Canonical = Schema.String.pipe(Schema.brand("Email"))

/** An e-mail address as a person types it, read into its canonical form (`canonicalEmail`). */
export const Email = Schema.String.check(
  Schema.isMaxCodePoints(254),
  Schema.makeFilter((input: string) => canonicalEmail(input) !== undefined, {
    expected: "an e-mail address",
    toJsonSchema: () => ({ format: "email" }),
  }),
).pipe(
  Schema.decodeTo(
    Canonical,
    SchemaTransformation.transform({
      decode: (input: string) => canonicalEmail(input) ?? input,
      encode: (email: string) => email,
    }),
  ),
)
export type Email = typeof Email.Type

import { createHash, randomBytes } from "node:crypto"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose"

/** Who signs in at the provider, and how the provider misbehaves. */
export interface Behaviour {
  sub: string
  email: string
  emailVerified: boolean
  name: string
  /** Claims that replace the right ones in the id token. */
  claims: Record<string, unknown>
  sign: "right" | "foreign key" | "none"
  fails: "no" | "500" | "silence" | "garbage"
}
export const honest: Behaviour = {
  sub: "sub-1",
  email: "amina@example.com",
  emailVerified: true,
  name: "Amina Koné",
  claims: {},
  sign: "right",
  fails: "no",
}

const bodyOf = async (request: IncomingMessage) => {
  let text = ""
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}

/** An OpenID provider (with discovery) and GitHub's plain OAuth in one, on loopback. Codes are good once, as they should be. */
export const fakeProvider = async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256")
  const foreign = await generateKeyPair("RS256")
  const codes = new Map<string, { query: URLSearchParams; who: Behaviour }>()
  const tokens = new Map<string, Behaviour>()
  const asked: Array<string> = []
  let issuer = ""

  const idToken = async (query: URLSearchParams, who: Behaviour) => {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: query.get("client_id") ?? "",
      sub: who.sub,
      email: who.email,
      email_verified: who.emailVerified,
      name: who.name,
      iat: now,
      exp: now + 300,
      ...(query.get("nonce") !== null && { nonce: query.get("nonce") }),
      ...who.claims,
    }
    if (who.sign === "none") return new UnsecuredJWT(claims).encode()
    const key = who.sign === "right" ? privateKey : foreign.privateKey
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(key)
  }
  const exchange = async (form: URLSearchParams) => {
    const given = codes.get(form.get("code") ?? "")
    codes.delete(form.get("code") ?? "")
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url")
    if (given === undefined || given.query.get("code_challenge") !== challenge) return undefined
    if (given.query.get("redirect_uri") !== form.get("redirect_uri")) return undefined
    const token = randomBytes(16).toString("hex")
    tokens.set(token, given.who)
    const openid = given.query.get("scope")?.includes("openid") === true
    return {
      access_token: token,
      token_type: "bearer",
      ...(openid && { id_token: await idToken(given.query, given.who) }),
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer)
    asked.push(`${request.method} ${url.pathname}`)
    const json = (body: unknown, status = 200) => {
      response.writeHead(status, { "content-type": "application/json" })
      response.end(JSON.stringify(body))
    }
    if (url.pathname === "/.well-known/openid-configuration")
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      })
    if (url.pathname === "/jwks")
      return json({ keys: [{ ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256", use: "sig" }] })
    if (url.pathname === "/token") {
      const form = await bodyOf(request)
      const fails = codes.get(form.get("code") ?? "")?.who.fails ?? "no"
      if (fails === "silence") return
      if (fails === "500") return json({ error: "server_error" }, 500)
      if (fails === "garbage") return response.end("<html>oops</html>")
      const granted = await exchange(form)
      return granted === undefined ? json({ error: "invalid_grant" }, 400) : json(granted)
    }
    const who = tokens.get((request.headers.authorization ?? "").replace(/^bearer /i, ""))
    if (who === undefined) return json({ message: "Requires authentication" }, 401)
    if (url.pathname === "/user") return json({ id: Number(who.sub), login: "amina", name: who.name })
    if (url.pathname === "/user/emails")
      return json([
        { email: "other@example.com", primary: false, verified: true },
        { email: who.email, primary: true, verified: who.emailVerified },
      ])
    return json({}, 404)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    issuer,
    asked,
    /** What the person does at the provider's page: gives the query with which the browser is sent back. */
    consent: (authorizeUrl: string, who: Partial<Behaviour> = {}) => {
      const query = new URL(authorizeUrl).searchParams
      const code = randomBytes(16).toString("hex")
      codes.set(code, { query, who: { ...honest, ...who } })
      return new URLSearchParams({ code, state: query.get("state") ?? "", iss: issuer })
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

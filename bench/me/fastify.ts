// The peer: Fastify 5 and pg with the same token, row and answer. "full" adds what our product does around them.
import {
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomUUID,
  timingSafeEqual,
} from "node:crypto"
import Fastify, { type FastifySchema } from "fastify"
import { Pool } from "pg"
import { PATH, SELECT_KEY, SELECT_PLAIN, SELECT_SESSION } from "./shape.ts"

const env = process.env
const full = env["MODE"] === "full"
const jwtKey = createSecretKey(Buffer.from(env["JWT_SECRET"]!))
const masterKey = createSecretKey(Buffer.from(env["PII_KEYS"]!.split(":")[1]!, "base64"))
const pool = new Pool({ connectionString: env["DATABASE_URL"]!, max: 10 })

interface Claims {
  readonly sub: string
  readonly sid: string
  readonly iss: string
  readonly aud: string
  readonly exp: number
}
const verify = (authorization: string | undefined): Claims | undefined => {
  const [head, body, signature] = authorization?.slice("Bearer ".length).split(".") ?? []
  if (head === undefined || body === undefined || signature === undefined) return undefined
  const expected = createHmac("sha256", jwtKey).update(`${head}.${body}`).digest()
  const given = Buffer.from(signature, "base64url")
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const claims = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Claims
  const holds =
    claims.iss === "utopiahire" && claims.aud === "utopiahire-api" && claims.exp > Date.now() / 1000
  return holds ? claims : undefined
}

const open = (key: KeyObject, aad: string, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(aad))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  return Buffer.concat([decipher.update(sealed.subarray(13, sealed.length - 16)), decipher.final()])
}
const keys = new Map<string, KeyObject>()
const keyOf = async (userId: string) => {
  const known = keys.get(userId)
  if (known !== undefined) return known
  const { rows } = await pool.query({ name: "key", text: SELECT_KEY, values: [userId] })
  const key = createSecretKey(open(masterKey, `user_keys.wrapped_key/${userId}`, rows[0].wrapped_key))
  keys.set(userId, key)
  return key
}

const text = { type: "string" }
const flag = { type: "boolean" }
const user = {
  type: "object",
  properties: {
    id: text,
    name: text,
    email: text,
    emailVerified: flag,
    language: text,
    hasPassword: flag,
    ...(full && { identities: { type: "array", items: { type: "object", properties: { provider: text } } } }),
    createdAt: text,
  },
}
const schema: FastifySchema = { response: { 200: { type: "object", properties: { user } } } }

const bare = () => {
  const app = Fastify()
  app.get(PATH, { schema }, async (request, reply) => {
    const claims = verify(request.headers.authorization)
    if (claims === undefined) return reply.code(401).send()
    const { rows } = await pool.query({ name: "me", text: SELECT_PLAIN, values: [claims.sub] })
    const row = rows[0]
    const { id, name, email, language } = row
    const createdAt = row.created_at.toISOString()
    return {
      user: {
        id,
        name,
        email,
        emailVerified: row.email_verified,
        language,
        hasPassword: row.has_password,
        createdAt,
      },
    }
  })
  return app
}

const securityHeaders = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-site",
  "x-frame-options": "DENY",
  vary: "Origin",
}
const LIMIT = Number(env["RATE_LIMIT_DEFAULT"])
const counters = new Map<string, { count: number; until: number }>()
const count = (key: string) => {
  const now = Date.now()
  let counter = counters.get(key)
  if (counter === undefined || counter.until <= now)
    counters.set(key, (counter = { count: 0, until: now + 60_000 }))
  counter.count++
  return { left: LIMIT - counter.count, seconds: Math.ceil((counter.until - now) / 1000) }
}

const complete = () => {
  // Pino, Fastify's own logger, writing in batches as its documentation advises for throughput.
  const app = Fastify({
    logger: { level: "info" },
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
  })
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(securityHeaders).header("x-request-id", request.id)
  })
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      `${request.method} ${request.url} -> ${reply.statusCode} (${reply.elapsedTime.toFixed(1)} ms)`,
    )
  })
  app.get(PATH, { schema }, async (request, reply) => {
    const claims = verify(request.headers.authorization)
    if (claims === undefined) return reply.code(401).send()
    const { rows } = await pool.query({ name: "session", text: SELECT_SESSION, values: [claims.sid] })
    const row = rows[0]
    if (
      row === undefined ||
      row.revoked_at !== null ||
      row.user_id !== claims.sub ||
      row.expires_at <= Date.now()
    )
      return reply.code(401).send()
    const { left, seconds } = count(claims.sub)
    reply
      .header("ratelimit-policy", `"default";q=${LIMIT};w=60`)
      .header("ratelimit", `"default";r=${left};t=${seconds}`)
    if (left < 0) return reply.code(429).send()
    const id: string = row.user_id
    const key = await keyOf(id)
    return {
      user: {
        id,
        name: open(key, `users.name/${id}/${id}`, row.name_sealed).toString("utf8"),
        email: open(key, `users.email/${id}/${id}`, row.email_sealed).toString("utf8"),
        emailVerified: row.email_verified_at !== null,
        language: row.language,
        hasPassword: row.password_hash !== null,
        identities: [],
        createdAt: row.created_at.toISOString(),
      },
    }
  })
  return app
}

await (full ? complete() : bare()).listen({ port: Number(env["PORT"]), host: "127.0.0.1" })

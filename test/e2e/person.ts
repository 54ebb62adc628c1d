import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const json = async (url: string, init?: RequestInit) => {
  const answer = await fetch(url, init)
  const body = (await answer.json()) as {
    readonly status: string
    readonly token: string
    readonly cv: { readonly id: string }
  }
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${JSON.stringify(body)}`)
  return body
}
const post = (url: string, body: unknown) =>
  json(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })

/** The newest link mailed, from the outbox folder. */
const mailedToken = async (outbox: string) => {
  for (let left = 200; left > 0; left--) {
    try {
      for (const name of readdirSync(outbox).filter((file) => file.endsWith(".eml"))) {
        const mail = readFileSync(join(outbox, name), "utf8")
          .replaceAll(/=\r?\n/g, "")
          .replaceAll("=3D", "=")
        const token = /[?&]token=([\w-]+)/.exec(mail)?.[1]
        if (token !== undefined) return token
      }
    } catch {
      // The folder comes with the first mail.
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error("no mail within 10 s")
}

/** Somebody with an account, as a client without our code sees it. */
export const signedUp = async (url: string, outbox: string) => {
  const email = "amina.example@example.com"
  const password = "correct-horse-battery-9"
  await post(`${url}/api/auth/register`, { name: "Amina Example", email, password })
  const { token } = await post(`${url}/api/auth/verify-email`, { token: await mailedToken(outbox) })
  const authorization = `Bearer ${token}`
  return {
    email,
    authorization,
    /** Another session of theirs. */
    signIn: async () => `Bearer ${(await post(`${url}/api/auth/login`, { email, password })).token}`,
    upload: async (at: string, file: File): Promise<string> => {
      const body = new FormData()
      body.append("cv", file)
      const { cv } = await json(`${at}/api/upload-cv`, { method: "POST", headers: { authorization }, body })
      return cv.id
    },
    statusOf: async (at: string, id: string): Promise<string> =>
      (await json(`${at}/api/cvs/${id}`, { headers: { authorization } })).status,
  }
}

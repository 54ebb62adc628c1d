import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

/** `npm run bench` runs every question, `npm run bench -- me flows` some. Each prints ratios against a peer or a limit. */
const questions = {
  me: "an authenticated GET /api/auth/me, against Fastify and FastAPI",
  flows: "a durable flow of three steps, against a bare Temporal workflow",
  logins: "sign-ins a second, against nothing but the password hash",
  cv: "CVs read and parsed: strict field F1, speed, hostile files, the truth guard, printing",
  skills: "sentences to skills, skills in CVs, a taxonomy loaded; with the published figures beside",
  start: "npm start until ready, against its goal",
  clone: "a fresh clone until the demo's result, against its goal",
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(questions, name))
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(", ")}. There are: ${Object.keys(questions).join(", ")}`)
  process.exit(1)
}
let failed = false
for (const [name, question] of Object.entries(questions)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n== ${name}: ${question}`)
  const file = join(import.meta.dirname, `${name}.ts`)
  const { status } = existsSync(file)
    ? spawnSync(process.execPath, [file], { stdio: "inherit" })
    : { status: 1 }
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)

// Format, lint, types (a floating Effect is an error), dead code. All run, so one call shows every fault.
import { spawnSync } from "node:child_process"

const steps = [
  ["format", "oxfmt", "--check", "."],
  ["lint and dependency rule", "oxlint"],
  ["types", "tsc", "--noEmit", "-p", "tsconfig.json"],
  ["dead code", "knip"],
]
const failed = []
for (const [name, command, ...args] of steps) {
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" })
  if (status !== 0) failed.push(name)
  console.log(
    `${status === 0 ? "ok  " : "FAIL"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  )
}
if (failed.length > 0) console.log(`failed: ${failed.join(", ")}`)
process.exit(failed.length === 0 ? 0 : 1)

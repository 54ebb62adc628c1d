// Plain JavaScript for Node >= 20 without any package: installs what is missing, then hands over to Node 24.
import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { constants } from "node:os"
import { delimiter, join } from "node:path"

const PNPM = "pnpm@12.21.0"
const root = join(import.meta.dirname, "..")
const modules = join(root, "node_modules")
const stamp = join(modules, ".installed")
const lockDir = join(root, ".data", "installing")
const windows = process.platform === "win32"

const say = (line) => process.stderr.write(`utopiahire: ${line}\n`)
const fail = (line) => {
  say(line)
  process.exit(1)
}
const lockfile = () => readFileSync(join(root, "pnpm-lock.yaml"), "utf8")
const installed = () => existsSync(stamp) && readFileSync(stamp, "utf8") === lockfile()
const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** Two commands started at once on a fresh clone must not install into each other. */
const holdInstallLock = async () => {
  mkdirSync(join(root, ".data"), { recursive: true })
  for (let said = false; ; said = true) {
    try {
      mkdirSync(lockDir)
      writeFileSync(join(lockDir, "pid"), String(process.pid))
      return
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
    const pidFile = join(lockDir, "pid")
    const owner = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8")) : 0
    const young = existsSync(lockDir) && Date.now() - statSync(lockDir).mtimeMs < 2000
    if (owner > 0 ? !alive(owner) : !young) rmSync(lockDir, { recursive: true, force: true })
    else if (!said) say("another command is installing the packages, waiting for it")
    await new Promise((done) => setTimeout(done, 300))
  }
}

const install = async () => {
  await holdInstallLock()
  try {
    if (installed()) return
    say("installing the packages (about half a minute with a near registry, once)")
    // stdout is for the command's own output: the installer's goes to stderr.
    const { status, error } = spawnSync("npx", ["--yes", PNPM, "install", "--frozen-lockfile"], {
      cwd: root,
      stdio: ["ignore", process.stderr.fd, process.stderr.fd],
      shell: windows,
      env: { ...process.env, CI: "true" },
    })
    if (error) fail(`npx could not be run (${error.message}); Node >= 20 with npm is needed`)
    if (status !== 0) fail("the packages could not be installed: see the lines above, then run it again")
    writeFileSync(stamp, lockfile())
  } finally {
    rmSync(lockDir, { recursive: true, force: true })
  }
}

if (Number(process.versions.node.split(".")[0]) < 20) fail(`Node >= 20 is needed, this is ${process.version}`)
if (!installed()) await install()

const [command, ...args] = process.argv.slice(2)
const env = { ...process.env, PATH: join(modules, ".bin") + delimiter + process.env.PATH }
const node = join(modules, "node", "bin", windows ? "node.exe" : "node")
const child = spawn(command === "node" ? node : command, args, {
  cwd: root,
  stdio: "inherit",
  shell: windows && command !== "node",
  env: { ...env, UTOPIAHIRE_CWD: process.env.INIT_CWD ?? process.cwd() },
})
// Ctrl-C reaches the whole process group; a signal sent to this process alone is passed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
  })
child.on("error", (error) => fail(`${command} could not be started: ${error.message}`))
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))

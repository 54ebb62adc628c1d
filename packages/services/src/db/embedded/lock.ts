import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { Effect } from "effect"

/** Fields 3 and on of /proc/<pid>/stat; empty where there is none. */
const statOf = (pid: number): ReadonlyArray<string> => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  } catch {
    return []
  }
}

/** A zombie nobody waits for counts as gone. */
export const alive = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false
  }
  return statOf(pid)[0] !== "Z"
}

/** When a process started, in ticks since boot, so that a recycled pid is not taken for its owner. Linux only. */
const startedAt = (pid: number): string => statOf(pid)[19] ?? ""

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return undefined
  }
}

/** The pid of the living process that holds the lock, if any. */
export const holderOf = (content: string | undefined): number | undefined => {
  const [pid = "", started = ""] = (content ?? "").split(" ")
  return alive(Number(pid)) && startedAt(Number(pid)) === started ? Number(pid) : undefined
}

const take = (path: string): number | undefined => {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, `${process.pid} ${startedAt(process.pid)}`, { mode: 0o600 })
  try {
    for (;;) {
      try {
        // A link appears with its content, and only if nothing is there.
        linkSync(mine, path)
        return undefined
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
      }
      const content = read(path)
      const holder = holderOf(content)
      if (holder !== undefined) return holder
      // Two may find the same stale lock: who moves a fresh one away by mistake puts it back.
      const aside = `${mine}.stale`
      try {
        renameSync(path, aside)
      } catch {
        continue
      }
      if (read(aside) !== content) linkSync(aside, path)
      rmSync(aside, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Holds a lock file for the scope. Gives the pid of whoever has it instead, or undefined when it is ours now. */
export const acquireLock = (path: string) =>
  Effect.acquireRelease(
    Effect.sync(() => take(path)),
    (holder) => Effect.sync(() => holder === undefined && rmSync(path, { force: true })),
  )

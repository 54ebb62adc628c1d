// What each kind of hostile file does to the reader: node bench/cv.ts prints it, or node bench/cv/hostile.ts alone.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { Effect } from "effect"
import * as hostile from "../../packages/services/test/cv/reader/hostile.ts"

const sample = (name: string) => readFileSync(join(import.meta.dirname, "../../data/samples", name))

/** Each kind with the ends that are right for it; `text` is a reading. */
const kinds: ReadonlyArray<readonly [kind: string, ends: string, make: () => Uint8Array]> = [
  ["zero bytes", "NotADocument", () => new Uint8Array()],
  ["noise", "NotADocument", () => Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 251)],
  ["HTML as PDF", "NotADocument", () => Buffer.from("<!doctype html><html><body>My CV</body></html>")],
  ["DOCX as PDF (read as what it is)", "text", () => sample("sample-fr.docx")],
  ["PDF, its head alone", "NotADocument", () => Buffer.from("%PDF-1.7\n1 0 obj")],
  ["PDF, cut in half", "text NotADocument NoText", () => sample("sample-en.pdf").subarray(0, 20_000)],
  ["PDF, user password", "Encrypted", hostile.encryptedPdf],
  [
    "PDF, owner password only",
    "text",
    () => hostile.ownerLockedPdf("Locked against changes, open to readers"),
  ],
  ["PDF, scan", "NeedsOcr", hostile.scannedPdf],
  ["PDF, empty page", "NoText", () => hostile.textPdf([])],
  ["PDF, 512 MB in a stream", "TooLong", hostile.flateBombPdf],
  ["PDF, 2,000 pages", "TooLong", () => hostile.pagesPdf(2_000)],
  ["PDF, 6 M operations", "TooLong text", hostile.operatorsPdf],
  ["PDF, page tree in a circle", "NotADocument", hostile.cyclicPdf],
  ["PDF, form that draws itself", "NoText NotADocument", hostile.selfDrawingPdf],
  ["PDF, giant page", "text NoText", hostile.giantPagePdf],
  ["PDF, 100,000 nested arrays", "NoText NotADocument TooLong", hostile.nestedPdf],
  ["PDF, lying page count", "text", hostile.lyingCountPdf],
  ["DOCX, bomb", "TooLong", hostile.bombDocx],
  ["DOCX, bomb that lies of its size", "TooLong NotADocument", hostile.lyingDocx],
  ["DOCX, entity bomb", "NotADocument", hostile.entityDocx],
  ["DOCX, 200,000 nested elements", "TooLong", hostile.deepDocx],
  ["DOCX, 3 M elements", "NoText TooLong", hostile.elementsDocx],
  ["DOCX, archive inside", "TooLong", () => hostile.docx("", { "word/more.zip": "PK" })],
  ["DOCX, a name with ../", "TooLong", () => hostile.docx("", { "../evil.xml": "<a/>" })],
  ["DOCX, cut short", "NotADocument", () => sample("sample-fr.docx").subarray(0, -40)],
  ["ODT, bomb", "TooLong", hostile.bombOdt],
  ["ODT, password", "Encrypted", hostile.lockedOdt],
  ["RTF, 200,000 nested groups", "TooLong", hostile.deepRtf],
  ["RTF, \\bin beyond the end", "NotADocument", hostile.binRtf],
  ["DOC, garbage", "NotADocument", hostile.garbageDoc],
  ["DOC, sectors in a circle", "NotADocument", hostile.circularDoc],
  ["TXT, halves of letters", "text", hostile.surrogatesTxt],
]

/** The largest resident memory, in MB, of this process's children while `run` goes on. */
const watched = async <A>(run: Promise<A>): Promise<readonly [A, number]> => {
  let peak = 0
  const look = () => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, residentOf(pid))
  }
  const watch = setInterval(look, 20)
  const result = await run.finally(() => clearInterval(watch))
  return [result, peak]
}
const lines = (path: string) => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}
const childrenOf = (pid: number) =>
  lines(`/proc/${pid}/task/${pid}/children`).trim().split(/\s+/).filter(Boolean).map(Number)
const residentOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(lines(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

export const run = async (): Promise<void> => {
  let wrong = 0
  const table = Effect.gen(function* () {
    const reader = yield* CvReader
    console.log(`${"kind".padEnd(36)}${"end".padEnd(14)}${"ms".padStart(7)}${"MB".padStart(6)}`)
    for (const [kind, ends, make] of kinds) {
      const bytes = make()
      const from = performance.now()
      const [result, peak] = yield* Effect.promise(() =>
        watched(Effect.runPromise(Effect.result(reader.read(bytes)))),
      )
      const end = result._tag === "Success" ? "text" : result.failure.reason
      const isRight = ends.split(" ").includes(end)
      if (!isRight) wrong++
      console.log(
        `${kind.padEnd(36)}${end.padEnd(14)}${(performance.now() - from).toFixed(0).padStart(7)}${peak.toFixed(0).padStart(6)}${isRight ? "" : `  WRONG, not ${ends}`}`,
      )
    }
  })
  await Effect.runPromise(table.pipe(Effect.provide(CvReader.make(1))))
  // A killed process takes a moment to be gone.
  await setTimeout(1_000)
  const left = childrenOf(process.pid).filter((pid) =>
    lines(`/proc/${pid}/cmdline`).includes("reader/child.ts"),
  )
  console.log(`${kinds.length} kinds, ${wrong} with a wrong end, ${left.length} processes left over`)
}

if (process.argv[1] === import.meta.filename) await run()

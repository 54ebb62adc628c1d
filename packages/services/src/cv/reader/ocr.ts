import { spawn, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { Effect } from "effect"
import { cleanLine, lettersIn } from "./clean.ts"
import { CvUnreadable } from "./CvUnreadable.ts"
import { limits } from "./limits.ts"
import { resident } from "./process.ts"
import { type ReadLine } from "./Reading.ts"
import { withoutNetwork } from "./sandbox.ts"
import { linesOfTsv } from "./tesseractTsv.ts"
import { toText } from "./toText.ts"

/** Programs that read pictures of text; nothing where one of them is missing. */
export interface Ocr {
  readonly render: string
  readonly recognise: string
  /** What tesseract knows of English, French and Arabic, as it wants to be told: `eng+fra`. */
  readonly languages: string
}

/** Long side of a rendered page: an A4 page at 200 dots an inch. */
const LONG_SIDE = 2_340
const LONG_SIDE_POINTS = 842
const MAX_PICTURE = 64 * 1024 * 1024
const FEW_LETTERS = 40
/** What a bullet looks like to it. */
const MARK = /^[+*°٠¢©®«»] /u

const find = (name: string, path: string): string | undefined =>
  path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

/** Looks for pdftoppm and tesseract along a search path such as `PATH`. */
export const findOcr = (path: string): Ocr | undefined => {
  const render = find("pdftoppm", path)
  const recognise = find("tesseract", path)
  if (render === undefined || recognise === undefined) return undefined
  const known = spawnSync(recognise, ["--list-langs"], { env: {}, encoding: "utf8" }).stdout.split("\n")
  const languages = ["eng", "fra", "ara"].filter((language) => known.includes(language)).join("+")
  return languages === "" ? undefined : { render, recognise, languages }
}

const tooLong = (detail: string) => new CvUnreadable({ reason: "TooLong", detail })

/** One program's whole output; killed at `until` (as `performance.now()`), beyond its memory, and when interrupted. */
const output = (
  program: ReadonlyArray<string>,
  input: Uint8Array,
  until: number,
): Effect.Effect<Buffer, CvUnreadable> =>
  Effect.callback((resume) => {
    const [command, ...args] = [...withoutNetwork(), ...program]
    const child = spawn(command!, args, { stdio: ["pipe", "pipe", "ignore"], env: { OMP_THREAD_LIMIT: "1" } })
    const chunks: Array<Buffer> = []
    let length = 0
    const stop = () => {
      clearTimeout(wall)
      clearInterval(memory)
      child.kill("SIGKILL")
    }
    const refuse = (detail: string) => {
      stop()
      resume(Effect.fail(tooLong(detail)))
    }
    const wall = setTimeout(
      () => refuse("the pictures take too long to read"),
      Math.max(0, until - performance.now()),
    )
    const memory = setInterval(() => {
      if (resident(child.pid ?? 0) > limits.residentBytes) refuse("the pictures need too much memory")
    }, 25)
    child.on("error", () => refuse("the pictures cannot be read"))
    child.stdin.on("error", () => {})
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length > MAX_PICTURE) refuse("the pictures are too large")
      else chunks.push(chunk)
    })
    child.on("close", () => {
      stop()
      resume(Effect.succeed(Buffer.concat(chunks)))
    })
    child.stdin.end(input)
    return Effect.sync(stop)
  })

const readPage = Effect.fnUntraced(function* (ocr: Ocr, bytes: Uint8Array, page: number, until: number) {
  const range = ["-f", `${page}`, "-l", `${page}`]
  const picture = yield* output(
    [ocr.render, "-gray", "-scale-to", `${LONG_SIDE}`, ...range, "-"],
    bytes,
    until,
  )
  // Beyond the last page nothing is drawn.
  if (picture.length === 0) return undefined
  const tsv = yield* output(
    [ocr.recognise, "-", "-", "-l", ocr.languages, "--psm", "3", "tsv"],
    picture,
    until,
  )
  return linesOfTsv(tsv.toString("utf8"), LONG_SIDE_POINTS / LONG_SIDE)
})

/**
 * A scanned PDF by tesseract, page after page while the time for one file lasts; `truncated` where it ran out. Every
 * line is `uncertain`. Fails with `NeedsOcr` where it finds no text.
 */
export const readByOcr = Effect.fn("CvReader.ocr")(function* (
  ocr: Ocr,
  bytes: Uint8Array,
): Effect.fn.Return<CvText, CvUnreadable> {
  const until = performance.now() + limits.wallMs
  const lines: Array<ReadLine> = []
  const pages: Array<{ number: number; letters: number; images: number }> = []
  let truncated = false
  for (let number = 1; number <= limits.pages; number++) {
    const found = yield* readPage(ocr, bytes, number, until).pipe(
      Effect.catchTag("CvUnreadable", (error) =>
        pages.length > 0 ? Effect.succeed("stopped" as const) : Effect.fail(error),
      ),
    )
    truncated = found === "stopped"
    if (found === undefined || found === "stopped") break
    const read = found.flatMap(({ text, ...place }): ReadonlyArray<ReadLine> => {
      const clean = cleanLine(text.replace(MARK, "• "))
      return clean === "" ? [] : [{ page: number, text: clean, part: "body", uncertain: true, ...place }]
    })
    pages.push({ number, letters: lettersIn(read.map((line) => line.text).join("")), images: 1 })
    lines.push(...read)
  }
  if (pages.reduce((sum, page) => sum + page.letters, 0) < FEW_LETTERS)
    return yield* new CvUnreadable({ reason: "NeedsOcr", detail: "no text was found in the pictures" })
  return toText("pdf", bytes.length, { pages, paged: true, truncated, ocr: "tesseract", hidden: [], lines })
})

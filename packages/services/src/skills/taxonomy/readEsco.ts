import { createReadStream } from "node:fs"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { parse } from "csv-parse"
import { Data, Effect } from "effect"

/** A file of a taxonomy that cannot be read: no CSV, a column is missing, a concept stands twice. */
export class TaxonomyUnreadable extends Data.TaggedError("TaxonomyUnreadable")<{
  readonly file: string
  readonly reason: string
}> {}

/** The cells of a row, in the order the columns were asked for. */
export type EscoRow = ReadonlyArray<string>

/** ESCO's tables. A language whose file is missing has no rows. */
export interface EscoTables {
  /** `conceptUri, preferredLabel, altLabels, skillType, reuseLevel` */
  readonly skills: Readonly<Partial<Record<Language, ReadonlyArray<EscoRow>>>>
  /** `conceptUri, preferredLabel, altLabels, iscoGroup` */
  readonly occupations: Readonly<Partial<Record<Language, ReadonlyArray<EscoRow>>>>
  /** `occupationUri, relationType, skillUri` */
  readonly relations: ReadonlyArray<EscoRow>
  /** `conceptUri, broaderUri` */
  readonly broader: ReadonlyArray<EscoRow>
}

const needed = new Set(["conceptUri", "preferredLabel", "occupationUri", "skillUri", "broaderUri"])

const readRows = async (path: string, columns: ReadonlyArray<string>): Promise<ReadonlyArray<EscoRow>> => {
  const rows: Array<EscoRow> = []
  const seen = new Set<string>()
  let places: ReadonlyArray<number> | undefined
  const keep = (cells: ReadonlyArray<string>): null => {
    if (places === undefined) {
      const missing = columns.find((column) => needed.has(column) && !cells.includes(column))
      if (missing !== undefined) throw new Error(`there is no column ${missing}`)
      places = columns.map((column) => cells.indexOf(column))
      return null
    }
    const row = places.map((place) => cells[place] ?? "")
    const uri = row[0] ?? ""
    if (columns[1] === "preferredLabel" && uri !== "") {
      if (seen.has(uri)) throw new Error(`${uri} stands twice`)
      seen.add(uri)
    }
    rows.push(row)
    return null
  }
  // Rows are kept as they are parsed: read as a stream of objects, they take an eighth longer.
  const parser = parse({
    bom: true,
    delimiter: ",",
    on_record: keep,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), parser.resume())
  if (places === undefined) throw new Error("the file is empty")
  return rows
}

/** Reads a folder of ESCO's CSV files, columns by their names. Only the English skills must be there. */
export const readEsco = Effect.fn("readEsco")(function* (folder: string) {
  const failed = (file: string) => (cause: unknown) =>
    new TaxonomyUnreadable({ file, reason: cause instanceof Error ? cause.message : String(cause) })
  const names = yield* Effect.tryPromise({ try: () => readdir(folder), catch: failed(folder) })
  const read = (file: string, columns: ReadonlyArray<string>) =>
    names.includes(file) || file === "skills_en.csv"
      ? Effect.tryPromise({ try: () => readRows(join(folder, file), columns), catch: failed(file) })
      : Effect.succeed<ReadonlyArray<EscoRow>>([])
  const inAll = (kind: string, columns: ReadonlyArray<string>) =>
    Effect.all({
      en: read(`${kind}_en.csv`, columns),
      fr: read(`${kind}_fr.csv`, columns),
      ar: read(`${kind}_ar.csv`, columns),
    })
  const relations =
    ["occupationSkillRelations.csv", "occupationSkillRelations_en.csv"].find((name) =>
      names.includes(name),
    ) ?? ""
  const pairs =
    ["broaderRelationsSkillPillar.csv", "broaderRelationsSkillPillar_en.csv"].find((name) =>
      names.includes(name),
    ) ?? ""
  return {
    skills: yield* inAll("skills", ["conceptUri", "preferredLabel", "altLabels", "skillType", "reuseLevel"]),
    occupations: yield* inAll("occupations", ["conceptUri", "preferredLabel", "altLabels", "iscoGroup"]),
    relations: yield* read(relations, ["occupationUri", "relationType", "skillUri"]),
    broader: yield* read(pairs, ["conceptUri", "broaderUri"]),
  } satisfies EscoTables
})

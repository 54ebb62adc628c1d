/** What people of one occupation write. Titles from the most to the least senior. */
export interface Domain {
  readonly titles: ReadonlyArray<string>
  /** `#` stands for a count, `%` for a share of a hundred. */
  readonly bullets: ReadonlyArray<string>
  readonly skills: ReadonlyArray<readonly [group: string, items: ReadonlyArray<string>]>
  readonly fields: ReadonlyArray<string>
  readonly summaries: ReadonlyArray<string>
  readonly projects: ReadonlyArray<string>
  readonly certificates: ReadonlyArray<string>
}

/** The words of one language. Names of people: "as written=in Latin letters" where the two differ. */
export interface Words {
  readonly given: ReadonlyArray<string>
  readonly family: ReadonlyArray<string>
  /** `*` stands for a proper name from `names`. */
  readonly employers: ReadonlyArray<string>
  readonly names: ReadonlyArray<string>
  /** `#` is the number of the house. */
  readonly streets: ReadonlyArray<string>
  readonly positions: ReadonlyArray<string>
  readonly organisations: ReadonlyArray<string>
  readonly awards: ReadonlyArray<string>
  /** What may follow a title. */
  readonly suffixes: ReadonlyArray<string>
  readonly universities: ReadonlyArray<string>
  readonly degrees: {
    readonly master: ReadonlyArray<string>
    readonly bachelor: ReadonlyArray<string>
    readonly school: ReadonlyArray<string>
  }
  readonly schools: ReadonlyArray<string>
  readonly grades: ReadonlyArray<string>
  readonly languages: ReadonlyArray<string>
  readonly levels: ReadonlyArray<string>
  readonly interests: ReadonlyArray<string>
  readonly publications: ReadonlyArray<string>
}

/** One entry a line. */
export const lines = (text: string): ReadonlyArray<string> =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

/** Entries apart by `;`. */
export const list = (text: string): ReadonlyArray<string> =>
  text
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "")

/** One group a line: "Databases: PostgreSQL; MongoDB". */
export const groups = (text: string): Domain["skills"] =>
  lines(text).map((line) => {
    const cut = line.indexOf(":")
    return [line.slice(0, cut).trim(), list(line.slice(cut + 1))] as const
  })

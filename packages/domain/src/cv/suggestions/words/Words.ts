/** What the truth guard knows of a language. All words folded; several forms of one word where no rule joins them. */
export interface Words {
  /** Carry no fact of their own. */
  readonly function: string
  /** May be added to any sentence: they claim nothing that the sentence does not. */
  readonly neutral: string
  /** One meaning a line: a word may stand for another of its line. */
  readonly groups: string
  /** Up and down: each stays with what it was said of. */
  readonly directions: readonly [up: string, down: string]
  /** Claims of rank, merit, size and scope: never from another part of the CV, only from the value itself. */
  readonly claims: string
  /** One family a line: what makes a claim smaller. Where one stands, its family must stay. */
  readonly hedges: string
  readonly negations: string
  /** `word=value`, or a word alone that says how many without a value of its own. */
  readonly numbers: string
  /** Words for those who did it too; where one of the first stands, one of either must stay, unless the person led them. */
  readonly shared: readonly [told: string, kept: string]
  /** Patterns that make a figure smaller or the person the one who was taught: where one fits, it or what may stand for it must still. */
  readonly less: ReadonlyArray<readonly [pattern: string, kept?: string]>
  /** Join clauses. */
  readonly joints: string
  /** Say that one is meant: what follows must not become many. */
  readonly singular: string
  /** Say which one is meant. */
  readonly definite: string
  /** Say that many are meant, before nouns that look the same as one and as many. */
  readonly plural: string
  /** `one=many`, where no ending tells them apart. */
  readonly many: string
  /** Turns of phrase, as a pattern, and the plain words they stand for; before folding. */
  readonly phrases: ReadonlyArray<readonly [pattern: string, plain: string]>
  /** A duty by name; titles whose holders manage what they answer for; and the words for managing. */
  readonly managing: readonly [duty: string, titles: string, deeds: string]
}

import type { Language } from "./Person.ts"

export interface Inline {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}
export type Block =
  /** One line; `right` stands at its far end. */
  | { readonly kind: "line"; readonly left: ReadonlyArray<Inline>; readonly right?: ReadonlyArray<Inline> }
  | { readonly kind: "bullet"; readonly text: string }
  | { readonly kind: "para"; readonly text: string }
  | {
      readonly kind: "table"
      readonly widths: ReadonlyArray<number>
      readonly ruled: boolean
      readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Block>>>
    }
  | { readonly kind: "gap" }
  /** Short texts beside one another, each in a frame of its own: only space tells them apart. */
  | { readonly kind: "chips"; readonly items: ReadonlyArray<string> }

export interface Section {
  readonly heading: string
  readonly side: boolean
  readonly blocks: ReadonlyArray<Block>
}

/** How a sheet looks; a producer ignores what it cannot do. */
export interface Look {
  /** Where the narrow column stands. */
  readonly sidebar?: "left" | "right"
  readonly heading: "rule" | "bold" | "filled" | "boxed" | "plain" | "spaced" | "wide"
  readonly accent: string
  readonly size: number
  readonly serif: boolean
  readonly glyph: string
  readonly centred: boolean
  /** The name and a page number at the foot of every page. */
  readonly foot?: boolean
  /** DOCX as Word keeps it after much editing: torn into runs, lines in one paragraph, or in content controls. */
  readonly word?: "runs" | "breaks" | "controls"
  /** As made by an engine of former days: accents are signs of their own. */
  readonly old?: boolean
  /** Contact in the page header or footer or in a text box, where the format has such. */
  readonly contactAt?: "header" | "footer" | "textbox" | "side" | "beside"
}

/** A CV laid out as blocks, for any producer. */
export interface Sheet {
  readonly id: string
  readonly language: Language
  /** What stands above the name. */
  readonly title?: string
  /** Two lines where it holds a line break. */
  readonly name: string
  readonly label?: string
  readonly contact: ReadonlyArray<Block>
  readonly sections: ReadonlyArray<Section>
  readonly look: Look
}

export const line = (...left: ReadonlyArray<Inline | string>): Block => ({
  kind: "line",
  left: left.map((one) => (typeof one === "string" ? { text: one } : one)),
})
export const spread = (left: ReadonlyArray<Inline>, right: ReadonlyArray<Inline>): Block => ({
  kind: "line",
  left,
  right,
})
export const bold = (text: string): Inline => ({ text, bold: true })
export const italic = (text: string): Inline => ({ text, italic: true })
export const plain = (text: string): Inline => ({ text })

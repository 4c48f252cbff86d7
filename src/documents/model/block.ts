import type { Cursor } from './container.js'
import type { Range } from './range.js'

/** The depth of what is no heading, and so of a head that runs into a paragraph: below every heading. */
export const RUN_IN = 7

/** A run of prose: a heading or a paragraph. */
export interface TextBlock extends Range {
  readonly kind: 'heading' | 'paragraph'
  /** Of a heading 1 to 6, else RUN_IN. */
  readonly depth: number
  /** As long as the stretch of source it stands for, blanks in place of quote marks. */
  readonly text: string
  /** Inside a quote or a list item. */
  readonly isNested: boolean
  /** Where its lines begin, except those that lie inside a display. */
  readonly lines: readonly number[]
  /** The head of an exercise that the notation itself sets, without words of its own: `\begin{exercise}`. */
  readonly head?: NamedHead
}

/** What a head without words is called: `solution`, `3`. */
export interface NamedHead {
  readonly word: string
  readonly label: string
  /** It answers the exercise that has its label. */
  readonly answers: boolean
}

/** A piece of text with its place. */
export interface Piece extends Range {
  readonly text: string
}

/** A table, row by row, cell by cell; its first row heads the columns. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly Piece[])[]
}

/** Code that stands on its own; `text` is free of quote marks and of the indentation that the containers account for. */
export interface ProgramBlock extends Piece {
  readonly kind: 'program'
  readonly language: string | null
}

/** A fenced block whose language is mathematics. */
export interface FormulaBlock extends Piece {
  readonly kind: 'formula'
}

/** A line across the page, or source that readers do not see. */
export interface Divider {
  readonly kind: 'divider'
}

export type Block = TextBlock | TableBlock | ProgramBlock | FormulaBlock | Divider

/** A block that grows line by line. */
export interface Leaf {
  /** Whether the line belongs to it: as its last, or with more to come. */
  take(cursor: Cursor): 'last' | 'more' | 'none'
  /** What it has become; nothing if it stayed empty. */
  finish(): readonly Block[]
}

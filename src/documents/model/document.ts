import type { Word } from '../../english/word.js'
import type { WordedStatement } from '../../english/worded/expression.js'
import type { Macros } from '../macros/macro.js'
import type { Note } from './note.js'
import type { Range } from './range.js'

/** A document as its reader meets it; every place is a UTF-16 offset into `source`, `end` exclusive. */
export interface Document {
  /** As it was named on the command line; `-` for standard input. */
  readonly path: string
  readonly source: string
  /** The source as it is read, as long as it, where that differs: what readers of the page do not see is blank. */
  readonly text?: string
  /** In order, without overlap; what stands before the first exercise has the label null. */
  readonly sections: readonly Section[]
  /** What its author says to the audit, in order. */
  readonly notes: readonly Note[]
  /** Of a notebook, its cells of text in order, whose texts stand in `source` with blank lines between them. */
  readonly cells?: readonly Cell[]
}

/** A cell of a notebook: a stretch of its source with a name of its own, `book.ipynb#3`. */
export interface Cell extends Range {
  readonly path: string
}

/** An exercise or a part of one: from its heading or run-in head (`Solution 15.1.`, `**1.3**`, `(c)`) to the next one. */
export interface Section {
  readonly label: string | null
  /** The label of the exercise that this is a part of: 15.5 for its `(b)` and for `15.5 (b)`; null for an exercise. */
  readonly partOf: string | null
  /** Whether it answers the exercise that has its label. */
  readonly answers?: true
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly programs: readonly Program[]
  /** Its tables, each by its rows, of which the first heads the columns; absent where there is none. */
  readonly tables?: readonly Grid[]
  /** The macros that its formulas may use; absent where there are none. */
  readonly macros?: Macros
}

/** The cells of a table, row by row, without the blanks around them. */
export type Grid = readonly (readonly Range[])[]

/** A word of a page with what its place on the page says of it. */
export interface Token extends Word {
  /** math and code: where the text between the delimiters begins and ends. */
  readonly inner?: { readonly start: number; readonly end: number }
  readonly display?: boolean
  /** math: what it is written in, if not in LaTeX. */
  readonly notation?: 'plain' | 'words'
  /** In words: what they state. */
  readonly worded?: WordedStatement
  /** In plain notation: what single letters behind its figures are for certain, as in `12 V / 0.4 A` or `5m + 3 = 18`. */
  readonly letters?: 'units' | 'symbols'
  /** In plain notation: whether words beside it may be a part of what it says. */
  readonly mayBePart?: true
  /** In plain notation: whether it stands in code. */
  readonly isCode?: true
  /**
   * Inside a table: the words that head its row, those of its unit where a column has the units, and those that head
   * its column; each with the scale that it gives: `million` for `parameters (M)`.
   */
  readonly headers?: readonly string[]
}

/** Code that stands on its own, fenced or not. */
export interface Program {
  readonly language: string | null
  readonly text: string
  readonly start: number
  readonly end: number
}

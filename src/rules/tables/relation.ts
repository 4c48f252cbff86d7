import type { Sense } from '../../english/lexicon.js'
import { number, type Term } from '../../math/term/term.js'
import type { Cell } from './cell.js'
import type { Freedom } from './factor.js'

/** Ends of an interval in double precision. */
export interface Ends {
  readonly lower: number
  readonly upper: number
}

/** How a column may come from others of its row. */
export interface Relation {
  /** The columns that it comes from. */
  readonly from: readonly number[]
  /** As a reader would say it, with the heads of the columns. */
  readonly says: (heads: readonly string[]) => string
  /** Its values where the cells that it comes from run through these intervals. */
  readonly over: (cells: readonly Ends[]) => Ends
  /** The value that the cells give, as a term. */
  readonly of: (cells: readonly Cell[]) => Term
  /** A factor that no head names: none, a power of ten, or any that the rows have in common. */
  readonly factor: Freedom
  /** Whether few tables have it, so that more must bear it out. */
  readonly isRare?: true
  /** The words by which the head of a column says that it comes from others so. */
  readonly said?: Sense
  /** Whether the unit or the head of the column says that it is of this kind, so that no row is an exception. */
  readonly isSaid?: true
}

export const exact = ({ value }: Cell): Term => number(value)
export const named = (heads: readonly string[], column: number): string =>
  heads[column] || `column ${column + 1}`

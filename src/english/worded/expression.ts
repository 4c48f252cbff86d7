import type { Word } from '../word.js'

/** An operation that words name: `distance` is that of "the difference between 4 and 9". */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'distance'
  | 'average'
  | 'power'
  | 'root'
  | 'divisor' //  the greatest in common
  | 'multiple' // the least in common
  | 'increase' // args: what is increased, and by which share of it
  | 'decrease'

/** An operation of a formula: "the determinant of $A$". */
export type FormulaOperation =
  | 'determinant'
  | 'trace'
  | 'inverse'
  | 'transpose'
  | 'norm'
  | 'modulus'
  | 'derivative'
  | 'limit' //    args: of what, and where
  | 'integral' // args: of what, from where, and to where

interface Placed {
  readonly start: number
  readonly end: number
}

/** A number of prose with its unit, or a formula of numbers alone. */
export interface WordedFigure extends Placed {
  readonly kind: 'figure'
  readonly words: readonly Word[]
  /** What it counts, where that is no unit: `villages`. */
  readonly noun: string | null
}

/** A number that a word holds beside its operation: the 2 of "doubling" and of "squared". */
export interface WordedConstant extends Placed {
  readonly kind: 'constant'
  readonly digits: string
}

/** A formula with letters, of which words name a function, or the value of one. */
export interface WordedFormula extends Placed {
  readonly kind: 'formula'
  readonly word: Word
}

export interface WordedOperation extends Placed {
  readonly kind: 'operation'
  readonly operation: Operation | FormulaOperation
  readonly args: readonly Expression[]
}

/** A calculation as words say it: "half of 90", "3 times 4", "the sum of 1, 2 and 3". */
export type Expression = WordedFigure | WordedConstant | WordedFormula | WordedOperation

/** "Half of 90 is 45": two sides, and the verb between them; null for a side that is the formula before it. */
export interface WordedStatement extends Placed {
  readonly left: Expression | null
  readonly right: Expression
  /** About, where the verb says so: "is roughly". */
  readonly sign: Placed & { readonly operator: '=' | '≈' }
}

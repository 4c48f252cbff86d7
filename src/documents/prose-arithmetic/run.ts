import type { Lexeme } from './lexeme.js'

/** Lexemes, `to` exclusive, that hold whole sides between relation signs; `signs` says where those stand. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly signs: readonly number[]
  /** What single letters behind its figures are for certain. */
  readonly letters?: 'units' | 'symbols'
  /** The runs of numbers that it takes in. */
  readonly within?: readonly Run[]
}

/** The lexemes between the relation signs of a run. */
export function sidesOf({ from, to, signs }: Run, lexemes: readonly Lexeme[]): Lexeme[][] {
  const bounds = [from - 1, ...signs, to]
  return bounds.slice(1).map((end, i) => lexemes.slice(bounds[i]! + 1, end))
}

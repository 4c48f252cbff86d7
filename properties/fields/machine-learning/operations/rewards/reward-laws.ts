import { at } from '../preference/equation-table.js'
import type { LawRow } from './law-table.js'

const X = [1, 2, 5]

/** The laws of advantages, with a shift by 2⁴ and a unit of 1/4, which the first draws make. */
export const shiftLaw = (p: readonly number[] = []): LawRow => [
  'shift-invariance',
  at(X, p),
  at([17, 18, 21], p),
]
export const reversalLaw = (p: readonly number[] = []): LawRow => ['reversal', at(X, p), at([5, 2, 1], p)]
export const negationLaw = (p: readonly number[] = []): LawRow => [
  'negation',
  at(X, p),
  at([-1, -2, -5], p),
  '-1',
]
export const HOMOGENEITY_LAW: LawRow = ['homogeneity', at(X), at([2, 4, 10]), '2']
export const unitLaw = (): LawRow => ['unit-invariance', at(X, [1, 0.5]), at([0.25, 0.5, 1.25], [1, 0.125])]

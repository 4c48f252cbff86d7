import type { LawRow } from '../rewards/law-table.js'
import { at } from './equation-table.js'

/** What every function of h keeps, with the offset 0.5 that comes first. */
export const lawsOfDifference = (p: readonly number[]): LawRow[] => [
  ['shift-policy', at([-10, -12, -11, -13], p), at([-9.5, -11.5, -11, -13], p)],
  ['shift', at([-10, -12, -11, -13], p), at([-9.5, -11.5, -10.5, -12.5], p)],
  ['double-exchange', at([-10, -12, -11, -13], p), at([-13, -11, -12, -10], p)],
]

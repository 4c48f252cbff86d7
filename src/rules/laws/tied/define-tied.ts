import type { Sense } from '../../../english/lexicon.js'
import type { TiedKind } from '../../../english/worded/tied/kind.js'
import type { Term } from '../../../math/term/term.js'

/** Two quantities of which the one is a function of the other that only rises or only falls. */
export interface Tied {
  readonly one: TiedKind
  readonly other: TiedKind
  /** The second, by the first. */
  readonly formula: (value: Term) => Term
  /** The first, by the second. */
  readonly inverse: (value: Term) => Term
  /** The words without which the section may mean other quantities, and those with which it does. */
  readonly needs?: Sense
  readonly unless?: Sense
  readonly says: string
}

const known: Tied[] = []

/** Adds pairs of quantities to those of which every page is asked. */
export function defineTied(pairs: readonly Tied[]): void {
  known.push(...pairs)
}

/** Every pair of quantities that a formula ties. */
export const allTied = (): readonly Tied[] => known

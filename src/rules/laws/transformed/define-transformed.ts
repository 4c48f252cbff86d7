import type { Sense } from '../../../english/lexicon.js'

/** What becomes of a quantity where all values that it is made of are shifted or multiplied. */
export interface Transformed {
  readonly of: Sense
  readonly values: Sense
  /** Where c is added to each value: whether it stays, or grows by c. */
  readonly shift: 'same' | 'plus'
  /** Where each is multiplied by m > 0: the power of m by which it is; "changes" where no factor tells it, null where it depends. */
  readonly power: 0 | 1 | 2 | 'changes' | null
  /** The words without which the section may mean another quantity. */
  readonly needs?: Sense
  /** The words with which the section means another quantity, or values of another kind. */
  readonly unless: Sense
  readonly says: string
}

const known: Transformed[] = []

/** Adds quantities to those of which every page is asked. */
export function defineTransformed(quantities: readonly Transformed[]): void {
  known.push(...quantities)
}

/** Every quantity of values of which it is known what becomes of it. */
export const allTransformed = (): readonly Transformed[] => known

// Rice, Mathematical Statistics and Data Analysis, 2007, sections 4.2, 4.3 and 10.4.
defineTransformed([
  {
    of: 'centreOf',
    values: 'dataValue',
    shift: 'plus',
    power: 1,
    unless: 'isOtherData',
    says: 'a mean or a median moves with the values',
  },
  {
    of: 'spreadOf',
    values: 'dataValue',
    shift: 'same',
    power: 1,
    unless: 'isOtherData',
    says: 'a standard deviation or a range is of differences',
  },
  {
    of: 'varianceOf',
    values: 'dataValue',
    shift: 'same',
    power: 2,
    unless: 'isOtherData',
    says: 'a variance is of squares of differences',
  },
  {
    of: 'standardisedOf',
    values: 'dataValue',
    shift: 'same',
    power: 0,
    unless: 'isOtherValue',
    says: 'what is divided by a standard deviation has no unit',
  },
])

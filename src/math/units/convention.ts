/** What a document may mean by a word of measure that has two meanings. */
export type WordAmbiguity = 'prefix' | 'calendar' | 'twelfth' | 'letter' | 'molar' | 'rate'
/** What is open of the measures of a statement, where values with units may be put in too; one convention per statement. */
export type Ambiguity = WordAmbiguity | 'base'

/** How the words with two meanings are read: each names the words that it reads in its second meaning. */
export interface Convention {
  readonly second: ReadonlySet<Ambiguity>
}

/** Powers of ten, months of 30 and years of 365 days, and letters behind a figure that scale it. */
export const USUAL: Convention = { second: new Set() }

/** The other conventions, in the order in which they are tried where the usual one does not fit. */
export const OTHERS: readonly Convention[] = [
  { second: new Set(['prefix']) },
  { second: new Set(['calendar']) },
  { second: new Set(['twelfth']) },
  { second: new Set(['letter']) },
  { second: new Set(['molar']) },
  { second: new Set(['rate']) },
]

/** How a report names what a word was taken for. */
export const MEANINGS: Readonly<Record<Ambiguity, string>> = {
  prefix: 'prefixes are powers of 1024',
  calendar: 'a year of 365.25 days',
  twelfth: 'a month is a twelfth of a year of 365 days',
  letter: 'a letter behind a figure is a unit',
  molar: 'M behind a figure is moles per litre',
  rate: 'the number behind per says of how many the rate is told',
  base: 'values are put in in base units',
}

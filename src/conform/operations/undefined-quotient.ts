import { type Acceptable, ANY_NUMBER } from './operation.js'

/** What code returns where the equation is 0/0 in every entry: zeros, NaN, or an error. */
export function acceptQuotientOfZeros(entries: number): readonly Acceptable[] {
  return [
    { convention: 'zero', value: Array<string>(entries).fill('0') },
    { convention: 'nan', value: Array<string>(entries).fill('nan') },
    { convention: 'domain error', error: 'domain' },
  ]
}

/**
 * The same where several equal numbers are averaged: rounding the mean leaves a difference over a deviation that are both
 * nothing but its error, and the quotient may be any number.
 */
export const acceptQuotientOfRoundings = (entries: number): readonly Acceptable[] => [
  ...acceptQuotientOfZeros(entries),
  roundingNoise(Array<string>(entries).fill(ANY_NUMBER)),
]

/** Results of which some are nothing but rounding. */
export const roundingNoise = (value: readonly string[]): Acceptable => ({
  convention: 'rounding noise',
  value,
})

import type { Acceptable } from './operation.js'

/** What code returns where the equation is 0/0 in every entry: zeros, NaN, or an error. */
export function acceptQuotientOfZeros(entries: number): readonly Acceptable[] {
  return [
    { convention: 'zero', value: Array<string>(entries).fill('0') },
    { convention: 'nan', value: Array<string>(entries).fill('nan') },
    { convention: 'domain error', error: 'domain' },
  ]
}

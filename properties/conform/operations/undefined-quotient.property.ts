import { expect, test } from 'vitest'
import {
  acceptQuotientOfRoundings,
  acceptQuotientOfZeros,
  roundingNoise,
} from '../../../src/conform/operations/undefined-quotient.js'

const ZEROS = [
  { convention: 'zero', value: ['0', '0'] },
  { convention: 'nan', value: ['nan', 'nan'] },
  { convention: 'domain error', error: 'domain' },
]

test('0/0 is zeros, NaN or an error', () => {
  expect(acceptQuotientOfZeros(2)).toEqual(ZEROS)
  expect(acceptQuotientOfZeros(1)[0]).toEqual({ convention: 'zero', value: ['0'] })
})

test('of roundings it is any number too', () => {
  expect(acceptQuotientOfRoundings(2)).toEqual([
    ...ZEROS,
    { convention: 'rounding noise', value: ['*', '*'] },
  ])
  expect(roundingNoise(['1', '*'])).toEqual({ convention: 'rounding noise', value: ['1', '*'] })
})

import { describe, expect, test } from 'vitest'
import { closedValueOf } from '../../../src/math/engines/value.js'
import type { Rational } from '../../../src/math/number/rational.js'
import type { ValueRange } from '../../../src/math/statistics/distribution.js'
import { distributionOf, familyNamed } from '../../../src/math/statistics/families.js'
import { number, symbol } from '../../../src/math/term/term.js'
import { toNumber } from '../functions/points.js'

const plain = (value: Rational | number | string) => ({ value: number(value), isSquare: false })
const open = (name: string) => ({ value: symbol(name), isSquare: false })
const upTo = (value: number | string): ValueRange => ({
  from: null,
  to: { at: number(value), isIncluded: true },
})
const chance = (name: string, parameters: readonly (number | string)[], to: number | string) =>
  toNumber(closedValueOf(distributionOf(name, parameters.map(plain))!.chanceOf(upTo(to))!, 30).lower)

describe('a family by any of its names', () => {
  test.each([
    ['Bin bin Binomial Binom binom B', [3, '1/4'], 1, (3 / 4) ** 3 + 3 * (1 / 4) * (3 / 4) ** 2],
    ['Bernoulli Bern Ber', ['1/4'], 0, 3 / 4],
    ['Poisson Pois Poi Po', [2], 1, 3 * Math.exp(-2)],
    ['N Normal Gaussian', [0, 1], 0, 1 / 2],
    ['U Unif Uniform', [2, 6], 3, 1 / 4],
    ['Exp Exponential Expo', [2], '1/2', 1 - Math.exp(-1)],
  ] as const)('%s', (names, parameters, to, wanted) => {
    for (const name of names.split(' ')) {
      expect(Math.abs(chance(name, parameters, to) - wanted), name).toBeLessThan(1e-12)
      expect(familyNamed(name)!.isOfRate === true, name).toBe(name.startsWith('Exp'))
    }
  })
})

test('values before the first have no chance, and 1000 of them are added up', () => {
  expect(chance('Poisson', [2], -1)).toBe(0)
  expect(chance('Exp', [2], -1)).toBe(0)
  expect(chance('U', [2, 6], 1)).toBe(0)
  expect(chance('U', [2, 6], 9)).toBe(1)
  expect(chance('Bin', [1000, '1/2'], 1000)).toBe(1)
})

test('parameters beyond their range are those of no family', () => {
  for (const [name, ...parameters] of [
    ['Bin', -1, '1/2'],
    ['Bin', 3, '-1/2'],
    ['Bin', 3, '3/2'],
    ['Exp', 0],
    ['U', 2, 2],
    ['U', 1, 6],
  ] as const)
    expect(distributionOf(name, parameters.map(plain)), `${name} ${parameters}`).toBeNull()
  expect(distributionOf('U', [plain(1), plain('5/2')])).not.toBeNull()
  expect(distributionOf('U', [plain(2), plain(6)])).not.toBeNull()
  expect(distributionOf('U', [plain(1), open('b')])).not.toBeNull()
  expect(distributionOf('N', [plain(0), open('s')])).toBeNull()
})

test('a range that ends at a symbol has no chance', () => {
  const to = { from: null, to: { at: symbol('x'), isIncluded: true } }
  for (const parameters of [
    [plain(3), plain('1/2')],
    [plain(3), open('p')],
  ])
    expect(distributionOf('Bin', parameters)!.chanceOf(to)).toBeNull()
})

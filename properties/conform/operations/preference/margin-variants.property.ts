import { expect, test } from 'vitest'
import {
  atMargin,
  marginVariants,
  pairMargin,
  signFlip,
} from '../../../../src/conform/operations/preference/margin-variants.js'
import { expectFormula, expectPhrase, expectVariants } from './equation-table.js'
import { difference } from './margin-formulas.js'
import {
  marginOf,
  PAIRS,
  REGIONAL_PAIRS,
  marginVariants as rows,
  signFlip as signRow,
} from './pair-formulas.js'

/** The loss m² + 3m + ε, of which every margin is known from its value, with a parameter beside β. */
const inputs = () => [...PAIRS, ...REGIONAL_PAIRS].map(({ x, p }) => ({ x, p: [...p, '0.25'] }))
const loss = (m: number, _: readonly number[], [, epsilon]: readonly number[]) => m * m + 3 * m + epsilon!
const variants = () => marginVariants((m, { p }) => m.times(m).plus(m.times(3)).plus(p[1]!))

test('what is got wrong about β, the reference, limits and ties', () => {
  expectVariants(variants(), rows(loss), inputs())
})

test('a tie is named in its meaning', () => {
  const ties = variants().slice(-4)
  expect(new Set(ties.map(({ meaning }) => meaning)).size).toBe(4)
  for (const { meaning } of ties) expectPhrase(meaning)
  expect(
    ties.map(({ meaning }) =>
      /the (policy|reference) has|on the (chosen|rejected) answer/.exec(meaning)?.slice(1).join(''),
    ),
  ).toEqual(['policy', 'reference', 'chosen', 'rejected'])
})

test('the margin, its opposite, and a loss at another one', () => {
  expectFormula(values => [pairMargin(values)], marginOf, PAIRS)
  const square = signFlip((m, { p }) => m.times(m).plus(m.times(3)).plus(p[1]!))
  expectVariants([square], [signRow(loss)], inputs())
  const other = atMargin(
    'doubled',
    'twice the margin',
    values => pairMargin(values).times(2),
    m => m,
  )
  expectVariants([other], [['mistake', 'doubled', (x, p) => 2 * difference(x) * p[0]!]], PAIRS)
  expect(other.meaning).toBe('twice the margin')
})

import { expect, test } from 'vitest'
import { causalPairs, forwardFlops } from '../../../../src/conform/operations/cost/forward-flops.js'
import { multiHeadShape } from '../../../../src/conform/operations/cost/model-shape.js'
import { at, expectFormula } from '../preference/equation-table.js'
import { SIZES } from './model-shapes.js'

const INPUTS = [at([], [...SIZES, 7])]
/** Layers of 10 · (48 + 24 + 42), three of them, and a table of 500; 72 values of heads in 28 pairs. */
const [MATRICES, TABLE, HEADS, TOKENS] = [3 * 10 * (48 + 24 + 42), 500, 3 * 4 * 6, 7]

test('two FLOP an entry and token, four for each value of a head and pair of a token with one up to it', () => {
  expectFormula(forwardFlops({}), () => 2 * TOKENS * (MATRICES + TABLE) + 4 * HEADS * 28, INPUTS)
})

test.each([
  ['tables', { tables: 3 }, 2 * TOKENS * (MATRICES + 3 * TABLE) + 4 * HEADS * 28],
  [
    'matrices of the feed-forward',
    { feedForwardMatrices: 2 },
    2 * TOKENS * (MATRICES - 3 * 140 + TABLE) + 4 * HEADS * 28,
  ],
  ['FLOP per entry', { flopsPerParameter: 5 }, 5 * TOKENS * (MATRICES + TABLE) + 4 * HEADS * 28],
  ['FLOP per pair', { flopsPerPair: 9 }, 2 * TOKENS * (MATRICES + TABLE) + 9 * HEADS * 28],
  ['shape', { shape: multiHeadShape }, 2 * TOKENS * (MATRICES + 3 * 10 * 24 + TABLE) + 4 * HEADS * 28],
] as const)('other %s', (_, count, flops) => {
  expectFormula(forwardFlops(count), () => flops, INPUTS)
})

test('pairs of a token with itself and those before it', () => {
  const pairs = (S: number) => Array.from({ length: S }, (_, i) => i + 1).reduce((sum, each) => sum + each, 0)
  expectFormula(
    ({ p }) => [causalPairs(p[0]!)],
    (_, [S]) => pairs(S!),
    [at([], [1]), at([], [2]), at([], [9])],
  )
  expectFormula(
    forwardFlops({ pairs: S => S.times(S) }),
    () => 2 * TOKENS * (MATRICES + TABLE) + 4 * HEADS * 49,
    INPUTS,
  )
  expect(pairs(7)).toBe(28)
})

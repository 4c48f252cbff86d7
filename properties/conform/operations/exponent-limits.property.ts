import { expect, test } from 'vitest'
import {
  BEYOND_LIMITS,
  clampedExponents,
  EXPONENT_LIMITS,
  exponentBeyond,
} from '../../../src/conform/operations/exponent-limits.js'
import { BFLOAT16 } from '../../../src/math/number/dtype/dtype.js'
import { at, expectVariants } from './preference/equation-table.js'
import { clamps } from './preference/margin-formulas.js'
import { cornerInputs, expectReach, x } from './preference/reach.js'

const INPUTS = [5, -5, 15, -15, 30, -60, 84, 100, -750].map(x => at([x], [2]))

test('every limit has an exponent beyond it and within the next', () => {
  expect([BEYOND_LIMITS, ...EXPONENT_LIMITS]).toEqual(['beyond-limits', 10, 20, 50, 80, 88, 700])
  const inputs = cornerInputs({ dtype: BFLOAT16, draw: draw => ({ x: [`${exponentBeyond(draw)}`], p: [] }) })
  expectReach(inputs, [[x(0), '10.5 21 24 60 84 88.5 704']])
})

test('the result has its quantity kept within each limit', () => {
  const made = clampedExponents(
    'log-',
    'the ratio',
    ({ x }) => x[0]!,
    (m, { p }) => m.times(p[0]!).plus(1),
  )
  expectVariants(
    made,
    clamps(
      'log-',
      ([x]) => x!,
      (m, _, [factor]) => m * factor! + 1,
    ),
    INPUTS,
  )
  expect(made[0]!.meaning).toBe('the ratio kept within ±10 before it is used')
})

test('or within the limits that are given', () => {
  const made = clampedExponents(
    '',
    'it',
    ({ x }) => x[0]!,
    m => m,
    [7],
  )
  expectVariants(
    made,
    clamps(
      '',
      ([x]) => x!,
      m => m,
      [7],
    ),
    INPUTS,
  )
})

import { describe, expect, test } from 'vitest'
import { SCALING_ALLOCATION } from '../../../../src/conform/operations/cost/scaling-allocation.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { testParameters } from '../preference/reach.js'
import { SCALING_GROUPS } from './scaling-groups.js'

/** N = G (C/k)^{β/(α+β)} and D = C/(k N), for k FLOP per parameter and token. */
const allocation = (C: number, [A, B, alpha, beta]: readonly number[], k = 6): [number, number] => {
  const G = ((alpha! * A!) / (beta! * B!)) ** (1 / (alpha! + beta!))
  const N = G * (C / k) ** (beta! / (alpha! + beta!))
  return [N, C / k / N]
}
const changed =
  (change: (p: readonly number[]) => readonly number[], k = 6): Formula =>
  ([C], p) =>
    allocation(C!, change(p), k)
const same = (p: readonly number[]) => p

testOperation(SCALING_ALLOCATION, {
  name: 'scaling.allocation',
  suite: 'scaling',
  source: '(Hoffmann et al. 2022, equation 4)',
  claims: ['15.1/exponent-of-N', '15.1/exponent-of-D'],
  x: ['flops'],
  p: ['A', 'B', 'alpha', 'beta'],
  dtypes: ['float64'],
  hasGradient: false,
  formula: changed(same),
  inputs: [at(['5.76e23'], [406.4, 410.7, 0.34, 0.28]), at([600], [64, 1024, 0.25, 0.5])],
  literals: 1,
  forms: [],
  variants: [
    ['mistake', 'exponents-exchanged', changed(([A, B, alpha, beta]) => [A!, B!, beta!, alpha!])],
    ['mistake', 'coefficients-exchanged', changed(([A, B, alpha, beta]) => [B!, A!, alpha!, beta!])],
    ['mistake', 'results-exchanged', ([C], p) => allocation(C!, p).reverse()],
    ['convention', '20-tokens-per-parameter', ([C]) => [Math.sqrt(C! / 120), 20 * Math.sqrt(C! / 120)]],
    ['mistake', 'one-flop-per-parameter-and-token', changed(same, 1)],
    ['mistake', 'two-flops-per-parameter-and-token', changed(same, 2)],
    [
      'mistake',
      'balance-without-exponents',
      ([C], [A, B, alpha, beta]) => {
        const G = (A! / B!) ** (1 / (alpha! + beta!))
        const N = G * (C! / 6) ** (beta! / (alpha! + beta!))
        return [N, C! / 6 / N]
      },
    ],
    [
      'convention',
      'equal-exponents',
      ([C], [A, B, alpha, beta]) => {
        const G = ((alpha! * A!) / (beta! * B!)) ** (1 / (alpha! + beta!))
        return [G * Math.sqrt(C! / 6), Math.sqrt(C! / 6) / G]
      },
    ],
  ],
  laws: [['exchange', at([600], [64, 1024, 0.25, 0.5]), at([600], [1024, 64, 0.5, 0.25])]],
})

describe('scaling.allocation', () => {
  test('is written with every name of its input', () => {
    for (const name of ['C/6', ...SCALING_ALLOCATION.p]) expect(SCALING_ALLOCATION.expression).toContain(name)
  })
})

testParameters(SCALING_ALLOCATION.groups, SCALING_GROUPS, {
  // 120 N² for N from 10^5 to 99 · 10^10, rounded to bfloat16, which are 20 tokens for each parameter.
  smoke: [
    [(_, p) => p.length, '4'],
    [({ length }) => length, '1'],
    [([C]) => C!, '1202590842880..1.1787026741242634e+26'],
  ],
  'hoffmann-2022': [
    [(_, [A]) => A!, '406.4'],
    [(_, [, B]) => B!, '410.7'],
    [(_, [, , alpha]) => alpha!, '0.34'],
    [(_, [, , , beta]) => beta!, '0.28'],
    [([C]) => C!, '1200000000000..1.17612e+26'],
  ],
})

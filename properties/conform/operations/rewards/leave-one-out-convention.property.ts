import { expect, test } from 'vitest'
import {
  againstTheOthersUnder,
  type LeaveOneOutConvention,
  onePassAgainstTheOthers,
} from '../../../../src/conform/operations/rewards/leave-one-out-convention.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { mean, others, scale } from './group-formulas.js'

const INPUTS = [at([1, -2.5, 4], [1, 0.5]), at([0, 0.5, 1, 0.25], [0, 2]), at([3, 5, 9], [1, 0.125])]

/** (r_i − baseline)/scale from the group, the others, ddof and ε. */
const each =
  (
    baseline: (x: readonly number[], rest: readonly number[]) => number,
    divisor: (x: readonly number[], rest: readonly number[], ddof: number, epsilon: number) => number,
  ): Formula =>
  (x, [ddof, epsilon]) =>
    x.map((reward, i) => (reward - baseline(x, others(x, i))) / divisor(x, others(x, i), ddof!, epsilon!))
const meanOfOthers = (_: readonly number[], rest: readonly number[]) => mean(rest)
const ofOthers =
  (place: keyof typeof scale) =>
  (_: readonly number[], rest: readonly number[], ddof: number, epsilon: number) =>
    scale[place](rest, ddof, epsilon)

test.each([
  [{}, each(meanOfOthers, ofOthers('outside'))],
  [{ baseline: 'others' }, each(meanOfOthers, ofOthers('outside'))],
  [{ baseline: 'all' }, each(x => mean(x), ofOthers('outside'))],
  [{ spread: 'others' }, each(meanOfOthers, ofOthers('outside'))],
  [{ spread: 'all' }, each(meanOfOthers, (x, _, ddof, epsilon) => scale.outside(x, ddof, epsilon))],
  [{ ddof: 'other' }, each(meanOfOthers, (_, rest, ddof, epsilon) => scale.outside(rest, 1 - ddof, epsilon))],
  [{ epsilon: '0.75' }, each(meanOfOthers, (_, rest, ddof) => scale.outside(rest, ddof, 0.75))],
  [{ place: 'inside' }, each(meanOfOthers, ofOthers('inside'))],
  [{ place: 'floor' }, each(meanOfOthers, ofOthers('floor'))],
] as const satisfies readonly (readonly [LeaveOneOutConvention, Formula])[])(
  'under %j',
  (convention, formula) => {
    expectFormula(againstTheOthersUnder(convention), formula, INPUTS)
  },
)

test('in one pass', () => {
  expectFormula(onePassAgainstTheOthers, each(meanOfOthers, ofOthers('outside')), INPUTS)
  expect(INPUTS.length).toBe(3)
})

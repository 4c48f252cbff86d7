import { describe, expect, test } from 'vitest'
import {
  type AdvantageConvention,
  aboveTheOthers,
  advantagesUnder,
  ddofOf,
  deviationOfRewards,
  onePassAdvantages,
} from '../../../../src/conform/operations/rewards/advantage-convention.js'
import { evaluatedAt } from '../evaluated.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { deviation, less, mean, others, scale } from './group-formulas.js'

const INPUTS = [at([1, -2.5, 4], [1, 0.5]), at([0, 0, 1, 0.25], [0, 2]), at([3, 5, 9], [1, 0.125])]
const over = (differences: readonly number[], divisor: number) => differences.map(each => each / divisor)

describe('advantages', () => {
  test.each([
    [{}, (x, [ddof, epsilon]) => over(less(x, mean(x)), scale.outside(x, ddof!, epsilon!))],
    [{ ddof: 0 }, (x, [, epsilon]) => over(less(x, mean(x)), scale.outside(x, 0, epsilon!))],
    [{ ddof: 1 }, (x, [, epsilon]) => over(less(x, mean(x)), scale.outside(x, 1, epsilon!))],
    [
      { ddof: 'other' },
      (x, [ddof, epsilon]) => over(less(x, mean(x)), scale.outside(x, 1 - ddof!, epsilon!)),
    ],
    [{ epsilon: '0.75' }, (x, [ddof]) => over(less(x, mean(x)), scale.outside(x, ddof!, 0.75))],
    [{ place: 'inside' }, (x, [ddof, epsilon]) => over(less(x, mean(x)), scale.inside(x, ddof!, epsilon!))],
    [{ place: 'floor' }, (x, [ddof, epsilon]) => over(less(x, mean(x)), scale.floor(x, ddof!, epsilon!))],
    [{ baseline: 'mean' }, (x, [ddof, epsilon]) => over(less(x, mean(x)), scale.outside(x, ddof!, epsilon!))],
    [{ baseline: 'none' }, (x, [ddof, epsilon]) => over(x, scale.outside(x, ddof!, epsilon!))],
    [
      { baseline: 'leave-one-out' },
      (x, [ddof, epsilon]) =>
        over(
          x.map((reward, i) => reward - mean(others(x, i))),
          scale.outside(x, ddof!, epsilon!),
        ),
    ],
  ] as const satisfies readonly (readonly [AdvantageConvention, Formula])[])(
    'under %j',
    (convention, formula) => {
      expectFormula(advantagesUnder(convention), formula, INPUTS)
    },
  )

  test('in one pass', () => {
    expectFormula(
      onePassAdvantages,
      (x, [ddof, epsilon]) => over(less(x, mean(x)), deviation(x, ddof!) + epsilon!),
      INPUTS,
    )
  })

  test('against the others, of two rewards at least', () => {
    expectFormula(
      ({ x }) => aboveTheOthers(x),
      x => x.map((reward, i) => reward - mean(others(x, i))),
      [...INPUTS, at([1, 4])],
    )
    for (const x of [[], [1]])
      expect(() => evaluatedAt(20, values => aboveTheOthers(values.x), at(x))).toThrow(/^leave-one-out: /)
  })

  test('have a deviation', () => {
    expectFormula(
      ({ x, of }) => [deviationOfRewards(x, 1, of)],
      x => deviation(x, 1),
      INPUTS,
    )
    expectFormula(
      ({ x, of }) => [deviationOfRewards(x, 0, of)],
      x => deviation(x, 0),
      INPUTS,
    )
  })
})

describe('ddof', () => {
  test('is 0 or 1, however it is written', () => {
    expect([ddofOf(at([], ['0'])), ddofOf(at([], ['1.0']))]).toEqual([0, 1])
  })

  test.each(['2', '0.5', '-1', 'x'])('is not %s', ddof => {
    expect(() => ddofOf(at([], [ddof]))).toThrow(RangeError)
  })
})

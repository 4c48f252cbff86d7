import { describe, expect, test } from 'vitest'
import type { Equation } from '../../../../src/conform/operations/operation.js'
import {
  boundsOf,
  clipped,
  clippedLoss,
  isNegative,
  literalClippedLoss,
  optimisticLoss,
  pessimisticLoss,
  ratioOf,
} from '../../../../src/conform/operations/tokens/clipped-surrogate.js'
import { intervalTape } from '../../../../src/math/number/derivative/tape.js'
import { FLOAT64 } from '../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../src/math/number/dtype/float.js'
import { reals } from '../../../../src/math/number/interval/real.js'
import { evaluated } from '../evaluated.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { clip, pessimistic, TOKENS } from './clipped-ratios.js'

const { of } = reals(30)
const ratio = (x: number, old: number) => Math.exp(x - old)

describe('the clipped surrogate', () => {
  test.each([
    ['ratio', values => [ratioOf(values)], ([x], [old]) => ratio(x!, old!)],
    ['bounds', ({ p }) => Object.values(boundsOf(p[2]!)), (_, [, , e]) => [1 - e!, 1 + e!]],
    [
      'clipped',
      values => [clipped(ratioOf(values), boundsOf(values.p[2]!))],
      ([x], [old, , e]) => clip(ratio(x!, old!), 1 - e!, 1 + e!),
    ],
    [
      'pessimistic',
      values => [pessimisticLoss(ratioOf(values), values.p[1]!, boundsOf(values.p[2]!))],
      ([x], [old, A, e]) => pessimistic(ratio(x!, old!), A!, 1 - e!, 1 + e!),
    ],
    [
      'optimistic',
      values => [optimisticLoss(ratioOf(values), values.p[1]!, boundsOf(values.p[2]!))],
      ([x], [old, A, e]) => -Math.max(ratio(x!, old!) * A!, clip(ratio(x!, old!), 1 - e!, 1 + e!) * A!),
    ],
    ['loss', clippedLoss, ([x], [old, A, e]) => pessimistic(ratio(x!, old!), A!, 1 - e!, 1 + e!)],
    ['literal', literalClippedLoss, ([x], [old, A, e]) => pessimistic(ratio(x!, old!), A!, 1 - e!, 1 + e!)],
  ] as const satisfies readonly (readonly [string, Equation, Formula])[])('%s', (_, equation, formula) => {
    expectFormula(equation, formula, [...TOKENS, at([-2], [-2.5, 0, 0.25])])
  })

  test('is 0 for no advantage, within the bounds and beyond', () => {
    for (const x of [-4, -2, 0]) {
      expectFormula(clippedLoss, () => 0, [at([x], [-2, 0, 0.25])])
      expectFormula(literalClippedLoss, () => 0, [at([x], [-2, 0, 0.25])])
    }
  })
})

describe('a ratio', () => {
  test('that is undefined leaves no loss, whatever the advantage: no bound stands for it', () => {
    const float = floats(FLOAT64)
    const [undefinedRatio, bounds] = [float.of(Number.NaN), boundsOf(float.of('0.25'))]
    for (const advantage of [float.of(-2), float.of('1.5')])
      for (const loss of [pessimisticLoss, optimisticLoss])
        expect(loss(undefinedRatio, advantage, bounds).value).toBe(Number.NaN)
    expect(clipped(undefinedRatio, bounds).value).toBe(Number.NaN)
  })

  test('within its bounds is not compared with itself, which no enclosure could tell apart', () => {
    const tape = intervalTape(30)
    for (const advantage of [-2, '1.5'])
      expect(
        evaluated(literalClippedLoss, at(['0.05'], ['-0.125', advantage, '0.25']), tape.of),
      ).toHaveLength(1)
  })
})

test('negative is less than 0 alone', () => {
  expect([of('-1e-20'), of(0), of('1e-20')].map(isNegative)).toEqual([true, false, false])
})

import { describe, expect, test } from 'vitest'
import {
  boundsOf,
  clipped,
  clippedLoss,
  isNegative,
  literalClippedLoss,
  optimisticLoss,
  pessimisticLoss,
} from '../../../../src/conform/operations/tokens/clipped-surrogate.js'
import { intervalTape } from '../../../../src/math/number/derivative/tape.js'
import { FLOAT64 } from '../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../src/math/number/dtype/float.js'
import { reals } from '../../../../src/math/number/interval/real.js'
import { evaluated } from '../evaluated.js'
import { at, expectFormula } from '../preference/equation-table.js'

const { of } = reals(30)

describe('the clipped surrogate', () => {
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

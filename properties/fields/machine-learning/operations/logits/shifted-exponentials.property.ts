import { describe, expect, test } from 'vitest'
import {
  logOfTotal,
  shiftedExponentials,
} from '../../../../../src/fields/machine-learning/operations/logits/shifted-exponentials.js'
import { reals } from '../../../../../src/math/number/interval/real.js'

describe('logits less the greatest of them', () => {
  test('keep a sum of weights that is lost beside 1', () => {
    const { of } = reals(20)
    const total = logOfTotal(shiftedExponentials([of(0), of(-80)]), of(0))
    expect(total.div(of(-80).exp()).minus(1).abs().lt('1e-15')).toBe(true)
  })

  test('of none at all are refused', () => {
    expect(() => shiftedExponentials([])).toThrow(RangeError)
  })
})

import { describe, expect, test } from 'vitest'
import {
  exponentialsOfDifferences,
  literalLogSumExp,
  literalSoftmax,
  logOfTotal,
  shiftedExponentials,
  shiftedLogSumExp,
} from '../../../../src/conform/operations/logits/shifted-exponentials.js'
import { reals } from '../../../../src/math/number/interval/real.js'
import { at, expectFormula } from '../preference/equation-table.js'
import { LOGITS, ofLogits, softmax } from './distributions.js'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const TIED = at([1.5, -2, 1.5])
const ALL = [...LOGITS, TIED]

describe('logits less the greatest of them', () => {
  test('have gaps, their exponentials, and the logarithm of the sum of these', () => {
    const largest = (x: readonly number[]) => Math.max(...x)
    expectFormula(
      ({ x }) => [...shiftedExponentials(x).gaps],
      ofLogits(x => x.map(each => largest(x) - each)),
      ALL,
    )
    expectFormula(
      ({ x }) => [...shiftedExponentials(x).weights],
      ofLogits(x => x.map(each => Math.exp(each - largest(x)))),
      ALL,
    )
    expectFormula(
      ({ x, of }) => [logOfTotal(shiftedExponentials(x), of(0))],
      ofLogits(x => Math.log(sum(x.map(each => Math.exp(each - largest(x)))))),
      ALL,
    )
  })

  test('keep a sum of weights that is lost beside 1', () => {
    const { of } = reals(20)
    const total = logOfTotal(shiftedExponentials([of(0), of(-80)]), of(0))
    expect(total.div(of(-80).exp()).minus(1).abs().lt('1e-15')).toBe(true)
  })

  test('of none at all are refused', () => {
    expect(() => shiftedExponentials([])).toThrow(RangeError)
  })
})

describe('softmax and its normaliser', () => {
  test('as textbooks write them', () => {
    expectFormula(({ x }) => literalSoftmax(x), ofLogits(softmax), ALL)
    expectFormula(({ x }) => exponentialsOfDifferences(x), ofLogits(softmax), ALL)
    for (const by of [literalLogSumExp, shiftedLogSumExp] as const)
      expectFormula(
        ({ x }) => [by(x)],
        ofLogits(x => Math.log(sum(x.map(Math.exp)))),
        ALL,
      )
  })
})

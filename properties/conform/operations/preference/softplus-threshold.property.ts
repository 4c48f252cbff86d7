import { expect, test } from 'vitest'
import {
  logistic,
  softplusThreshold,
  thresholdedAt,
  thresholdedLoss,
} from '../../../../src/conform/operations/preference/softplus-threshold.js'
import { at, expectFormula, expectPhrase, expectVariants } from './equation-table.js'
import { loss } from './margin-formulas.js'

const MARGINS = [-30, -20.5, -20, -19, 0, 3].map(margin => at([margin]))
const thresholded = (m: number) => (m < -20 ? -m : loss(m))

test('a softplus of more than 20 is its argument', () => {
  expectFormula(
    ({ x }) => [thresholdedLoss(x[0]!)],
    ([m]) => thresholded(m!),
    MARGINS,
  )
  expectFormula(
    values => [logistic(values.x[0]!, values)],
    ([m]) => loss(m!),
    MARGINS,
  )
})

test('and is a mistake beyond limits, under one name', () => {
  const made = [thresholdedAt(({ x }) => x[0]!), softplusThreshold(({ x }) => [thresholdedLoss(x[0]!)])]
  for (const variant of made) {
    expectVariants(
      [variant],
      [['mistake', 'softplus-threshold-20', ([m]) => thresholded(m!), 'beyond-limits']],
      MARGINS,
    )
    expectPhrase(variant.meaning)
    expect(variant.meaning).toContain('20')
  }
})

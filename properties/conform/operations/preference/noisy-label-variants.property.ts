import { test } from 'vitest'
import {
  noisyMarginVariants,
  smoothed,
} from '../../../../src/conform/operations/preference/noisy-label-variants.js'
import { expectFormula, expectVariants } from './equation-table.js'
import {
  NOISY_PAIRS,
  REGIONAL_NOISY_PAIRS,
  noisyMarginVariants as rows,
  smoothed as smoothedFormula,
} from './noisy-labels.js'

test('(1 − ε) L(m) + ε L(−m), by any L', () => {
  expectFormula(
    values => [smoothed(values.x[0]!, values.p[1]!, m => m.times(m).plus(m))],
    ([m], [, epsilon]) => (1 - epsilon!) * (m! ** 2 + m!) + epsilon! * (m! ** 2 - m!),
    NOISY_PAIRS,
  )
})

test('what is got wrong about the margin and ε', () => {
  const inputs = [...NOISY_PAIRS, ...REGIONAL_NOISY_PAIRS]
  expectVariants(noisyMarginVariants(smoothed), rows(smoothedFormula), inputs)
})

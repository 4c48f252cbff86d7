import { expect, test } from 'vitest'
import {
  PROBABILITY_FLOORS,
  withRareOutcome,
} from '../../../../../src/fields/machine-learning/operations/logits/rare-outcome.js'
import { BFLOAT16 } from '../../../../../src/math/number/dtype/dtype.js'
import { cornerInputs } from '../corner-draw.js'
import { softmax } from './distributions.js'

const INPUTS = () =>
  cornerInputs({ dtype: BFLOAT16, draw: draw => ({ x: withRareOutcome(draw), p: [] }) }, 200)

test('its probability is below the first floor, and below the second in some draws alone', () => {
  const [first, second] = PROBABILITY_FLOORS.map(Number)
  expect([first, second]).toEqual([1e-8, 1e-12])
  const rarest = INPUTS().map(({ x }) => softmax(x.map(Number))[2]!)
  expect(Math.max(...rarest)).toBeLessThan(first!)
  expect(Math.max(...rarest)).toBeGreaterThan(second!)
  expect(Math.min(...rarest)).toBeLessThan(second!)
})

import { describe, expect, test } from 'vitest'
import {
  logisticQuotient,
  SIGMOID,
  slopeOfSigmoid,
} from '../../../../../src/fields/machine-learning/operations/logits/sigmoid.js'
import { FLOAT64 } from '../../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../../src/math/number/dtype/float.js'
import { evaluated } from '../evaluated.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { clamps, logistic } from '../preference/margin-formulas.js'
import { testOperation } from '../preference/operation-table.js'

const of =
  (f: (x: number) => number): Formula =>
  ([x]) =>
    f(x!)
const INPUTS = [0.75, -1.25, 2.5, -4, 0].map(x => at([x]))

testOperation(SIGMOID, {
  formula: of(logistic),
  inputs: INPUTS,
  far: [12, -12, -24, -60, -85, -95, -705].map(x => at([x])),
  variants: [
    ['mistake', 'sign-flip', of(x => logistic(-x))],
    ['mistake', 'base-two', of(x => 1 / (1 + 2 ** -x))],
    ['convention', 'hyperbolic-tangent', of(x => Math.tanh(x / 2))],
    ['convention', 'hard-sigmoid', of(x => Math.min(Math.max(x / 6 + 1 / 2, 0), 1))],
    ...clamps('', ([x]) => x!, logistic),
  ],
})

describe('sigmoid', () => {
  test('has the slope σ(1 − σ)', () => {
    expectFormula(
      ({ x }) => [slopeOfSigmoid(x[0]!)],
      of(x => 1 / (2 + Math.exp(x) + Math.exp(-x))),
      INPUTS,
    )
    expectFormula(({ x }) => [logisticQuotient(x[0]!)], of(logistic), INPUTS)
  })

  test('keeps its digits in float64 where e^{±x} overflows or is a subnormal number', () => {
    const at64 = (x: number) => evaluated(SIGMOID.reference, at([x]), floats(FLOAT64).of)[0]!
    expect(at64(-720).value / Math.exp(-720)).toBeCloseTo(1, 6)
    expect(at64(720).value).toBe(1)
  })

  test('has a hard one with its corners at ±3', () => {
    const hard = SIGMOID.variants.find(({ name }) => name === 'hard-sigmoid')!
    const values = [-4, -3, -2.75, 2.75, 3, 4].map(
      x => evaluated(hard.compute, at([x]), floats(FLOAT64).of)[0]!.value,
    )
    expect(values).toEqual([0, 0, -2.75 / 6 + 0.5, 2.75 / 6 + 0.5, 1, 1])
  })
})

import { describe, expect, test } from 'vitest'
import {
  logisticQuotient,
  SIGMOID,
  slopeOfSigmoid,
} from '../../../../src/conform/operations/logits/sigmoid.js'
import { FLOAT64 } from '../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../src/math/number/dtype/float.js'
import { evaluated } from '../evaluated.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { clamps, logistic } from '../preference/margin-formulas.js'
import { expectGradient, testOperation } from '../preference/operation-table.js'
import { cornerInputs, type Quantity, testGroups, x } from '../preference/reach.js'

const of =
  (f: (x: number) => number): Formula =>
  ([x]) =>
    f(x!)
const INPUTS = [0.75, -1.25, 2.5, -4, 0].map(x => at([x]))

testOperation(SIGMOID, {
  name: 'sigmoid',
  suite: 'preference',
  source: '(Verhulst 1845)',
  claims: ['15.10/loss'],
  x: ['x'],
  p: [],
  hasGradient: true,
  formula: of(logistic),
  inputs: INPUTS,
  far: [12, -12, -24, -60, -85, -95, -705].map(x => at([x])),
  literals: 1,
  forms: ['quotient', 'complement', 'by-hyperbolic-tangent', 'gradient-of-the-output'],
  variants: [
    ['mistake', 'sign-flip', of(x => logistic(-x))],
    ['mistake', 'base-two', of(x => 1 / (1 + 2 ** -x))],
    ['convention', 'hyperbolic-tangent', of(x => Math.tanh(x / 2))],
    ['convention', 'hard-sigmoid', of(x => Math.min(Math.max(x / 6 + 1 / 2, 0), 1))],
    ...clamps('', ([x]) => x!, logistic),
  ],
  laws: [],
})

describe('sigmoid', () => {
  test('is written with its argument', () => {
    expect(SIGMOID.expression).toContain('exp(-x)')
  })

  test('has the slope σ(1 − σ), by hand too', () => {
    expectGradient(SIGMOID.literals[0]!, INPUTS)
    expectGradient(SIGMOID.forms.at(-1)!, INPUTS)
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

test('is asked beyond limits mostly below 0, where e^{−x} is the large one', () => {
  const group = SIGMOID.groups.find(({ id }) => id === 'beyond-limits')!
  const below = cornerInputs(group, 600).filter(({ x }) => Number(x[0]) < 0)
  expect([below.length > 350, below.length < 450]).toEqual([true, true])
})

const size: Quantity = ([x]) => Math.abs(x!)
const sign: Quantity = ([x]) => Math.sign(x!)

testGroups(SIGMOID.groups, [
  ['smoke', 'smoke', 'bfloat16', 16, [x(0), '-8..8/0.125'], [(_, p) => p.length, '0']],
  ['native64', 'full-mantissa', 'float64', 8, [x(0), '-12..12']],
  ['native32', 'full-mantissa', 'float32', 8, [x(0), '-12..12']],
  ['native16', 'full-mantissa', 'float16', 8, [x(0), '-12..12']],
  [
    'saturation',
    'saturation overflow',
    'bfloat16',
    20,
    [size, '6 8 12 17 37 88.5 103 708 744 9984'],
    [sign, '-1 1'],
  ],
  ['tie', 'tie', 'bfloat16', 1, [x(0), '0']],
  [
    'small',
    'small-difference signed',
    'float32',
    6,
    [([x]) => Math.round(Math.log10(Math.abs(x!))), '-7 -6 -5 -4 -3 -2'],
    [([x]) => Math.round(Math.abs(x!) * 1e7), '1 10 100 1000 10000 100000'],
    [sign, '-1 1'],
  ],
  ['far', 'far overflow', 'float32', 8, [x(0), '-9000..9000']],
  ['beyond-limits', 'limit', 'bfloat16', 10, [size, '10.5 21 24 60 84 88.5 704'], [sign, '-1 1']],
])

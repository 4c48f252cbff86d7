import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, eighths, native, smoke } from '../../../../conform/operations/case-groups.js'
import { FAR, LIMIT, OVERFLOW, SIGNED, SMALL_DIFFERENCE, TIE } from '../../../../conform/operations/flags.js'
import { convention, form, mistake } from '../../../../conform/operations/named-variants.js'
import type { CaseGroup, Form, Input, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { sigmoid } from '../../../../formulas/preference.js'
import { BFLOAT16, FLOAT32 } from '../../../../math/number/dtype/dtype.js'
import { BEYOND_LIMITS, clampedExponents, exponentBeyond } from '../exponent-limits.js'
import { SATURATION } from '../flags.js'
import { cornerMargin } from '../margins.js'
import { clamped } from '../preference/margin-loss.js'

const input = (x: string): Input => ({ x: [x], p: [] })

/** The groups of both functions of one margin. */
export const GROUPS_OF_ONE: readonly CaseGroup[] = [
  smoke(draw => input(eighths(draw, -8, 8))),
  ...native(draw => input(draw.real(-12, 12))),
  corner('saturation', [SATURATION, OVERFLOW], BFLOAT16, draw => input(cornerMargin(draw)), 20),
  corner('tie', [TIE], BFLOAT16, () => input('0'), 1),
  corner('small', [SMALL_DIFFERENCE, SIGNED], FLOAT32, draw => input(small(draw)), 6),
  corner('far', [FAR, OVERFLOW], FLOAT32, draw => input(draw.real(-9000, 9000))),
  corner(BEYOND_LIMITS, [LIMIT], BFLOAT16, draw => input(beyond(draw)), 10),
]

function beyond(draw: Draw): string {
  return draw.rounded(draw.choice([-1, -1, 1]) * exponentBeyond(draw))
}

function small(draw: Draw): string {
  return draw.rounded(draw.choice([1, -1]) * 10 ** -draw.whole(2, 7))
}

/** σ(x)(1 − σ(x)), the slope as textbooks write it: the complement is lost where σ(x) is nearly 1. */
export function slopeOfSigmoid<T extends Scalar<T>>(x: T): T {
  const probability = sigmoid(x)
  return probability.neg().plus(1).times(probability)
}

/** tanh(x/2) = 2σ(x) − 1, rounded once where that is near −1: σ is small there, and so is what rounding did to it. */
const hyperbolicTangentOfHalf = <T extends Scalar<T>>(x: T): T => sigmoid(x).times(2).minus(1)

/** (1 + tanh(x/2))/2, as code has σ where it has a fast tanh. */
const byHyperbolicTangent = <T extends Scalar<T>>(x: T): T => hyperbolicTangentOfHalf(x).plus(1).div(2)

/** e^x/(1 + e^x): the logistic function with the fraction extended by e^x. */
export function logisticQuotient<T extends Scalar<T>>(x: T): T {
  const odds = x.exp()
  return odds.div(odds.plus(1))
}

const VARIANTS: readonly Variant[] = [
  mistake('sign-flip', 'σ(−x), which is 1 − σ(x)', ({ x }) => [sigmoid(x[0]!.neg())]),
  mistake('base-two', 'the logistic function of base 2, 1/(1 + 2^(−x))', ({ x, of }) => [
    sigmoid(x[0]!.times(of(2).ln())),
  ]),
  convention('hyperbolic-tangent', 'tanh(x/2) = 2σ(x) − 1, the logistic function on (−1, 1)', ({ x }) => [
    hyperbolicTangentOfHalf(x[0]!),
  ]),
  convention('hard-sigmoid', 'the hard sigmoid, x/6 + 1/2 kept within [0, 1]', ({ x, of }) => [
    clamped(x[0]!.div(6), of('0.5')).plus('0.5'),
  ]),
  ...clampedExponents(
    '',
    'the argument',
    ({ x }) => x[0]!,
    x => sigmoid(x),
  ),
]

const FORMS: readonly Form[] = [
  form('quotient', 'e^x/(1 + e^x), where e^x overflows for large x', ({ x }) => [logisticQuotient(x[0]!)]),
  form('complement', '1 − σ(−x), which is 0 where σ(−x) rounds to 1', ({ x, of }) => [
    of(1).minus(sigmoid(x[0]!.neg())),
  ]),
  form('by-hyperbolic-tangent', '(1 + tanh(x/2))/2, which is 0 where tanh(x/2) rounds to −1', ({ x }) => [
    byHyperbolicTangent(x[0]!),
  ]),
  form(
    'gradient-of-the-output',
    'the gradient σ(1 − σ), which is 0 where σ rounds to 1',
    ({ x }) => [sigmoid(x[0]!)],
    ({ x, of }) => {
      const probability = sigmoid(x[0]!)
      return [of(1).minus(probability).times(probability)]
    },
  ),
]

/** σ(x) = 1/(1 + e^{−x}). */
export const SIGMOID = defineOperation({
  name: 'sigmoid',
  suite: 'preference',
  meaning: 'The logistic function σ(x) = 1/(1 + e^{−x}) (Verhulst 1845).',
  claims: ['15.10/loss'],
  expression: '1/(1 + exp(-x))',
  x: ['x'],
  hasGradient: true,
  // A power −1 and a quotient are the same function; the other derivation of it is the quotient e^x/(1 + e^x).
  reference: ({ x }) => [x[0]!.cmp(0) >= 0 ? sigmoid(x[0]!) : logisticQuotient(x[0]!)],
  literals: [{ compute: ({ x }) => [sigmoid(x[0]!)], gradient: ({ x }) => [slopeOfSigmoid(x[0]!)] }],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS_OF_ONE,
})

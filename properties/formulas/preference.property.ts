import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  logSigmoid,
  preferenceGradient,
  preferenceLoss,
  preferenceLossSlope,
  preferenceProbability,
  preferenceWeight,
  sigmoid,
} from '../../src/formulas/preference.js'
import { agree, reals } from '../../src/math/number/interval/real.js'
import { margin, signedDecimal, steppedDecimal } from './decimals.js'

const DIGITS = 50
const { of, workingDigits } = reals(DIGITS)

/** The margins are exact, so that a formula errs by the handful of roundings that its error budget allows it. */
const NEARLY_ALL_DIGITS = workingDigits - 2

/**
 * Enough digits that 1 + e^{−|x|} keeps as many of its smaller term as are compared: log10(e) of them are used up per
 * unit of the exponent.
 */
const ampleReals = (x: string) => reals(workingDigits + 10 + Math.ceil(Math.LOG10E * Math.abs(Number(x))))

describe('the logistic function', () => {
  test('equals its definition e^x / (e^x + 1) at ample digits', () => {
    fc.assert(
      fc.property(margin, x => {
        const power = ampleReals(x).of(x).exp()
        expect(agree(sigmoid(of(x)), power.div(power.plus(1)), NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })

  test('σ(x) + σ(−x) = 1', () => {
    fc.assert(
      fc.property(margin, x => {
        expect(agree(sigmoid(of(x)).plus(sigmoid(of(x).neg())), of(1), NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })

  test('the odds σ(x) / σ(−x) are e^x, however small the smaller of them is', () => {
    fc.assert(
      fc.property(margin, x => {
        const odds = sigmoid(of(x)).div(sigmoid(of(x).neg()))
        expect(agree(odds, of(x).exp(), NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })
})

describe('the loss', () => {
  test('equals its definition ln(1 + e^{−Δ}) at ample digits', () => {
    fc.assert(
      fc.property(margin, x => {
        const definition = ampleReals(x).of(x).neg().exp().plus(1).ln()
        expect(agree(preferenceLoss(of(x)), definition, NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })

  test('is the series t − t²/2 + t³/3 − … of t = e^{−Δ} for large margins, to all digits of the value', () => {
    fc.assert(
      fc.property(steppedDecimal(50_000, 1_000_000, 3), x => {
        // From Δ = 50 on, t³/3 is below 10^−43 of t and t⁴/4 below 10^−65.
        const t = of(x).neg().exp()
        const series = t.minus(t.pow(2).div(2)).plus(t.pow(3).div(3))
        expect(agree(preferenceLoss(of(x)), series, NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })

  test('a tie costs ln 2 and has the weight 1/2', () => {
    const LN_2 = '0.69314718055994530941723212145817656807550013436025525412068'
    expect(agree(preferenceLoss(of(0)), of(LN_2), NEARLY_ALL_DIGITS)).toBe(true)
    expect(preferenceWeight(of(0)).eq('0.5')).toBe(true)
    expect(preferenceProbability(of(7), of(7)).eq('0.5')).toBe(true)
  })

  test('L(−Δ) − L(Δ) = Δ', () => {
    fc.assert(
      fc.property(margin, x => {
        const loss = preferenceLoss(of(x))
        const reversed = preferenceLoss(of(x).neg())
        // Both may be near ln 2 where Δ is tiny: each errs by a few units of its own last place.
        const absoluteFloor = loss.plus(reversed).times(`1e-${NEARLY_ALL_DIGITS}`)
        expect(agree(reversed.minus(loss), of(x), NEARLY_ALL_DIGITS, { absoluteFloor })).toBe(true)
      }),
    )
  })

  test('is −log σ(Δ), the negative log-likelihood of the preference', () => {
    fc.assert(
      fc.property(margin, x => {
        expect(logSigmoid(of(x)).eq(preferenceLoss(of(x)).neg())).toBe(true)
        // ln σ is well conditioned only where σ is not near 1, that is for Δ ≤ 0.
        fc.pre(!(Number(x) > 0))
        expect(agree(logSigmoid(of(x)), sigmoid(of(x)).ln(), NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })

  test('falls with the margin and is strictly convex in it', () => {
    fc.assert(
      fc.property(steppedDecimal(-1_000_000, 1_000_000, 3), steppedDecimal(1, 20_000, 3), (x, step) => {
        const [below, at, above] = [of(x).minus(step), of(x), of(x).plus(step)].map(preferenceLoss)
        expect(below!.gt(at!) && at!.gt(above!)).toBe(true)
        // The curvature is σ(Δ) σ(−Δ); where it drops below a rounding of the loss, no difference can show it.
        fc.pre(Math.abs(Number(x)) < 100 || Number(x) > 0)
        expect(below!.plus(above!).gt(at!.times(2))).toBe(true)
      }),
    )
  })
})

describe('what a common offset of the rewards does', () => {
  test('nothing: the probability depends on the difference alone', () => {
    // Six digits and an exponent up to 20 fit into the working digits, so that the sums are exact.
    const reward = signedDecimal(-15, 3)
    fc.assert(
      fc.property(reward, reward, signedDecimal(-15, 20), (chosen, rejected, offset) => {
        const plain = preferenceProbability(of(chosen), of(rejected))
        const shifted = preferenceProbability(of(chosen).plus(offset), of(rejected).plus(offset))
        expect(shifted.eq(plain)).toBe(true)
        const swapped = preferenceProbability(of(rejected), of(chosen))
        expect(agree(plain.div(swapped), of(chosen).minus(rejected).exp(), NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })
})

describe('the weight of a pair', () => {
  test('is 1 − σ(Δ) at ample digits, and the slope of the loss is its negative', () => {
    fc.assert(
      fc.property(margin, x => {
        const ample = ampleReals(x).of(x)
        const complement = ample.neg().exp().plus(1).pow(-1).neg().plus(1)
        expect(agree(preferenceWeight(of(x)), complement, NEARLY_ALL_DIGITS)).toBe(true)
        expect(preferenceLossSlope(of(x)).eq(preferenceWeight(of(x)).neg())).toBe(true)
      }),
    )
  })

  test('gradients of different length are refused', () => {
    expect(() => preferenceGradient(of(1), [of(1)], [])).toThrow(
      'preferenceGradient: expected gradients of one length, got 1 and 0',
    )
    expect(preferenceGradient(of(1), [], [])).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directPreferenceMargin, logRatioDifference } from '../../src/formulas/direct-preference.js'
import { stableLogSigmoid } from '../../src/formulas/log-sigmoid-forms.js'
import { logSigmoid } from '../../src/formulas/preference.js'
import { BFLOAT16, type Dtype, exactValue, FLOAT32, ulp } from '../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../src/math/number/dtype/float.js'
import { reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { steppedDecimal } from './decimals.js'
import { readPair, type WrittenPair } from './pairs.js'

/** What the stable form does not protect from: it is right about a margin that is wrong. */

const { of } = reals(50)

/** Answers of some hundred tokens: bfloat16 has the steps 16 there, float32 2⁻¹². */
const logProbability = steppedDecimal(-3_900_000, -3_840_000, 3)

const pair: fc.Arbitrary<WrittenPair> = fc
  .tuple(logProbability, logProbability, logProbability, logProbability)
  .filter(written => exactDifference(written).abs().lte(8))

function exactDifference([policyChosen, policyRejected, referenceChosen, referenceRejected]: WrittenPair) {
  const chosen = Rational.of(policyChosen).minus(referenceChosen)
  return chosen.minus(Rational.of(policyRejected).minus(referenceRejected))
}

const difference = (written: WrittenPair, dtype: Dtype): Rational =>
  exactValue(logRatioDifference(readPair<Float>(written, floats(dtype).of)).value)

describe('a margin of log-probabilities near −3870', () => {
  test('has in bfloat16 no correct digit: a multiple of 16 for a difference of at most 8', () => {
    expect(ulp(-3870, BFLOAT16).eq(16)).toBe(true)
    fc.assert(
      fc.property(pair, written => {
        const [computed, exact] = [difference(written, BFLOAT16), exactDifference(written)]
        expect(computed.div(16).isInteger()).toBe(true)
        expect(computed.minus(exact).abs().gte(exact.abs())).toBe(true)
        // It is the four roundings alone: from there on every difference is exact.
        expect(computed.minus(exact).abs().lte(32)).toBe(true)
      }),
    )
  })

  test('keeps in float32 the four roundings of half a step, 2⁻¹¹ together', () => {
    fc.assert(
      fc.property(pair, written => {
        const error = difference(written, FLOAT32).minus(exactDifference(written)).abs()
        expect(error.lte(Rational.of(2).pow(-11))).toBe(true)
      }),
    )
  })

  const lossOf = (written: WrittenPair) => {
    const { of: float } = floats(BFLOAT16)
    const margin = directPreferenceMargin(readPair<Float>(written, float), float(1))
    return stableLogSigmoid(margin).neg().value
  }
  const exactLoss = (written: WrittenPair) =>
    logSigmoid(of(exactDifference(written)))
      .neg()
      .toNumber()

  test('makes a clear preference a tie, by the stable form too', () => {
    const clear: WrittenPair = ['-3869.2', '-3872.6', '-3870.9', '-3871.2']
    expect(exactDifference(clear).toString()).toBe('31/10')
    expect(exactLoss(clear)).toBeCloseTo(0.0441, 4)
    expect(lossOf(clear)).toBe(0.69140625)
  })

  test('makes a right order a wrong one', () => {
    const right: WrittenPair = ['-3880.5', '-3870', '-3879.5', '-3868']
    expect(exactDifference(right).toString()).toBe('1')
    expect(exactLoss(right)).toBeCloseTo(0.3133, 4)
    expect(lossOf(right)).toBe(16)
  })
})

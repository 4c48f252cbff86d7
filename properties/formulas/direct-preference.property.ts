import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  directPreferenceLoss,
  directPreferenceMargin,
  identityOptimalDifference,
  identityPreferenceLoss,
  identityPreferenceSlope,
  implicitReward,
  logRatioDifference,
  meanDirectPreferenceLoss,
  smoothedOptimalMargin,
  smoothedPreferenceLoss,
  smoothedPreferenceSlope,
} from '../../src/formulas/direct-preference.js'
import { preferenceLoss, preferenceProbability } from '../../src/formulas/preference.js'
import { intervals } from '../../src/math/number/interval/interval.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { margin, positiveDecimal, signedDecimal, steppedDecimal } from './decimals.js'
import { klWeight, pairOfLogProbabilities, readPair } from './pairs.js'

const { of, workingDigits } = reals(50)
const NEARLY_ALL_DIGITS = workingDigits - 3

/** Enough digits that 1 + e^{−|x|} keeps as many of its smaller term as are compared. */
const ampleReals = (x: Real) => reals(workingDigits + 10 + Math.ceil(Math.LOG10E * x.abs().toNumber()))

describe('the loss of a pair', () => {
  test('is that of Bradley and Terry with the powers β of the probability ratios as strengths', () => {
    fc.assert(
      fc.property(pairOfLogProbabilities, klWeight, (written, beta) => {
        const at = ampleReals(directPreferenceMargin(readPair(written, of), of(beta)))
        const pair = readPair(written, at.of)
        const strength = (policy: Real, reference: Real) => policy.exp().div(reference.exp()).pow(beta)
        const chosen = strength(pair.policyChosen, pair.referenceChosen)
        const rejected = strength(pair.policyRejected, pair.referenceRejected)
        const definition = chosen.div(chosen.plus(rejected)).ln().neg()
        const loss = directPreferenceLoss(readPair(written, of), of(beta))
        expect(agree(loss, definition, NEARLY_ALL_DIGITS - 4)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('is the negative log-likelihood of the preference under the implicit rewards', () => {
    fc.assert(
      fc.property(pairOfLogProbabilities, klWeight, (written, beta) => {
        const pair = readPair(written, of)
        const [chosen, rejected] = [
          implicitReward(pair.policyChosen, pair.referenceChosen, of(beta)),
          implicitReward(pair.policyRejected, pair.referenceRejected, of(beta)),
        ]
        expect(directPreferenceMargin(pair, of(beta)).eq(chosen.minus(rejected))).toBe(true)
        const likelihood = preferenceProbability(chosen, rejected)
        const loss = directPreferenceLoss(pair, of(beta))
        expect(agree(loss.neg().exp(), likelihood, NEARLY_ALL_DIGITS - 4)).toBe(true)
      }),
    )
  })

  test('of a pair by hand', () => {
    const pair = readPair(['-1', '-3', '-2', '-1'], of)
    expect(logRatioDifference(pair).eq(3)).toBe(true)
    expect(directPreferenceMargin(pair, of('0.5')).eq('1.5')).toBe(true)
    expect(implicitReward(of(-1), of(-2), of('0.5')).eq('0.5')).toBe(true)
    // With margins of ± ln 3 the pairs cost ln(4/3) and ln 4.
    const [zero, log3] = [of(0), of(3).ln()]
    const gain = { policyChosen: log3, policyRejected: zero, referenceChosen: zero, referenceRejected: zero }
    const gains = [gain, { ...gain, policyChosen: log3.neg() }]
    expect(agree(meanDirectPreferenceLoss(gains, of(1)), of('16/3').ln().div(2), NEARLY_ALL_DIGITS)).toBe(
      true,
    )
  })

  test('does not see a constant that the prompt adds to both answers of the policy, or of the reference', () => {
    // Three decimals and an exponent up to 20 fit into the working digits, so that the sums are exact.
    const constant = signedDecimal(-15, 20)
    fc.assert(
      fc.property(
        pairOfLogProbabilities,
        klWeight,
        constant,
        constant,
        (written, beta, policy, reference) => {
          const pair = readPair(written, of)
          const shifted = {
            policyChosen: pair.policyChosen.plus(policy),
            policyRejected: pair.policyRejected.plus(policy),
            referenceChosen: pair.referenceChosen.plus(reference),
            referenceRejected: pair.referenceRejected.plus(reference),
          }
          expect(logRatioDifference(shifted).eq(logRatioDifference(pair))).toBe(true)
          expect(directPreferenceLoss(shifted, of(beta)).eq(directPreferenceLoss(pair, of(beta)))).toBe(true)
        },
      ),
    )
  })

  test('averages over a batch, whatever its order', () => {
    const batch = fc.array(pairOfLogProbabilities, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(batch, klWeight, (written, beta) => {
        const pairs = written.map(pair => readPair(pair, of))
        const mean = meanDirectPreferenceLoss(pairs, of(beta))
        const total = pairs.map(pair => directPreferenceLoss(pair, of(beta))).reduce((a, b) => a.plus(b))
        expect(agree(mean.times(pairs.length), total, NEARLY_ALL_DIGITS)).toBe(true)
        expect(agree(meanDirectPreferenceLoss([...pairs].reverse(), of(beta)), mean, NEARLY_ALL_DIGITS)).toBe(
          true,
        )
      }),
      { numRuns: 50 },
    )
    expect(() => meanDirectPreferenceLoss([], of(1))).toThrow(
      'meanDirectPreferenceLoss: expected a batch of at least 1 pair, got 0',
    )
  })
})

describe('where all preferences of a pair agree', () => {
  test('the loss falls without end, below e^{−m} and never to 0', () => {
    fc.assert(
      fc.property(positiveDecimal(-10, 2), steppedDecimal(1, 20_000, 3), (x, step) => {
        // The distance to e^{−m} is half of its square.
        const at = ampleReals(of(x))
        const loss = preferenceLoss(at.of(x))
        expect(loss.gt(0) && loss.lt(at.of(x).neg().exp())).toBe(true)
        expect(preferenceLoss(at.of(x).plus(step)).lt(loss)).toBe(true)
      }),
      { numRuns: 50 },
    )
    // Whatever loss is asked for, the margin that is 1 more than −ln of it costs less, and still something.
    for (const wanted of ['0.1', '1e-30', '1e-3000']) {
      const loss = preferenceLoss(of(1).minus(of(wanted).ln()))
      expect(loss.gt(0) && loss.lt(wanted)).toBe(true)
    }
  })
})

const flipProbability = fc.oneof(
  fc.constantFrom('0.5', '0.1', '0.9', '1e-6', '1e-40', '0.999999'),
  steppedDecimal(1, 999, 3),
)

describe('label smoothing', () => {
  test('mixes the losses of the label and of its flip, and without flips is the loss', () => {
    fc.assert(
      fc.property(margin, flipProbability, (x, epsilon) => {
        const kept = of(1).minus(epsilon)
        const mixed = kept.times(preferenceLoss(of(x))).plus(preferenceLoss(of(x).neg()).times(epsilon))
        expect(agree(smoothedPreferenceLoss(of(x), of(epsilon)), mixed, NEARLY_ALL_DIGITS)).toBe(true)
        // L(−m) = L(m) + m, so that the smoothed loss is L(m) + ε m.
        const shifted = preferenceLoss(of(x)).plus(of(x).times(epsilon))
        const absoluteFloor = mixed.plus(of(x).abs()).times(`1e-${NEARLY_ALL_DIGITS}`)
        expect(agree(mixed, shifted, NEARLY_ALL_DIGITS, { absoluteFloor })).toBe(true)
        expect(smoothedPreferenceLoss(of(x), of(0)).eq(preferenceLoss(of(x)))).toBe(true)
        expect(smoothedPreferenceLoss(of(x), of(1)).eq(preferenceLoss(of(x).neg()))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('has its least value, the entropy of ε, where the slope changes its sign: at ln((1 − ε)/ε)', () => {
    fc.assert(
      fc.property(flipProbability, steppedDecimal(1, 20_000, 3), (epsilon, step) => {
        const best = smoothedOptimalMargin(of(epsilon))
        expect(smoothedPreferenceSlope(best.minus(step), of(epsilon)).lt(0)).toBe(true)
        expect(smoothedPreferenceSlope(best.plus(step), of(epsilon)).gt(0)).toBe(true)
        const least = smoothedPreferenceLoss(best, of(epsilon))
        const kept = of(1).minus(epsilon)
        const entropy = of(epsilon).ln().times(epsilon).plus(kept.ln().times(kept)).neg()
        expect(agree(least, entropy, NEARLY_ALL_DIGITS)).toBe(true)
        for (const other of [best.plus(step), best.minus(step)])
          expect(smoothedPreferenceLoss(other, of(epsilon)).gt(least)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('is best where the model believes the label as much as it deserves: σ(m) = 1 − ε', () => {
    fc.assert(
      fc.property(flipProbability, epsilon => {
        const believed = preferenceProbability(smoothedOptimalMargin(of(epsilon)), of(0))
        expect(agree(believed, of(1).minus(epsilon), NEARLY_ALL_DIGITS - 2)).toBe(true)
      }),
    )
    expect(smoothedOptimalMargin(of('0.5')).isZero()).toBe(true)
    expect(() => smoothedOptimalMargin(intervals(50).of(0))).toThrow(RangeError)
  })
})

describe('the identity loss', () => {
  const tau = positiveDecimal(-4, 3)

  test('is the square of h − 1/(2τ): expanded, h² − h/τ + 1/(4τ²)', () => {
    fc.assert(
      fc.property(signedDecimal(-6, 4), tau, (h, weight) => {
        const [difference, t] = [of(h), of(weight)]
        const square = of(1).div(t.times(t).times(4))
        const expanded = difference.times(difference).minus(difference.div(t)).plus(square)
        const absoluteFloor = difference
          .pow(2)
          .plus(square)
          .times(`1e-${NEARLY_ALL_DIGITS - 1}`)
        const loss = identityPreferenceLoss(difference, t)
        expect(agree(loss, expanded, NEARLY_ALL_DIGITS, { absoluteFloor })).toBe(true)
      }),
    )
    expect(identityPreferenceLoss(of(0), of('0.1')).eq(25)).toBe(true)
    expect(identityPreferenceLoss(of(3), of('0.25')).eq(1)).toBe(true)
  })

  test('is 0 at a finite h, where its slope changes the sign', () => {
    fc.assert(
      fc.property(tau, positiveDecimal(-20, 3), (weight, step) => {
        const best = identityOptimalDifference(of(weight))
        expect(agree(best.times(weight), of('0.5'), NEARLY_ALL_DIGITS)).toBe(true)
        expect(identityPreferenceLoss(best, of(weight)).isZero()).toBe(true)
        expect(identityPreferenceSlope(best.minus(step), of(weight)).lt(0)).toBe(true)
        expect(identityPreferenceSlope(best.plus(step), of(weight)).gt(0)).toBe(true)
        // The slope of a square is the difference of its values over any symmetric step.
        const [above, below] = [best.plus(step).plus(1), best.plus(1).minus(step)]
        const chord = identityPreferenceLoss(above, of(weight)).minus(
          identityPreferenceLoss(below, of(weight)),
        )
        const slope = identityPreferenceSlope(best.plus(1), of(weight)).times(step).times(2)
        expect(agree(chord, slope, NEARLY_ALL_DIGITS - 30)).toBe(true)
      }),
    )
  })
})

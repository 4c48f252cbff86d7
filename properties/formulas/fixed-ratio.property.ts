import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixedRatioAllocation } from '../../src/formulas/fixed-ratio.js'
import { computeOptimalAllocation } from '../../src/formulas/scaling-law.js'
import { trainingFlops } from '../../src/formulas/training-time.js'
import { agree, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal } from './decimals.js'

const { of, workingDigits } = reals(50)

/** A handful of roundings, none amplified. */
const NEARLY_ALL_DIGITS = workingDigits - 2

const budget = positiveDecimal(0, 30)
const ratio = positiveDecimal(-6, 6)

test('spends the whole budget, at the given number of tokens per parameter', () => {
  fc.assert(
    fc.property(budget, ratio, (flops, tokensPerParameter) => {
      const { parameters, tokens } = fixedRatioAllocation(of(flops), of(tokensPerParameter))
      expect(agree(trainingFlops(parameters, tokens), of(flops), NEARLY_ALL_DIGITS)).toBe(true)
      expect(agree(tokens.div(parameters), of(tokensPerParameter), NEARLY_ALL_DIGITS)).toBe(true)
    }),
  )
})

test('finds the model that a budget was computed for, exactly in rationals', () => {
  fc.assert(
    fc.property(positiveDecimal(3, 13), ratio, (parameters, tokensPerParameter) => {
      const [n, k] = [Rational.of(parameters), Rational.of(tokensPerParameter)]
      const found = fixedRatioAllocation(of(n.times(n).times(k).times(6)), of(k))
      expect(agree(found.parameters, of(n), NEARLY_ALL_DIGITS)).toBe(true)
      expect(agree(found.tokens, of(n.times(k)), NEARLY_ALL_DIGITS)).toBe(true)
    }),
  )
})

test('is the optimum of every scaling law with α = β and B / A = k^α', () => {
  fc.assert(
    fc.property(budget, ratio, positiveDecimal(-2, 0), (flops, tokensPerParameter, exponent) => {
      const law = {
        irreducibleLoss: of(0),
        modelCoefficient: of(1),
        dataCoefficient: of(tokensPerParameter).pow(exponent),
        modelExponent: of(exponent),
        dataExponent: of(exponent),
      }
      const optimum = computeOptimalAllocation(law, of(flops))
      const rule = fixedRatioAllocation(of(flops), of(tokensPerParameter))
      // The power 1/(2α) magnifies the rounding of B by up to 50.
      expect(agree(rule.parameters, optimum.parameters, workingDigits - 4)).toBe(true)
      expect(agree(rule.tokens, optimum.tokens, workingDigits - 4)).toBe(true)
    }),
  )
})

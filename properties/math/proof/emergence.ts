import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { add, divide, exp, ln, multiply, power, subtract, type Term } from '../../../src/math/term/term.js'
import { type Equality, hasSign, holds, type Inequality } from './statement.js'

/** Exercise 15.4: exact match of k tokens, (1 - ε)^k, where ε = e^(-a u) falls with u = ln C. */

const tokenError = exp(multiply(-1, 'a', 'u'))
const tokenAccuracy = subtract(1, tokenError)
const exactMatchOfEight = power(tokenAccuracy, 8)
const exactMatch = exp(multiply('k', ln(tokenAccuracy)))

const twice = (f: Term): Term => differentiate(differentiate(f, 'u'), 'u')

/** ε = 1/(1 + w) for w > 0: every error rate between 0 and 1. */
const withOdds = (f: Term): Term => substitute(f, new Map([['u', divide(ln(add(1, 'w')), 'a')]]))

const odds = { positive: ['a', 'w'] }

export const emergenceEqualities: readonly Equality[] = [
  holds(
    'the inflection of (1 - ε)⁸ is at ε = 1/8',
    substitute(twice(exactMatchOfEight), new Map([['u', divide(ln(8), 'a')]])),
    0,
    { positive: ['a'] },
  ),
  holds(
    'the curvature of (1 - ε)⁸',
    twice(exactMatchOfEight),
    multiply(8, 'a', 'a', tokenError, power(tokenAccuracy, 6), subtract(multiply(8, tokenError), 1)),
  ),
  holds(
    'the curvature of (1 - ε)^k has the sign of kε - 1, for any k',
    twice(exactMatch),
    multiply(
      exactMatch,
      'k',
      'a',
      'a',
      tokenError,
      power(tokenAccuracy, -2),
      subtract(multiply('k', tokenError), 1),
    ),
  ),
  holds(
    'e^(kl) has curvature k² e^(kl)',
    differentiate(differentiate(exp(multiply('k', 'l')), 'l'), 'l'),
    multiply('k', 'k', exp(multiply('k', 'l'))),
  ),
  holds('8^20 = 2^60', power(8, 20), power(2, 60)),
]

export const emergenceInequalities: readonly Inequality[] = [
  hasSign(
    'ln (1 - ε)⁸ is concave: no knee on log-log axes',
    'negative',
    withOdds(twice(multiply(8, ln(tokenAccuracy)))),
    odds,
  ),
  hasSign(
    'ln (1 - ε)^k is concave for any k',
    'negative',
    withOdds(twice(multiply('k', ln(tokenAccuracy)))),
    { positive: ['a', 'w', 'k'] },
  ),
  hasSign('token accuracy increases', 'positive', withOdds(differentiate(tokenAccuracy, 'u')), odds),
]

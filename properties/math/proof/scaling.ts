import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import {
  add,
  divide,
  exp,
  ln,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { type Equality, fails, hasSign, holds, type Inequality } from './statement.js'

/** Exercises 15.1 and 15.2: the loss E + A N^-α + B D^-β, and its minimum where 6ND = C. */

const premises = { positive: ['A', 'B', 'N', 'D', 'C', 'alpha', 'beta', 'E'] }

const loss = add('E', multiply('A', power('N', negate('alpha'))), multiply('B', power('D', negate('beta'))))
const lagrangian = subtract(loss, multiply('lambda', subtract(multiply(6, 'N', 'D'), 'C')))
const slopeInParameters = multiply(-1, 'alpha', 'A', power('N', subtract(negate('alpha'), 1)))
const slopeInTokens = multiply(-1, 'beta', 'B', power('D', subtract(negate('beta'), 1)))

const share = power(add('alpha', 'beta'), -1)
const ratio = power(divide(multiply('alpha', 'A'), multiply('beta', 'B')), share)
const optimalParameters = multiply(ratio, power(divide('C', 6), multiply('beta', share)))
const optimalTokens = multiply(power(ratio, -1), power(divide('C', 6), multiply('alpha', share)))

/** d ln y / d ln C. */
const exponentInCompute = (y: Term) => differentiate(ln(substitute(y, new Map([['C', exp('c')]]))), 'c')

const reducedLoss = add(
  multiply('A', exp(multiply(-1, 'alpha', 'n'))),
  multiply('B', power(divide('C', 6), negate('beta')), exp(multiply('beta', 'n'))),
)

export const scalingEqualities: readonly Equality[] = [
  holds(
    'the slope of the Lagrangian in N',
    differentiate(lagrangian, 'N'),
    subtract(slopeInParameters, multiply(6, 'lambda', 'D')),
    premises,
  ),
  holds(
    'the slope of the Lagrangian in D',
    differentiate(lagrangian, 'D'),
    subtract(slopeInTokens, multiply(6, 'lambda', 'N')),
    premises,
  ),
  holds(
    'the ratio of the two slopes of the loss',
    divide(slopeInParameters, slopeInTokens),
    multiply(
      divide(multiply('alpha', 'A'), multiply('beta', 'B')),
      divide(power('D', add('beta', 1)), power('N', add('alpha', 1))),
    ),
    premises,
  ),
  holds('the optimum spends the compute', multiply(6, optimalParameters, optimalTokens), 'C', premises),
  holds(
    'the optimum is stationary',
    multiply('alpha', 'A', power(optimalParameters, negate('alpha'))),
    multiply('beta', 'B', power(optimalTokens, negate('beta'))),
    premises,
  ),
  holds('N grows as C^(β/(α+β))', exponentInCompute(optimalParameters), multiply('beta', share), premises),
  holds('D grows as C^(α/(α+β))', exponentInCompute(optimalTokens), multiply('alpha', share), premises),
  fails('N grows as C^(α/(α+β))', exponentInCompute(optimalParameters), multiply('alpha', share), premises),
  holds(
    'equal exponents share the compute evenly',
    substitute(multiply('beta', share), new Map([['alpha', symbol('beta')]])),
    '1/2',
    premises,
  ),
  holds(
    'D grows as N^(α/β)',
    ln(optimalTokens),
    add(
      multiply(divide('alpha', 'beta'), ln(optimalParameters)),
      multiply(divide(-1, 'beta'), ln(divide(multiply('alpha', 'A'), multiply('beta', 'B')))),
    ),
    premises,
  ),
  holds(
    'twenty tokens for a parameter: C = 120 N²',
    substitute(multiply(6, 'N', 'D'), new Map([['D', multiply(20, 'N')]])),
    multiply(120, power('N', 2)),
  ),
  holds('N = √(C/120)', multiply(120, power(squareRoot(divide('C', 120)), 2)), 'C', { positive: ['C'] }),
]

export const scalingInequalities: readonly Inequality[] = [
  hasSign(
    'the loss on the budget is strictly convex in ln N, so that its minimum is the only one',
    'positive',
    differentiate(differentiate(reducedLoss, 'n'), 'n'),
    premises,
  ),
]

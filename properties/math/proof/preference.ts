import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
import {
  add,
  divide,
  exp,
  ln,
  multiply,
  negate,
  power,
  sigmoid,
  subtract,
} from '../../../src/math/term/term.js'
import { type Equality, fails, hasSign, holds, type Inequality } from './statement.js'

/** Exercises 15.6 and 15.7: Bradley–Terry preferences σ(r_w - r_l) and their loss -ln σ. */

const loss = negate(ln(sigmoid('x')))
const weight = subtract(1, sigmoid('x'))
const crossEntropy = negate(
  add(multiply('y', ln(sigmoid('x'))), multiply(subtract(1, 'y'), ln(sigmoid(negate('x'))))),
)

export const preferenceEqualities: readonly Equality[] = [
  holds(
    'a common shift of the rewards changes nothing',
    sigmoid(subtract(add('r_w', 'c'), add('r_l', 'c'))),
    sigmoid(subtract('r_w', 'r_l')),
  ),
  fails(
    'a common factor of the rewards changes nothing',
    sigmoid(subtract(multiply(2, 'r_w'), multiply(2, 'r_l'))),
    sigmoid(subtract('r_w', 'r_l')),
  ),
  holds(
    'Bradley–Terry is a softmax of two',
    divide(exp('r_w'), add(exp('r_w'), exp('r_l'))),
    sigmoid(subtract('r_w', 'r_l')),
  ),
  holds('the slope of -ln σ', differentiate(loss, 'x'), negate(weight)),
  holds("σ' = σ(1 - σ)", differentiate(sigmoid('x'), 'x'), multiply(sigmoid('x'), weight)),
  holds('1 - σ(x) = σ(-x)', weight, sigmoid(negate('x'))),
  holds(
    'the slope of the cross entropy is σ - y',
    differentiate(crossEntropy, 'x'),
    subtract(sigmoid('x'), 'y'),
  ),
  holds(
    '1/4 - σ(1 - σ) is a square',
    subtract('1/4', multiply(sigmoid('x'), weight)),
    power(divide(subtract(1, exp('x')), multiply(2, add(1, exp('x')))), 2),
  ),
  fails('the weight of an example is σ', differentiate(loss, 'x'), negate(sigmoid('x'))),
]

export const preferenceInequalities: readonly Inequality[] = [
  hasSign('σ increases, so that differences are identifiable', 'positive', differentiate(sigmoid('x'), 'x')),
  hasSign('the weight decreases', 'negative', differentiate(weight, 'x')),
  hasSign('the weight is below e^-Δ', 'positive', subtract(exp(negate('x')), weight)),
  hasSign('the loss is convex', 'positive', differentiate(differentiate(loss, 'x'), 'x')),
]

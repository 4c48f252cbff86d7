import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
import {
  add,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  number,
  power,
  sigmoid,
  subtract,
  sum,
  type Term,
} from '../../../src/math/term/term.js'
import { type Equality, holds, type Presupposed } from './statement.js'

/** Exercises 15.8 and 15.10: rewards less β times a divergence from a reference, and the losses that follow. */

const policy = indexed('pi', 'i')
const reference = indexed('ref', 'i')
const reward = indexed('r', 'i')
const positive = ['pi', 'ref', 'ps', 'beta', 'Z']

const distributed = (...distributions: readonly string[]): Presupposed => ({
  positive,
  given: distributions.map(group => ({ left: sum('i', indexed(group, 'i')), right: number(1) })),
  distributions,
})

const gain = (of: Term): Term =>
  add(reward, negate(multiply('beta', ln(of))), multiply('beta', ln(reference)))
const objectiveAt = (of: Term): Term => multiply(of, gain(of))
const slope = differentiate(objectiveAt(policy), policy)

const stationaryValue = (of: Term): Term => subtract(subtract(gain(of), 'beta'), 'lambda')
const stationary = multiply(reference, exp(add(divide(reward, 'beta'), -1, negate(divide('lambda', 'beta')))))
const tilted = multiply(reference, exp(divide(reward, 'beta')), power('Z', -1))

const tiltedAt = (answer: string): Term =>
  multiply(`ref_${answer}`, exp(divide(`r_${answer}`, 'beta')), power('Z', -1))
const impliedReward = (answer: string): Term =>
  multiply('beta', subtract(ln(tiltedAt(answer)), ln(`ref_${answer}`)))

const margin = (winner: Term, loser: Term): Term =>
  subtract(subtract(winner, 'ref_w'), subtract(loser, 'ref_l'))
const w = add('p_w', 0)
const l = add('p_l', 0)
const directLoss = negate(ln(sigmoid(multiply('beta', margin(w, l)))))
const oddsInFavour = divide(reference, policy)

export const policyEqualities: readonly Equality[] = [
  holds('the slope of the Lagrangian', subtract(slope, 'lambda'), stationaryValue(policy), { positive }),
  holds('the exponential tilt is stationary', stationaryValue(stationary), 0, { positive }),
  holds(
    'what a policy falls short by is β KL(π‖π*), for any number of answers',
    subtract(multiply('beta', ln('Z')), sum('i', objectiveAt(policy))),
    multiply('beta', sum('i', multiply(policy, subtract(ln(policy), ln(tilted))))),
    distributed('pi'),
  ),
  holds(
    'the optimum is worth β ln Z',
    sum('i', multiply(indexed('ps', 'i'), gain(tilted))),
    multiply('beta', ln('Z')),
    distributed('ps'),
  ),
  holds('the objective is concave', differentiate(slope, policy), negate(divide('beta', policy)), {
    positive,
  }),
  holds(
    'β ln π*/π_ref gives differences of rewards back',
    subtract(impliedReward('w'), impliedReward('l')),
    subtract('r_w', 'r_l'),
    { positive: ['ref_w', 'ref_l', 'Z', 'beta'] },
  ),
  holds(
    'KL = Σ π (t - 1 - ln t) with t = π_ref/π',
    sum('i', multiply(policy, ln(divide(policy, reference)))),
    sum('i', multiply(policy, subtract(subtract(oddsInFavour, 1), ln(oddsInFavour)))),
    distributed('pi', 'ref'),
  ),
  holds('σ by softplus of -x', sigmoid('x'), exp(negate(ln(add(1, exp(negate('x'))))))),
  holds('σ by softplus of x', exp(subtract('x', ln(add(1, exp('x'))))), sigmoid('x')),
  holds(
    'a common shift of the log-probabilities changes nothing',
    margin(add('p_w', 'c'), add('p_l', 'c')),
    margin(w, l),
  ),
  holds(
    'the slope of the direct loss',
    differentiate(directLoss, 'p_w'),
    multiply(-1, 'beta', sigmoid(negate(multiply('beta', margin(w, l))))),
  ),
]

import { substitute } from '../../../src/math/term/substitute.js'
import {
  add,
  divide,
  indexed,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
} from '../../../src/math/term/term.js'
import { type Equality, fails, holds } from './statement.js'

/** Exercises 15.12, 15.13 and 15.31: advantages (r - μ)/s within a group of G answers, and counts of passes. */

const reward = indexed('r', 'i')
const total = sum('i', reward, 'G')
const mean = divide(total, 'G')
const variance = divide(sum('j', power(subtract(indexed('r', 'j'), mean), 2), 'G'), 'G')

const meanGiven = { left: total, right: multiply('G', 'mu') }
const squaresGiven = {
  left: sum('i', power(reward, 2), 'G'),
  right: multiply('G', add(power('s', 2), power('mu', 2))),
}
const determined = [
  ['mu', mean],
  ['s', squareRoot(variance)],
] as const
const given = { given: [meanGiven, squaresGiven], determined }
const advantage = divide(subtract(reward, 'mu'), 's')

const x = (index: string) => indexed('x', index)
const others = negate(sum('j', x('j')))
const pairs = multiply('1/2', sum('j', sum('k', power(subtract(x('j'), x('k')), 2))))

const deviation = squareRoot(multiply('p', subtract(1, 'p')))
const ofSuccess = divide(subtract(1, 'p'), deviation)
const ofFailure = divide(subtract(0, 'p'), deviation)

const passes = divide(add(multiply(4, 'F'), multiply(2, 'B')), add(multiply(2, 'F'), 'B'))

export const advantageEqualities: readonly Equality[] = [
  holds('advantages add up to 0', sum('i', advantage, 'G'), 0, { given: [meanGiven], determined }),
  holds('their squares add up to G', sum('i', power(advantage, 2), 'G'), 'G', given),
  fails('their squares add up to G - 1', sum('i', power(advantage, 2), 'G'), subtract('G', 1), given),
  holds('deviations add up to 0, the mean written out', sum('i', subtract(reward, mean), 'G'), 0),
  holds(
    'their squares add up to G, all written out',
    sum('i', divide(power(subtract(reward, mean), 2), variance), 'G'),
    'G',
  ),
  holds(
    'with the deviation of a sample they add up to G - 1',
    sum(
      'i',
      divide(power(subtract(reward, mean), 2), multiply(variance, divide('G', subtract('G', 1)))),
      'G',
    ),
    subtract('G', 1),
  ),
  holds(
    'advantages do not change as rewards become a r + b',
    divide(subtract(add(multiply('a', reward), 'b'), add(multiply('a', 'mu'), 'b')), multiply('a', 's')),
    advantage,
  ),
  holds(
    "Lagrange's identity",
    subtract(multiply('#j', sum('j', power(x('j'), 2))), power(sum('j', x('j')), 2)),
    pairs,
  ),
  holds(
    "Samuelson's bound |A| ≤ √(G - 1), as a sum of squares",
    subtract(
      multiply('#j', add(power(others, 2), sum('j', power(x('j'), 2)))),
      multiply(add('#j', 1), power(others, 2)),
    ),
    pairs,
  ),
  holds(
    "a baseline with one's own sample in it scales the gradient by (G - 1)/G",
    subtract('Ers', multiply(power('G', -1), add('Ers', multiply(subtract('G', 1), 'Er', 'Es')))),
    multiply(divide(subtract('G', 1), 'G'), 'Ers'),
    { given: [{ left: symbol('Es'), right: number(0) }], determined: [['Es', number(0)]] },
  ),
  holds('a success has advantage √((1-p)/p), squared', power(ofSuccess, 2), divide(subtract(1, 'p'), 'p')),
  holds('a failure has advantage -√(p/(1-p)), squared', power(ofFailure, 2), divide('p', subtract(1, 'p'))),
  fails('a success has advantage √(p/(1-p)), squared', power(ofSuccess, 2), divide('p', subtract(1, 'p'))),
  holds('at p = 0.8 a failure has advantage -2', substitute(ofFailure, new Map([['p', number('0.8')]])), -2),
  holds(
    'p and 1 - p have one deviation',
    power(substitute(deviation, new Map([['p', subtract(1, 'p')]])), 2),
    power(deviation, 2),
  ),
  holds(
    'successes and failures have equal mass',
    multiply('p', ofSuccess),
    multiply(subtract(1, 'p'), negate(ofFailure)),
  ),
  holds('failures have the share p of the squares', multiply(subtract(1, 'p'), power(ofFailure, 2)), 'p'),
  holds('4F + 2B passes are twice 2F + B', passes, 2),
  fails('4F + 2B passes are five times 2F + B', passes, 5),
]

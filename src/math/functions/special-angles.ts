import { add, divide, negate, number, squareRoot, subtract, type Term } from '../term/term.js'

/** sin of k · 15° for k from 0 to 6. */
const QUARTER: readonly Term[] = [
  number(0),
  divide(subtract(squareRoot(6), squareRoot(2)), 4),
  number('1/2'),
  divide(squareRoot(2), 2),
  divide(squareRoot(3), 2),
  divide(add(squareRoot(6), squareRoot(2)), 4),
  number(1),
]
const HALF_TURN = [...QUARTER, ...QUARTER.slice(1, 6).reverse()]
const TURN = [...HALF_TURN, number(0), ...HALF_TURN.slice(1).map(negate)]

/** sin of k parts of 15°, from −24 parts on. */
export const sineAt = (k: number): Term => TURN[(k + 24) % 24]!

/** tan of k parts of 15°, which are no odd multiple of a right angle. */
export const tangentAt = (k: number): Term => divide(sineAt(k), sineAt(k + 6))

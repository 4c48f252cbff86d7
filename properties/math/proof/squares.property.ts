import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rational } from '../../../src/math/number/rational.js'
import { proveSign } from '../../../src/math/proof/tactics.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import {
  add,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const NAMES = ['x', 'y'] as const
const small = fc.integer({ min: -4, max: 4 })
/** a + bx + cy. */
const linear = fc.tuple(small, small, small)
type Linear = readonly [number, number, number]

/** A sum of squares, multiplied out, so that no square can be seen in it. */
function expanded(parts: readonly Linear[], constant = 0): Term {
  const of = (from: (part: Linear) => number) => parts.reduce((sum, part) => sum + from(part), 0)
  const [x, y] = NAMES.map(symbol)
  return add(
    number(of(([a]) => a * a) + constant),
    multiply(number(of(([a, b]) => 2 * a * b)), x!),
    multiply(number(of(([a, , c]) => 2 * a * c)), y!),
    multiply(number(of(([, b]) => b * b)), x!, x!),
    multiply(number(of(([, b, c]) => 2 * b * c)), x!, y!),
    multiply(number(of(([, , c]) => c * c)), y!, y!),
  )
}

const signOf = (term: Term, positive: readonly string[] = []) => proveSign(term, { positive }).sign
const valueAt = (term: Term, x: number, y: number): Rational =>
  exactValue(substitute(term, new Map(NAMES.map((name, i) => [name, number([x, y][i]!)]))))!

test('a sum of squares is negative nowhere, and positive with something added', () =>
  fc.assert(
    fc.property(
      fc.array(linear, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 9 }),
      (parts, more) => {
        expect(['positive', 'nonnegative', 'zero']).toContain(signOf(expanded(parts)))
        expect(signOf(expanded(parts, more))).toBe('positive')
        expect(signOf(multiply(number(-1), expanded(parts, more)))).toBe('negative')
      },
    ),
  ))

test('what is said of a sign is so at every point', () =>
  fc.assert(
    fc.property(
      fc.array(linear, { maxLength: 2 }),
      linear,
      small,
      small,
      small,
      (parts, other, constant, x, y) => {
        const term = subtract(expanded(parts, constant), expanded([other]))
        const allowed: Readonly<Record<string, readonly number[]>> = {
          positive: [1],
          nonnegative: [0, 1],
          zero: [0],
          nonpositive: [0, -1],
          negative: [-1],
          unknown: [-1, 0, 1],
        }
        expect(allowed[signOf(term)]).toContain(valueAt(term, x, y).sign())
      },
    ),
    { numRuns: 400 },
  ))

test('roots of positive symbols are squared too, and others are not', () => {
  const [a, b] = [symbol('a'), symbol('b')]
  const means = subtract(add(a, b), multiply(number(2), squareRoot(multiply(a, b))))
  expect(signOf(means, ['a', 'b'])).toBe('nonnegative')
  const [x, y] = [symbol('x'), symbol('y')]
  expect(signOf(add(power(x, 4), multiply(number(-2), power(x, 2)), 1))).toBe('nonnegative')
  expect(signOf(add(power(x, 4), multiply(number(-2), power(x, 2)), 2))).toBe('positive')
  for (const term of [
    add(power(x, 2), multiply(number(-3), x, y), power(y, 2)),
    add(power(x, 2), multiply(x, y)),
    add(power(x, 3), 1),
    add(multiply(x, y), 1),
    subtract(power(x, 2), power(y, 2)),
  ])
    expect(signOf(term)).toBe('unknown')
})

test('of more squares than people write nothing is said', () => {
  const names = 'abcdefghij'.split('').map(symbol)
  const squares = names.map(name => power(name, 2))
  const crossed = add(...squares, multiply(number(-1), names[0]!, names[1]!))
  expect(signOf(crossed)).toBe('unknown')
  expect(signOf(add(...squares.slice(0, 8), multiply(number(-1), names[0]!, names[1]!)))).toBe('nonnegative')
})

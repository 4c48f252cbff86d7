import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encloseIntegral } from '../../../src/math/integrals/quadrature.js'
import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  power,
  squareRoot,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const x = symbol('x')
const context = intervals(20)
const over = (of: Term, from: number, to: number): Interval | null =>
  encloseIntegral(of, 'x', context.of(`${from}`), context.of(`${to}`))

const valueAt = (of: Term, at: number): Interval =>
  evaluate(of, { symbols: new Map([['x', context.of(`${at}`)]]), groups: new Map() }, context)

const square = power(x, 2)
const sine = apply('sin', x)
/** Functions with a value and all derivatives from -2 to 2. */
const SMOOTH: readonly Term[] = [
  power(x, 5),
  exp(multiply(-1, square)),
  ln(add(5, x)),
  squareRoot(add(1, square)),
  power(add(3, x), '1/3'),
  power(add(2, square), -2),
  apply('sin', square),
  apply('cos', multiply(3, x)),
  apply('tan', divide(x, 2)),
  apply('arctan', x),
  apply('arcsin', divide(x, 3)),
  multiply(sine, exp(x)),
  exp(apply('tanh', x)),
]
const smooth = fc.constantFrom(...SMOOTH)
const end = fc.integer({ min: -8, max: 8 }).map(n => n / 4)

describe('an enclosure of an integral', () => {
  test('of a derivative holds the difference of the values, and is narrow', () =>
    fc.assert(
      fc.property(smooth, end, end, (of, from, to) => {
        const found = over(differentiate(of, 'x'), from, to)!
        const difference = valueAt(of, to).minus(valueAt(of, from))
        expect(found.minus(difference).contains(0)).toBe(true)
        expect(found.width.lt('1e-10')).toBe(true)
      }),
      { numRuns: 40 },
    ))

  test('holds what the midpoint rule comes to', () =>
    fc.assert(
      fc.property(smooth, end, end, (of, from, to) => {
        fc.pre(from !== to)
        const count = 200
        const width = (to - from) / count
        let sum = 0
        for (let i = 0; i < count; i++)
          sum += Number(valueAt(of, from + (i + 0.5) * width).midpoint()) * width
        expect(Number(over(of, from, to)!.midpoint())).toBeCloseTo(sum, 2)
      }),
      { numRuns: 15 },
    ))

  test('is the sum of those of two parts, and is turned where its ends are', () =>
    fc.assert(
      fc.property(smooth, end, end, end, (of, a, b, c) => {
        const [whole, first, second] = [over(of, a, c)!, over(of, a, b)!, over(of, b, c)!]
        expect(whole.minus(first).minus(second).contains(0)).toBe(true)
        expect(whole.plus(over(of, c, a)!).contains(0)).toBe(true)
      }),
      { numRuns: 20 },
    ))
})

/** Values by power series, and by other means that are known. */
const KNOWN: readonly (readonly [string, Term, number, number, number])[] = [
  ['a removable place at an end', divide(sine, x), 0, 1, 0.946083070367183],
  ['one between the ends', divide(sine, x), -1, 1, 1.892166140734366],
  ['one of the second order', divide(add(1, multiply(-1, apply('cos', x))), square), 0, 1, 0.486385376235323],
  ['one of a logarithm', divide(ln(add(1, x)), x), 0, 1, 0.822467033424113],
  ['one of an exponential', divide(add(1, multiply(-1, exp(multiply(-1, x)))), x), 0, 1, 0.796599599297053],
  ['a root that begins', multiply(squareRoot(x), apply('cos', x)), 0, 1, 0.531202683084515],
  ['a root that ends', squareRoot(add(1, multiply(-1, square))), 0, 1, Math.PI / 4],
  ['a corner', apply('abs', x), -1, 2, 2.5],
  ['the larger of two', apply('max', x, add(1, multiply(-1, x))), 0, 1, 0.75],
]

test.each(KNOWN)('%s', (_, of, from, to, value) => {
  expect(Number(over(of, from, to)!.midpoint())).toBeCloseTo(value, 11)
})

test.each<readonly [string, Term, number, number]>([
  ['a pole at an end', divide(1, x), 0, 1],
  ['a pole between the ends', power(x, -2), -1, 1],
  ['a pole that is not in the middle', divide(1, add(x, -1)), 0, 3],
  ['no value on a part', squareRoot(x), -1, 1],
  ['a tangent past its pole', apply('tan', x), 0, 3],
  ['a logarithm of 0', ln(x), 0, 1],
])('%s has no enclosure', (_, of, from, to) => {
  expect(over(of, from, to)).toBe(null)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { determinant, inverse } from '../../../src/notation/arrays/determinants.js'
import type { Node } from '../../../src/notation/tree/node.js'

const number = (text: string): Node => ({ head: 'number', text, args: [], start: 1, end: 2 })
const PLACE: Node = { head: 'call', text: 'det', args: [], start: 10, end: 20 }
const rowsOf = (rows: readonly (readonly (number | string)[])[]) =>
  rows.map(row => row.map(cell => number(String(cell))))

/** The value of a tree of sums, products, signs and quotients. */
function worthOf({ head, text, args }: Node): Rational {
  if (head === 'number') return Rational.of(text)
  const [first, ...others] = args.map(worthOf) as [Rational, ...Rational[]]
  if (head === 'neg') return first.neg()
  if (head === 'div') return first.div(others[0]!)
  return others.reduce((all, one) => (head === 'mul' ? all.times(one) : all.plus(one)), first)
}

/** Leibniz's sum over the permutations, each with the sign of the number of its inversions. */
function leibniz(rows: readonly (readonly number[])[]): number {
  const permutations = (items: readonly number[]): number[][] =>
    items.length === 0
      ? [[]]
      : items.flatMap(item => permutations(items.filter(one => one !== item)).map(rest => [item, ...rest]))
  const sums = permutations(rows.map((_, i) => i)).map(order => {
    const inversions = order.flatMap((a, i) => order.slice(i + 1).filter(b => b < a)).length
    return order.reduce((product, column, i) => product * rows[i]![column]!, (-1) ** inversions)
  })
  return sums.reduce((a, b) => a + b, 0)
}

const square = fc.integer({ min: 1, max: 4 }).chain(size =>
  fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
)

describe('a determinant', () => {
  test("is Leibniz's sum over the permutations", () =>
    fc.assert(
      fc.property(square, rows => {
        expect(worthOf(determinant(PLACE, rowsOf(rows))).eq(leibniz(rows))).toBe(true)
      }),
    ))
})

describe('an inverse', () => {
  test('times its matrix is the identity', () =>
    fc.assert(
      fc.property(square, rows => {
        fc.pre(rows.length > 1 && leibniz(rows) !== 0)
        const turned = inverse(PLACE, rowsOf(rows)).map(row => row.map(worthOf))
        const product = turned.map(row =>
          rows.map((_, j) =>
            String(row.reduce((sum, cell, k) => sum.plus(cell.times(rows[k]![j]!)), Rational.ZERO)),
          ),
        )
        expect(product).toEqual(rows.map((_, i) => rows.map((_, j) => (i === j ? '1' : '0'))))
      }),
    ))
})

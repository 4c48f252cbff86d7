import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { determinant, inverse } from '../../../src/notation/arrays/determinants.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { shown } from '../../rules/book/locate/read-here.js'

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

  test('of two rows is ad - bc, and every part stands where the determinant does', () => {
    const tree = determinant(
      PLACE,
      rowsOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    )
    expect(shown(tree)).toBe('add(mul(number a, number d), neg(mul(number b, number c)))')
    const places = (node: Node): number[][] =>
      node.head === 'number' ? [] : [[node.start, node.end], ...node.args.flatMap(places)]
    expect(places(tree)).toEqual(Array(4).fill([10, 20]))
  })

  test('of one cell is that cell', () => {
    const rows = rowsOf([[7]])
    expect(determinant(PLACE, rows)).toBe(rows[0]![0])
  })
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

  test('of two rows is (d, -b; -c, a) over ad - bc', () => {
    const whole = 'add(mul(number a, number d), neg(mul(number b, number c)))'
    expect(
      inverse(
        PLACE,
        rowsOf([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ).map(row => row.map(shown)),
    ).toEqual([
      [`div(number d, ${whole})`, `div(neg(number b), ${whole})`],
      [`div(neg(number c), ${whole})`, `div(number a, ${whole})`],
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import {
  formAt,
  type LinearForm,
  linearDifference,
  linearForm,
  namesIn,
  onlyZero,
} from '../../../src/math/roots/linear-system.js'
import { add, multiply, number, power, subtract, symbol, type Term } from '../../../src/math/term/term.js'

const small = fc.integer({ min: -4, max: 4 })
const NAMES = ['x', 'y', 'z']
const size = fc.integer({ min: 1, max: 3 })

/** Equations of which a point solves each, written as terms. */
const system = size.chain(count =>
  fc.record({
    point: fc.array(small, { minLength: count, maxLength: count }),
    rows: fc.array(fc.array(small, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 4 }),
  }),
)

const sideOf = (row: readonly number[]): Term =>
  add(...row.map((factor, at) => multiply(factor, symbol(NAMES[at]!))))

const dot = (row: readonly number[], point: readonly number[]): number =>
  row.reduce((sum, factor, at) => sum + factor * point[at]!, 0)

const formsOf = (rows: readonly (readonly number[])[], point: readonly number[]): readonly LinearForm[] =>
  rows.map(row => linearDifference(sideOf(row), number(dot(row, point)))!)

/** The determinant by the sum over the first row. */
const determinant = (rows: readonly (readonly number[])[]): number =>
  rows.length === 0
    ? 1
    : rows[0]!.reduce(
        (sum, factor, at) =>
          sum +
          (at % 2 === 0 ? 1 : -1) * factor * determinant(rows.slice(1).map(row => row.toSpliced(at, 1))),
        0,
      )

describe('a system of linear equations', () => {
  test('has the point that it was made of as its only solution, where the determinant is not 0', () => {
    fc.assert(
      fc.property(system, ({ point, rows }) => {
        const square = rows.slice(0, point.length)
        const isSquare = square.length === point.length && determinant(square) !== 0
        fc.pre(isSquare)
        const found = onlyZero(formsOf(rows, point))!
        for (const [at, value] of point.entries()) expect(found.get(NAMES[at]!)!.eq(value)).toBe(true)
      }),
    )
  })

  test('has no only solution with fewer equations than names', () => {
    fc.assert(
      fc.property(system, ({ point, rows }) => {
        const forms = formsOf(rows, point)
        const names = new Set(forms.flatMap(namesIn))
        fc.pre(forms.length < names.size)
        expect(onlyZero(forms)).toBeNull()
      }),
    )
  })

  test('may have 0 as its solution', () => {
    const forms = [linearForm(add(symbol('x'), symbol('y')))!, linearForm(symbol('y'))!]
    expect([...onlyZero(forms)!.values()].map(String)).toEqual(['0', '0'])
  })

  test('has none where one of its equations is shifted', () => {
    fc.assert(
      fc.property(system, small, ({ point, rows }, shift) => {
        fc.pre(shift !== 0)
        const forms = formsOf(rows, point)
        const moved = linearDifference(sideOf(rows[0]!), number(dot(rows[0]!, point) + shift))!
        expect(onlyZero([...forms, moved])).toBeNull()
      }),
    )
  })
})

describe('a linear form', () => {
  test('has the value of its term at every point', () => {
    fc.assert(
      fc.property(small, small, small, small, (a, b, x, y) => {
        const sum = add(symbol('x'), multiply(symbol('y'), b))
        const term = add(subtract(multiply(a, sum, 2), symbol('y')), 3)
        const point = new Map([
          ['x', Rational.of(x)],
          ['y', Rational.of(y)],
        ])
        expect(formAt(linearForm(term)!, point).eq(2 * a * (x + b * y) - y + 3)).toBe(true)
      }),
    )
  })

  test.each([
    multiply(symbol('x'), symbol('y')),
    power(symbol('x'), 2),
    add(symbol('x'), power(symbol('y'), 2)),
    add(power(symbol('y'), 2), symbol('x')),
    multiply(2, power(symbol('x'), -1)),
  ])('is none of a product or a power of names', term => {
    expect(linearForm(term)).toBeNull()
    expect(linearDifference(term, symbol('x'))).toBeNull()
    expect(linearDifference(symbol('x'), term)).toBeNull()
  })
})

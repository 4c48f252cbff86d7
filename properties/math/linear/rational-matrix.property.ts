import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  characteristicOf,
  determinantOf,
  lessIdentity,
  rankOf,
  traceOf,
} from '../../../src/math/linear/rational-matrix.js'
import { Rational } from '../../../src/math/number/rational.js'

const entry = fc.integer({ min: -5, max: 5 }).map(value => Rational.of(`${value}`))
const square = fc
  .integer({ min: 1, max: 4 })
  .chain(size =>
    fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
  )
type Rows = readonly (readonly Rational[])[]

/** By expansion along the first row. */
const expanded = (rows: Rows): Rational =>
  rows.length === 0
    ? Rational.ONE
    : rows[0]!.reduce((sum, first, j) => {
        const minor = rows.slice(1).map(row => row.filter((_, column) => column !== j))
        const part = first.times(expanded(minor))
        return j % 2 === 0 ? sum.plus(part) : sum.minus(part)
      }, Rational.ZERO)

const transposed = (rows: Rows): Rows => rows[0]!.map((_, j) => rows.map(row => row[j]!))

test('the determinant by elimination is the one by expansion, and the one of the transpose', () =>
  fc.assert(
    fc.property(square, rows => {
      expect(determinantOf(rows).eq(expanded(rows))).toBe(true)
      expect(determinantOf(transposed(rows)).eq(determinantOf(rows))).toBe(true)
    }),
  ))

test('the rank is full where the determinant is not 0, that of the columns, and not raised by a sum of rows', () =>
  fc.assert(
    fc.property(square, fc.nat(), fc.nat(), (rows, i, j) => {
      const rank = rankOf(rows)
      expect(rank === rows.length).toBe(!determinantOf(rows).isZero())
      expect(rankOf(transposed(rows))).toBe(rank)
      const [one, other] = [rows[i % rows.length]!, rows[j % rows.length]!]
      expect(rankOf([...rows, one.map((value, at) => value.plus(other[at]!))])).toBe(rank)
    }),
  ))

test('the diagonal of a triangle holds its eigenvalues, whose sum is the trace', () =>
  fc.assert(
    fc.property(square, rows => {
      const triangle = rows.map((row, i) => row.map((value, j) => (j < i ? Rational.ZERO : value)))
      const diagonal = triangle.map((row, i) => row[i]!)
      for (const value of diagonal) expect(determinantOf(lessIdentity(triangle, value)).isZero()).toBe(true)
      expect(traceOf(triangle).eq(diagonal.reduce((sum, value) => sum.plus(value), Rational.ZERO))).toBe(true)
    }),
  ))

test('what is not square has no determinant', () => {
  expect(() => determinantOf([[Rational.ONE, Rational.ZERO]])).toThrow(RangeError)
})

test('the characteristic polynomial is the determinant of the matrix less a number on its diagonal, at each number', () =>
  fc.assert(
    fc.property(square, entry, (rows, at) => {
      const coefficients = characteristicOf(rows)
      const value = coefficients.reduce((sum, coefficient) => sum.times(at).plus(coefficient), Rational.ZERO)
      const determinant = determinantOf(lessIdentity(rows, at))
      expect(coefficients).toHaveLength(rows.length + 1)
      expect(value.eq(rows.length % 2 === 0 ? determinant : determinant.neg())).toBe(true)
    }),
  ))

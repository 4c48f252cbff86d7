import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addOrdered,
  coefficientPairs,
  determinantOrdered,
  identityMatrix,
  invertOrdered,
  multiplyOrdered,
  namedArray,
  numberOf,
  scaleOrdered,
  traceOrdered,
  transposeOrdered,
  zeroLike,
} from '../../../src/math/linear/ordered-products.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { toPlain } from '../../../src/math/term/print.js'
import { simplify } from '../../../src/math/term/simplify.js'
import { multiply, number, symbol, type Term } from '../../../src/math/term/term.js'
import {
  arrays,
  determinant,
  entry,
  multiple,
  named,
  product,
  type Rows,
  scalar,
  square,
  trace,
  transposed,
  word,
  worthOf,
} from './ordered-here.js'

/** With 0 for -0. */
const unsigned = (rows: Rows): Rows => rows.map(row => row.map(entry => entry + 0))

test('a normal form is what its expression is in numbers', () =>
  fc.assert(
    fc.property(square, arrays, ({ form, value }, given) => {
      expect(worthOf(form, given)).toEqual(unsigned(value(given)))
    }),
  ))

test('a column times a matrix, and a row times a column, are what they are in numbers', () =>
  fc.assert(
    fc.property(square, arrays, (matrix, given) => {
      const image = product(matrix, named('u'))
      expect(worthOf(image.form, given)).toEqual(unsigned(image.value(given)))
      const { form, value } = product(transposed(named('v')), image)
      expect(scalar(numberOf(form)!, given)).toBe(value(given)[0]![0])
    }),
  ))

test('a trace and the determinant of a product are those of the numbers', () =>
  fc.assert(
    fc.property(
      square,
      word,
      entry.filter(by => by !== 0),
      arrays,
      (any, one, by, given) => {
        expect(scalar(traceOrdered(any.form, number(2))!, given)).toBe(trace(any.value(given)) + 0)
        const cased = multiple(one, by)
        expect(scalar(determinantOrdered(cased.form, number(2))!, given)).toBe(
          determinant(cased.value(given)) + 0,
        )
      },
    ),
  ))

const shown = (term: Term): string => toPlain(simplify(term))
const same = (left: Term, right: Term): void => expect(simplify(left)).toEqual(simplify(right))
const isProved = (left: Term, right: Term): boolean => proveIdentity(left, right, { positive: [] }).proved
const n = symbol('n')
const [A, B] = [namedArray('A', 'matrix'), namedArray('B', 'matrix')]
const [u, v] = [namedArray('u', 'vector'), namedArray('v', 'vector')]

test('tr AB = tr BA = tr (AB)^T, and what a trace is turned round to has one name', () =>
  fc.assert(
    fc.property(word, word, ({ form: one }, { form: other }) => {
      const [forth, back] = [multiplyOrdered(one, other)!, multiplyOrdered(other, one)!]
      same(traceOrdered(forth, n)!, traceOrdered(back, n)!)
      same(traceOrdered(forth, n)!, traceOrdered(transposeOrdered(forth), n)!)
    }),
  ))

test('the determinant of a sum is that of its transpose, and not that of another sum', () => {
  const sums = [
    addOrdered([A, B])!,
    addOrdered([A, transposeOrdered(B)])!,
    addOrdered([A, scaleOrdered(B, n)])!,
  ]
  for (const one of sums) same(determinantOrdered(one, n)!, determinantOrdered(transposeOrdered(one), n)!)
  same(determinantOrdered(addOrdered([B, A])!, n)!, determinantOrdered(sums[0]!, n)!)
  expect(new Set(sums.map(one => shown(determinantOrdered(one, n)!))).size).toBe(3)
  const dyad = multiplyOrdered(u, transposeOrdered(v))!
  expect(determinantOrdered(dyad, n)).toMatchObject({ kind: 'symbol' })
  // In two rows and more the determinant of a dyad is 0, which one product of letters does not tell.
  expect(shown(determinantOrdered(dyad, n)!)).not.toContain('det(u)')
})

test('inverses cancel beside each other, and at both ends of a trace', () =>
  fc.assert(
    fc.property(word, word, ({ form: one }, { form: other }) => {
      const inverse = invertOrdered(one)!
      expect(multiplyOrdered(one, inverse)).toEqual(identityMatrix())
      expect(multiplyOrdered(inverse, one)).toEqual(identityMatrix())
      const similar = multiplyOrdered(multiplyOrdered(inverse, other)!, one)!
      same(traceOrdered(similar, n)!, traceOrdered(other, n)!)
      expect(isProved(determinantOrdered(similar, n)!, determinantOrdered(other, n)!)).toBe(true)
    }),
  ))

test('the inverse of a multiple is a part of the inverse, and its determinant one of the determinant', () => {
  const twice = invertOrdered(scaleOrdered(A, number(2)))!
  expect(coefficientPairs(twice, scaleOrdered(invertOrdered(A)!, number('1/2')))).toEqual([
    [number('1/2'), number('1/2')],
  ])
  const product = multiply(determinantOrdered(A, n)!, determinantOrdered(invertOrdered(A)!, n)!)
  expect(isProved(product, number(1))).toBe(true)
  expect(isProved(determinantOrdered(A, n)!, determinantOrdered(invertOrdered(A)!, n)!)).toBe(false)
})

test('the trace of a dyad is the dot product of its vectors', () => {
  for (const matrix of [identityMatrix(), A, multiplyOrdered(A, transposeOrdered(B))!]) {
    const image = multiplyOrdered(matrix, u)!
    const dyad = multiplyOrdered(image, transposeOrdered(v))!
    same(traceOrdered(dyad, n)!, numberOf(multiplyOrdered(transposeOrdered(v), image)!)!)
  }
})

test('sums and multiples keep their shape', () => {
  for (const form of [A, u, transposeOrdered(u)])
    for (const other of [addOrdered([form]), addOrdered([form, form]), scaleOrdered(form, n)])
      expect([other!.rows, other!.columns]).toEqual([form.rows, form.columns])
  expect(addOrdered([A, transposeOrdered(u)])).toBeNull()
})

test('the name of a determinant tells the products of its sum apart', () => {
  const sum = addOrdered([A, B, multiplyOrdered(A, B)!, identityMatrix()])!
  const [first] = shown(determinantOrdered(sum, n)!).split(' = ')
  expect(first!.split(' + ')).toHaveLength(4)
})

test('what does not fit together is nothing', () => {
  expect(addOrdered([A, u])).toBeNull()
  expect(addOrdered([u, transposeOrdered(u)])).toBeNull()
  expect(multiplyOrdered(u, v)).toBeNull()
  expect(multiplyOrdered(u, A)).toBeNull()
  expect(invertOrdered(addOrdered([A, B])!)).toBeNull()
  expect(invertOrdered(u)).toBeNull()
  expect(invertOrdered(multiplyOrdered(u, transposeOrdered(v))!)).toBeNull()
  expect(invertOrdered(zeroLike(A))).toBeNull()
  expect(numberOf(u)).toBeNull()
  expect(numberOf(transposeOrdered(u))).toBeNull()
  expect(numberOf(A)).toBeNull()
  expect(traceOrdered(u, n)).toBeNull()
  expect(traceOrdered(transposeOrdered(u), n)).toBeNull()
  for (const form of [u, transposeOrdered(u), zeroLike(A)]) expect(determinantOrdered(form, n)).toBeNull()
})

test('the zero of a shape has it, and differs from what is none in each of its products', () => {
  const zero = zeroLike(u)
  expect([zero.rows, zero.columns, zero.products.size]).toEqual(['many', 'one', 0])
  expect(coefficientPairs(zero, u)).toEqual([[number(0), number(1)]])
  expect(coefficientPairs(addOrdered([A, B])!, A)).toEqual([
    [number(1), number(1)],
    [number(1), number(0)],
  ])
  expect(addOrdered([A, scaleOrdered(A, number(-1))])).toEqual(zeroLike(A))
})

test('a product of long sums is not multiplied out', () => {
  let long = addOrdered([A, B])!
  for (let i = 0; i < 3; i++) long = multiplyOrdered(long, addOrdered([A, B])!)!
  expect(long.products.size).toBe(16)
  expect(multiplyOrdered(long, long)!.products.size).toBe(256)
  const most = multiplyOrdered(long, long)!
  expect(multiplyOrdered(most, A)).not.toBeNull()
  expect(multiplyOrdered(addOrdered([most, identityMatrix()])!, A)).toBeNull()
  expect(multiplyOrdered(multiplyOrdered(long, A)!, multiplyOrdered(long, addOrdered([A, B])!)!)).toBeNull()
})

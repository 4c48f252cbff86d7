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
  type OrderedSum,
  scaleOrdered,
  traceOrdered,
  transposeOrdered,
  zeroLike,
} from '../../../src/math/linear/ordered-products.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { definableIn } from '../../../src/math/term/key.js'
import { toPlain } from '../../../src/math/term/print.js'
import { simplify } from '../../../src/math/term/simplify.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { number, symbol, type Term } from '../../../src/math/term/term.js'

type Rows = readonly (readonly number[])[]

const times = (left: Rows, right: Rows): Rows =>
  left.map(row => right[0]!.map((_, j) => row.reduce((sum, entry, k) => sum + entry * right[k]![j]!, 0)))
const plus = (left: Rows, right: Rows): Rows =>
  left.map((row, i) => row.map((entry, j) => entry + right[i]![j]!))
const scaled = (rows: Rows, by: number): Rows => rows.map(row => row.map(entry => by * entry))
const turned = (rows: Rows): Rows => rows[0]!.map((_, j) => rows.map(row => row[j]!))
const cells = (rows: Rows) => rows.flat() as [number, number, number, number]
const determinant = (rows: Rows): number => {
  const [a, b, c, d] = cells(rows)
  return a * d - b * c
}
const trace = (rows: Rows): number => cells(rows)[0] + cells(rows)[3]
/** Of a matrix whose determinant is 1 or -1, so that everything stays whole. */
const inverse = (rows: Rows): Rows => {
  const [a, b, c, d] = cells(rows)
  const adjugate = [
    [d, -b],
    [-c, a],
  ]
  return scaled(adjugate, determinant(rows))
}

const UNIT: Rows = [
  [1, 0],
  [0, 1],
]
const entry = fc.integer({ min: -3, max: 3 })
const column = fc.tuple(entry, entry).map(([a, b]): Rows => [[a], [b]])
const unimodular = fc.tuple(entry, entry, fc.boolean()).map(([a, b, isTurned]): Rows => {
  const product = times(
    [
      [1, a],
      [0, 1],
    ],
    [
      [1, 0],
      [b, 1],
    ],
  )
  return isTurned ? [product[1]!, product[0]!] : product
})
const arrays = fc.record({ A: unimodular, B: unimodular, u: column, v: column })
type Arrays = Readonly<Record<string, Rows>>

/** An expression as a normal form, and what it is in numbers. */
interface Both {
  readonly form: OrderedSum
  readonly value: (given: Arrays) => Rows
}

const named = (name: string): Both => ({
  form: namedArray(name, /[A-Z]/.test(name) ? 'matrix' : 'vector'),
  value: given => given[name]!,
})
const product = (left: Both, right: Both): Both => ({
  form: multiplyOrdered(left.form, right.form)!,
  value: given => times(left.value(given), right.value(given)),
})
const transposed = (of: Both): Both => ({
  form: transposeOrdered(of.form),
  value: given => turned(of.value(given)),
})
const inverted = (of: Both): Both => ({
  form: invertOrdered(of.form)!,
  value: given => inverse(of.value(given)),
})
const sum = (left: Both, right: Both): Both => ({
  form: addOrdered([left.form, right.form])!,
  value: given => plus(left.value(given), right.value(given)),
})
const multiple = (of: Both, by: number): Both => ({
  form: scaleOrdered(of.form, number(by)),
  value: given => scaled(of.value(given), by),
})

/** Products of matrices, of their transposes and inverses. */
const { word } = fc.letrec<{ word: Both }>(tie => ({
  word: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('A', 'B').map(named),
    fc.constant<Both>({ form: identityMatrix(), value: () => UNIT }),
    fc.tuple(tie('word'), tie('word')).map(([left, right]) => product(left, right)),
    tie('word').map(transposed),
    tie('word').map(inverted),
  ),
}))
const outer = fc
  .tuple(fc.constantFrom('u', 'v'), fc.constantFrom('u', 'v'))
  .map(([one, other]) => product(named(one), transposed(named(other))))
const { square } = fc.letrec<{ square: Both }>(tie => ({
  square: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    outer,
    fc.tuple(tie('square'), tie('square')).map(([left, right]) => product(left, right)),
    fc.tuple(tie('square'), tie('square')).map(([left, right]) => sum(left, right)),
    fc.tuple(tie('square'), entry).map(([of, by]) => multiple(of, by)),
    tie('square').map(transposed),
  ),
}))

/** What `A^-1^T` and `u^T A v` are in numbers. */
function letters(key: string, given: Arrays): Rows {
  return key
    .split(' ')
    .filter(Boolean)
    .map(letter => {
      const own = given[letter[0]!]!
      const inverted = letter.includes('^-1') ? inverse(own) : own
      return letter.endsWith('^T') ? turned(inverted) : inverted
    })
    .reduce((left, right) => (left === UNIT ? right : times(left, right)), UNIT)
}

function scalar(term: Term, given: Arrays): number {
  const values = [...definableIn(term).keys()].map(key => {
    const [, name, inner] = /^(tr|det)\((.*)\)$/.exec(key) ?? []
    const value =
      name === 'tr'
        ? trace(letters(inner!, given))
        : name === 'det'
          ? determinant(letters(inner!, given))
          : letters(key, given)[0]![0]!
    return [key, number(value)] as const
  })
  return Number(exactValue(substitute(term, new Map(values)))!.toString()) + 0
}

function worthOf({ products, rows, columns }: OrderedSum, given: Arrays): Rows {
  const size = (extent: string): number => (extent === 'many' ? 2 : 1)
  const zero: Rows = Array.from({ length: size(rows) }, () => Array.from({ length: size(columns) }, () => 0))
  return [...products].reduce(
    (total, [key, { factor }]) => plus(total, scaled(letters(key, given), scalar(factor, given))),
    zero,
  )
}

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
  expect(multiplyOrdered(multiplyOrdered(long, A)!, multiplyOrdered(long, addOrdered([A, B])!)!)).toBeNull()
})

import fc from 'fast-check'
import {
  addOrdered,
  identityMatrix,
  invertOrdered,
  multiplyOrdered,
  namedArray,
  type OrderedSum,
  scaleOrdered,
  transposeOrdered,
} from '../../../src/math/linear/ordered-products.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { definableIn } from '../../../src/math/term/key.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { number, type Term } from '../../../src/math/term/term.js'

export type Rows = readonly (readonly number[])[]

const times = (left: Rows, right: Rows): Rows =>
  left.map(row => right[0]!.map((_, j) => row.reduce((sum, entry, k) => sum + entry * right[k]![j]!, 0)))
const plus = (left: Rows, right: Rows): Rows =>
  left.map((row, i) => row.map((entry, j) => entry + right[i]![j]!))
const scaled = (rows: Rows, by: number): Rows => rows.map(row => row.map(entry => by * entry))
const turned = (rows: Rows): Rows => rows[0]!.map((_, j) => rows.map(row => row[j]!))
const cells = (rows: Rows) => rows.flat() as [number, number, number, number]
export const determinant = (rows: Rows): number => {
  const [a, b, c, d] = cells(rows)
  return a * d - b * c
}
export const trace = (rows: Rows): number => cells(rows)[0] + cells(rows)[3]
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
export const entry = fc.integer({ min: -3, max: 3 })
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
export const arrays = fc.record({ A: unimodular, B: unimodular, u: column, v: column })
export type Arrays = Readonly<Record<string, Rows>>

/** An expression as a normal form, and what it is in numbers. */
export interface Both {
  readonly form: OrderedSum
  readonly value: (given: Arrays) => Rows
}

export const named = (name: string): Both => ({
  form: namedArray(name, /[A-Z]/.test(name) ? 'matrix' : 'vector'),
  value: given => given[name]!,
})
export const product = (left: Both, right: Both): Both => ({
  form: multiplyOrdered(left.form, right.form)!,
  value: given => times(left.value(given), right.value(given)),
})
export const transposed = (of: Both): Both => ({
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
export const multiple = (of: Both, by: number): Both => ({
  form: scaleOrdered(of.form, number(by)),
  value: given => scaled(of.value(given), by),
})

/** Products of matrices, of their transposes and inverses. */
export const { word } = fc.letrec<{ word: Both }>(tie => ({
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
export const { square } = fc.letrec<{ square: Both }>(tie => ({
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
  // A number goes by all that its letters may be turned into.
  const [own] = key.split(' = ')
  return own!
    .split(' ')
    .filter(Boolean)
    .map(letter => {
      const rows = given[letter[0]!]!
      const inverted = letter.includes('^-1') ? inverse(rows) : rows
      return letter.endsWith('^T') ? turned(inverted) : inverted
    })
    .reduce((left, right) => (left === UNIT ? right : times(left, right)), UNIT)
}

export function scalar(term: Term, given: Arrays): number {
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

export function worthOf({ products, rows, columns }: OrderedSum, given: Arrays): Rows {
  const size = (extent: string): number => (extent === 'many' ? 2 : 1)
  const zero: Rows = Array.from({ length: size(rows) }, () => Array.from({ length: size(columns) }, () => 0))
  return [...products].reduce(
    (total, [key, { factor }]) => plus(total, scaled(letters(key, given), scalar(factor, given))),
    zero,
  )
}

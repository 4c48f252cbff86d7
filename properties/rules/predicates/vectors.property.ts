import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictsOf } from './said-in.js'

const RULE = 'law/vectors'
const verdict = (isSo: boolean): readonly string[] => [isSo ? 'holds' : 'refuted']
const entry = fc.integer({ min: -3, max: 3 })
const pair = fc.tuple(entry, entry).filter(([a, b]) => a !== 0 || b !== 0)
const written = fc.constantFrom(
  (entries: readonly number[]) => `(${entries.join(', ')})`,
  (entries: readonly number[]) => `\\begin{pmatrix} ${entries.join(' \\\\ ')} \\end{pmatrix}`,
)

describe('two vectors', () => {
  test('are orthogonal, parallel and independent as their products say', () =>
    fc.assert(
      fc.property(pair, pair, written, ([a, b], [c, d], write) => {
        const both = `The vectors $${write([a, b])}$ and $${write([c, d])}$ are`
        const determinant = a * d - b * c
        expect(verdictsOf(RULE, `${both} orthogonal.`)).toEqual(verdict(a * c + b * d === 0))
        expect(verdictsOf(RULE, `${both} parallel.`)).toEqual(verdict(determinant === 0))
        expect(verdictsOf(RULE, `${both} linearly independent.`)).toEqual(verdict(determinant !== 0))
        expect(verdictsOf(RULE, `${both} linearly dependent.`)).toEqual(verdict(determinant === 0))
      }),
      { numRuns: 20 },
    ))
})

describe('a matrix of two rows', () => {
  const matrix = fc.tuple(entry, entry, entry, entry)
  const given = ([a, b, c, d]: readonly number[]) =>
    `Let $A = \\begin{pmatrix} ${a} & ${b} \\\\ ${c} & ${d} \\end{pmatrix}$.`

  test('is singular, symmetric and definite as its entries say', () =>
    fc.assert(
      fc.property(matrix, ([a, b, c, d]) => {
        const says = (what: string) => verdictsOf(RULE, `${given([a, b, c, d])} The matrix $A$ is ${what}.`)
        const determinant = a * d - b * c
        expect(says('invertible')).toEqual(verdict(determinant !== 0))
        expect(says('singular')).toEqual(verdict(determinant === 0))
        expect(says('symmetric')).toEqual(verdict(b === c))
        // Of what is not symmetric authors speak in other ways.
        expect(says('positive definite')).toEqual(b === c ? verdict(a > 0 && determinant > 0) : [])
        expect(says('negative definite')).toEqual(b === c ? verdict(a < 0 && determinant > 0) : [])
        const isOrthogonal = a * a + b * b === 1 && c * c + d * d === 1 && a * c + b * d === 0
        expect(says('orthogonal')).toEqual(verdict(isOrthogonal))
      }),
      { numRuns: 20 },
    ))

  test('has its characteristic polynomial in any letter, and of either sign where rows are odd', () =>
    fc.assert(
      fc.property(
        matrix,
        fc.constantFrom('\\lambda', 't', 'x'),
        fc.integer({ min: -1, max: 1 }),
        ([a, b, c, d], letter, slip) => {
          const [trace, determinant] = [a + d, a * d - b * c + slip]
          const polynomial = `${letter}^2 - (${trace})${letter} + (${determinant})`
          const page = `${given([a, b, c, d])} The characteristic polynomial of $A$ is $${polynomial}$.`
          expect(verdictsOf(RULE, page)).toEqual(verdict(slip === 0))
        },
      ),
      { numRuns: 20 },
    ))

  test('sends its eigenvectors to multiples of them', () =>
    fc.assert(
      fc.property(pair, entry, entry, fc.integer({ min: 0, max: 2 }), ([v, w], value, shear, slip) => {
        // A = value + shear·(rows that send (v, w) to 0)
        const A = [value + shear * w, -shear * v, shear * w, value - shear * v]
        const page = `${given(A)} The vector $(${v}, ${w})$ is an eigenvector of $A$ with eigenvalue $${value + slip}$.`
        expect(verdictsOf(RULE, page)).toEqual(verdict(slip === 0))
      }),
      { numRuns: 20 },
    ))

  test('of three rows has a characteristic polynomial of either sign', () => {
    const page = (polynomial: string) =>
      `Let $A = \\begin{pmatrix} 1 & 0 & 0 \\\\ 0 & 2 & 0 \\\\ 0 & 0 & 3 \\end{pmatrix}$. The characteristic polynomial of $A$ is $${polynomial}$.`
    expect(verdictsOf(RULE, page('t^3 - 6t^2 + 11t - 6'))).toEqual(['holds'])
    expect(verdictsOf(RULE, page('-t^3 + 6t^2 - 11t + 6'))).toEqual(['holds'])
    expect(verdictsOf(RULE, page('t^3 + 6t^2 + 11t + 6'))).toEqual(['refuted'])
  })
})

test.each([
  'We work over $\\mathbb{F}_7$. The vectors $(1, 2)$ and $(3, 2)$ are orthogonal.',
  'All is taken modulo 3. The vectors $(1, 2)$ and $(1, 1)$ are orthogonal.',
  'With the metric $G$ the vectors $(1, 1)$ and $(2, 2)$ are orthogonal.',
  'Let $A = \\begin{pmatrix} 2 & 1 \\\\ 1 & 1 \\end{pmatrix}$. The vector $(0.851, 0.526)$ is an eigenvector of $A$ with eigenvalue $2.618$.',
  'The vectors $u$ and $v$ are orthogonal.',
  'The vectors $(1, 2)$ and $(1, 2, 3)$ are orthogonal.',
  'The matrix $A$ is invertible.',
  'The lines $y = 2x + 1$ and $y = 2x$ are orthogonal.',
])('of other products, other numbers and unknown vectors nothing is said: %s', page => {
  expect(verdictsOf(RULE, page)).toEqual([])
})

import type { Token } from '../../documents/model/document.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import {
  characteristicOf,
  determinantOf,
  MAX_SIZE,
  type RationalMatrix,
  rankOf,
} from '../../math/linear/rational-matrix.js'
import { Rational } from '../../math/number/rational.js'
import { rationalFunctionOf } from '../../math/roots/of-term.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import { symbol } from '../../math/term/term.js'
import { gridOf, workOut } from '../../notation/arrays/evaluate-arrays.js'
import type { Node } from '../../notation/tree/node.js'
import { type LawPage, termOf } from '../laws/law-page.js'
import { characteristicAt } from '../laws/matrix-property.js'
import { defineRule } from '../rule.js'
import { isOfPlainVectors } from './context.js'
import { expressionOf } from './expression-said.js'
import { type Said, type SaidJudge, saidCheck } from './said.js'

/** The entries of an array in rows, as the page gives them before a place; null where one is no number. */
function rowsOf(node: Node, start: number, { reading, page }: LawPage): RationalMatrix | null {
  const grid = gridOf(workOut(node, reading.source, page.symbols.arrays.before(start)))
  const rows = grid?.rows ?? (node.head === 'sequence' ? node.args.map(cell => [cell]) : null)
  if (!rows || rows.length > MAX_SIZE) return null
  const entries = rows.map(row =>
    row.map(cell => {
      const term = termOf(cell, reading)
      return term ? exactValue(term) : undefined
    }),
  )
  const width = entries[0]?.length ?? 0
  const isWhole =
    width > 0 && entries.every(row => row.length === width && row.every(entry => entry !== undefined))
  return isWhole ? (entries as Rational[][]) : null
}

/** The last array of `v = (1, 2)`, or the one that a name stands for. */
function arrayOf(token: Token | undefined, page: LawPage): RationalMatrix | null {
  const [chain, another] = (token && page.reading.chains.get(token)) ?? []
  if (!chain || another || !chain.signs.every(({ operator }) => operator === '=')) return null
  return rowsOf(chain.terms.at(-1)!, token!.start, page)
}

const isMatrix = (rows: RationalMatrix | null): rows is RationalMatrix => rows !== null && rows[0]!.length > 1

/** A row or a column as a list. */
const asVector = (rows: RationalMatrix): readonly Rational[] | null =>
  rows.length === 1 ? rows[0]! : rows[0]!.length === 1 ? rows.map(([entry]) => entry!) : null

/** The vectors of which something is said, all of one length; null for anything else. */
function vectorsOf({ predication: { subjects }, page }: Said): readonly (readonly Rational[])[] | null {
  if (!isOfPlainVectors(page.reading)) return null
  const found = subjects.map(token => {
    const rows = arrayOf(token, page)
    return rows && asVector(rows)
  })
  const length = found[0]?.length ?? 0
  return found.length > 1 && found.every(one => one?.length === length)
    ? (found as readonly (readonly Rational[])[])
    : null
}

/** The square matrix of which something is said. */
function squareOf({ predication: { subjects }, page }: Said): RationalMatrix | null {
  const rows = subjects.length === 1 && isOfPlainVectors(page.reading) ? arrayOf(subjects[0], page) : null
  return isMatrix(rows) && rows.length === rows[0]!.length ? rows : null
}

const settled = (isSo: boolean, explanation: string): Judgement =>
  judgement(isSo ? 'holds' : 'refuted', {
    evidence: evidence(isSo ? 'proved: exhaustive' : 'refuted: witness'),
    explanation,
  })

const dot = (one: readonly Rational[], other: readonly Rational[]): Rational =>
  one.reduce((sum, entry, at) => sum.plus(entry.times(other[at]!)), Rational.ZERO)

/** Vectors by pairs, or the columns of a matrix, which must have length 1 too. */
const orthogonal: SaidJudge = said => {
  const matrix = squareOf(said)
  if (matrix) {
    const isSo = matrix.every((row, i) => matrix.every((other, j) => dot(row, other).eq(i === j ? 1 : 0)))
    return settled(isSo, isSo ? 'its transpose is its inverse' : 'its transpose is not its inverse')
  }
  const vectors = vectorsOf(said)
  if (!vectors) return null
  const products = vectors.flatMap((one, at) => vectors.slice(at + 1).map(other => dot(one, other)))
  const wrong = products.find(product => !product.isZero())
  return settled(!wrong, wrong ? `their product is ${wrong}` : 'their product is 0')
}

const ofRank =
  (isFull: boolean): SaidJudge =>
  said => {
    const vectors = vectorsOf(said)
    if (!vectors) return null
    const rank = rankOf(vectors)
    return settled((rank === vectors.length) === isFull, `they span a space of dimension ${rank}`)
  }

const parallel: SaidJudge = said => {
  const vectors = vectorsOf(said)
  return vectors && settled(rankOf(vectors) <= 1, `they span a space of dimension ${rankOf(vectors)}`)
}

const byDeterminant =
  (isZero: boolean): SaidJudge =>
  said => {
    const matrix = squareOf(said)
    const determinant = matrix && determinantOf(matrix)
    return determinant && settled(determinant.isZero() === isZero, `its determinant is ${determinant}`)
  }

const symmetric: SaidJudge = said => {
  const matrix = squareOf(said)
  if (!matrix) return null
  const isSo = matrix.every((row, i) => row.every((entry, j) => entry.eq(matrix[j]![i]!)))
  return settled(isSo, isSo ? 'it is its own transpose' : 'its transpose is another matrix')
}

/** Sylvester's criterion: the determinants of the corners are positive, of the matrix or of its opposite. */
const definite =
  (sign: 1 | -1): SaidJudge =>
  said => {
    const matrix = squareOf(said)
    if (!matrix?.every((row, i) => row.every((entry, j) => entry.eq(matrix[j]![i]!)))) return null
    const corners = matrix.map((_, size) =>
      determinantOf(
        matrix.slice(0, size + 1).map(row => row.slice(0, size + 1).map(entry => entry.times(sign))),
      ),
    )
    const of = sign === 1 ? 'its corners' : 'the corners of its opposite'
    return settled(
      corners.every(corner => corner.sign() > 0),
      `the determinants of ${of} are ${corners.join(', ')}`,
    )
  }

const eigenvector: SaidJudge = ({ predication: { subjects, objects }, page }) => {
  const rows = subjects.length === 1 ? arrayOf(subjects[0], page) : null
  const vector = rows && asVector(rows)
  const matrix = arrayOf(objects[0], page)
  const value = exactOf(objects[1], page)
  // Decimals are rounded, and then the image is so only nearly.
  if ([...subjects, ...objects].some(({ text }) => text.includes('.'))) return null
  if (
    !isOfPlainVectors(page.reading) ||
    !vector ||
    !isMatrix(matrix) ||
    !value ||
    matrix[0]!.length !== vector.length
  )
    return null
  const image = matrix.map(row => dot(row, vector))
  const isSo =
    image.every((entry, at) => entry.eq(value.times(vector[at]!))) && vector.some(entry => !entry.isZero())
  return settled(isSo, `the matrix sends it to (${image.join(', ')})`)
}

function exactOf(token: Token | undefined, page: LawPage): Rational | null {
  const term = expressionOf(token, page)
  return (term && exactValue(term)) ?? null
}

/** det(λ − A), or det(A − λ), which has the other sign where the matrix has an odd number of rows. */
const characteristicPolynomial: SaidJudge = said => {
  const matrix = squareOf(said)
  const stated = expressionOf(said.predication.objects[0], said.page)
  const names = stated ? [...definableIn(stated).keys()] : []
  const form = stated && names.length === 1 ? rationalFunctionOf(stated, names[0]!) : null
  if (!matrix || !form || form.bottom.length !== 1) return null
  const right = characteristicOf(matrix).toReversed()
  const isOf = (sign: number): boolean =>
    form.top.length === right.length &&
    right.every((entry, at) => entry.times(sign).eq(form.top[at]!.div(form.bottom[0]!)))
  const isSo = isOf(1) || (matrix.length % 2 === 1 && isOf(-1))
  const shown = toPlain(characteristicAt(matrix, symbol('λ')))
  return settled(isSo, isSo ? 'it is the determinant of λ - A' : `it is ${shown}`)
}

const PAIR = '$(1, 2)$ and $(2, 4)$'
const MATRIX = 'Let $A = \\begin{pmatrix} 2 & 1 \\\\ 1 & 2 \\end{pmatrix}$.'

export const vectors = defineRule({
  id: 'law/vectors',
  summary:
    'Vectors are orthogonal, parallel or independent, and a matrix is invertible, symmetric or definite, where words say so.',
  why: 'A sign in one coordinate decides whether two vectors are orthogonal.',
  source: 'Strang, Introduction to Linear Algebra, 2016, chapters 1, 3 and 6',
  examples: {
    right: [
      { states: 'the vectors $(1, 2, 0)$ and $(2, -1, 3)$ are orthogonal' },
      { states: `the vectors ${PAIR} are linearly dependent` },
      { given: MATRIX, states: '$A$ is invertible' },
      { given: MATRIX, states: 'the vector $(1, 1)$ is an eigenvector of $A$ with eigenvalue $3$' },
      { given: MATRIX, states: 'the characteristic polynomial of $A$ is $\\lambda^2 - 4\\lambda + 3$' },
    ],
    wrong: [
      { states: 'the vectors $(1, 2, 0)$ and $(2, 1, 3)$ are orthogonal' },
      { states: `the vectors ${PAIR} are linearly independent` },
      { given: MATRIX, states: '$A$ is singular' },
      { given: MATRIX, states: 'the vector $(1, 2)$ is an eigenvector of $A$ with eigenvalue $3$' },
      { given: MATRIX, states: 'the characteristic polynomial of $A$ is $\\lambda^2 - 4\\lambda + 5$' },
    ],
  },
  check: saidCheck('law/vectors', {
    orthogonal,
    parallel,
    independent: ofRank(true),
    dependent: ofRank(false),
    singular: byDeterminant(true),
    invertible: byDeterminant(false),
    symmetric,
    positiveDefinite: definite(1),
    negativeDefinite: definite(-1),
    eigenvector,
    characteristicPolynomial,
  }),
})

import type { Token } from '../../documents/model/document.js'
import type { Sense } from '../../english/lexicon.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import {
  characteristicOf,
  determinantOf,
  type RationalMatrix,
  rankOf,
  traceOf,
} from '../../math/linear/rational-matrix.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { toPlain } from '../../math/term/print.js'
import { add, multiply, number, power, symbol, type Term } from '../../math/term/term.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import { MatrixSentence, type Said } from './matrix-said.js'
import { sentencesOf } from './sentences.js'

/** What words say of a matrix. */
interface Property {
  readonly name: Sense
  readonly isSquare: boolean
  /** The right value; null for one that has several, of which each is a root of the characteristic polynomial. */
  readonly value: ((matrix: RationalMatrix) => Rational) | null
  readonly says: string
}

const single = (
  name: Sense,
  says: string,
  isSquare: boolean,
  value: (matrix: RationalMatrix) => Rational,
): Property => ({ name, says, isSquare, value })

const PROPERTIES: readonly Property[] = [
  single('determinantOf', 'the determinant of the matrix', true, determinantOf),
  single('traceOf', 'the sum of the diagonal of the matrix', true, traceOf),
  single('rankOf', 'the rank of the matrix', false, matrix => Rational.of(rankOf(matrix))),
  single('nullityOf', 'the columns of the matrix less its rank', false, matrix =>
    Rational.of(matrix[0]!.length - rankOf(matrix)),
  ),
  {
    name: 'eigenvalueOf',
    isSquare: true,
    value: null,
    says: 'the characteristic polynomial of the matrix is 0 at an eigenvalue',
  },
]

/** "The trace is 4", "the eigenvalues of $A$ are $3$ and $1$", "$A$ has rank 2" of a matrix of the page. */
function matrixProperties(page: LawPage): Judged[] {
  const found: Judged[] = []
  const giving = new Set<number>()
  for (const tokens of sentencesOf(page)) {
    const sentence = new MatrixSentence(tokens, page, giving)
    for (let at = 0; at < tokens.length; at++)
      for (const property of PROPERTIES) {
        const said = sentence.saidAt(at, property.name)
        if (!said || !fits(property, said)) continue
        found.push(...judgeValues(property, said, tokens[at]!, page))
        giving.add(tokens[at]!.sentence)
      }
  }
  return found
}

const fits = ({ isSquare, value }: Property, { matrix, values }: Said): boolean =>
  (!isSquare || matrix.length === matrix[0]!.length) && (values.length === 1 || value === null)

function judgeValues(
  { value: worth, says }: Property,
  { matrix, values, isFromElsewhere }: Said,
  name: Token,
  page: LawPage,
): readonly Judged[] {
  // An eigenvalue with decimals may be rounded, and all of them have the sum of the diagonal.
  if (!worth && values.some(({ token }) => token.text.includes('.'))) return []
  const judged = values.map(({ value }) =>
    worth ? judgeValue(worth(matrix), value) : judgeEigenvalue(matrix, value),
  )
  const holds = (i: number): boolean => judged[i]!.verdict === 'holds'
  const isFull = !worth && values.length === matrix.length
  const sum = add(...values.map(({ value }) => value))
  if (
    isFull &&
    values.every((_, i) => holds(i)) &&
    judgeClosed(sum, number(traceOf(matrix))).verdict !== 'holds'
  )
    return []
  return values.flatMap(({ token, start, end }, i) => {
    // Of the two values of `2 \pm 1` the one that is not right is told.
    const isOther = (j: number): boolean => j !== i && values[j]!.start === start && !holds(j)
    if (holds(i) && values.some((_, j) => isOther(j))) return []
    const judgement =
      isFromElsewhere && judged[i]!.verdict === 'refuted'
        ? undecided('notation', 'the matrix was given under another heading')
        : judged[i]!
    const place = { from: i === 0 ? name.start : start, to: end, start, end }
    return ruled({ rule: 'law/matrix-property', token, judgement, reading: says, ...place }, page)
  })
}

function judgeValue(right: Rational, value: Term): Judgement {
  const judged = judgeClosed(number(right), value)
  return judged.verdict === 'refuted' ? { ...judged, expected: `${right}` } : judged
}

/** The characteristic polynomial of a square matrix at a place. */
export const characteristicAt = (matrix: RationalMatrix, place: Term): Term =>
  add(
    ...characteristicOf(matrix).flatMap((coefficient, i) => {
      const exponent = matrix.length - i
      if (coefficient.isZero()) return []
      if (exponent === 0) return number(coefficient)
      const raised = exponent === 1 ? place : power(place, exponent)
      return coefficient.eq(1) ? raised : multiply(number(coefficient), raised)
    }),
  )

function judgeEigenvalue(matrix: RationalMatrix, value: Term): Judgement {
  const at = (place: Term): Term => characteristicAt(matrix, place)
  const judged = judgeClosed(at(value), number('0'))
  if (judged.verdict !== 'refuted') return judged
  const polynomial = toPlain(at(symbol('λ')))
  const found = exactValue(at(value))
  const shown = found ? `is ${found}` : 'is not 0'
  return {
    ...judged,
    explanation: `the characteristic polynomial ${polynomial} ${shown} at ${toPlain(value)}`,
  }
}

const ENTRIES = '\\begin{pmatrix} 2 & 1 \\\\ 1 & 2 \\end{pmatrix}'
const MATRIX = `of $A = ${ENTRIES}$`
const GIVEN = `Let $A = ${ENTRIES}$.`

export const matrixPropertyLaw = defineRule({
  id: 'law/matrix-property',
  summary:
    'The trace, determinant, rank or eigenvalues that words give a matrix of the page are those of its entries.',
  why: 'A sign goes wrong in the characteristic polynomial.',
  source: 'Strang, Introduction to Linear Algebra, 2016, chapters 3, 5 and 6',
  examples: {
    right: [
      { states: `${MATRIX} the eigenvalues of $A$ are $3$ and $1$` },
      { states: `${MATRIX} the trace is 4` },
      { given: GIVEN, states: '$A$ has the eigenvalues $1$ and $3$' },
      { given: GIVEN, states: `the eigenvalues of $${ENTRIES}$ are $1$ and $3$` },
    ],
    wrong: [
      { states: `${MATRIX} the eigenvalues of $A$ are $3$ and $2$` },
      { states: `${MATRIX} the trace is 3` },
      { given: GIVEN, states: '$A$ has the eigenvalues $1$ and $4$' },
      { given: GIVEN, states: `the eigenvalues of $${ENTRIES}$ are $1$ and $4$` },
    ],
  },
  check: lawCheck(matrixProperties),
})

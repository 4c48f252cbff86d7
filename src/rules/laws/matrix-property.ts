import type { Token } from '../../documents/model/document.js'
import { isWordFor, type Sense, wordsFor } from '../../english/lexicon.js'
import { lengthAt } from '../../english/matching.js'
import { beginsByItself, endsByItself } from '../../english/worded/stands-alone.js'
import { judgeClosed } from '../../math/judges/closed.js'
import {
  determinantOf,
  lessIdentity,
  MAX_SIZE,
  type RationalMatrix,
  rankOf,
  traceOf,
} from '../../math/linear/rational-matrix.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number } from '../../math/term/term.js'
import type { Grid } from '../../notation/arrays/grid.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import { sentencesOf } from './sentences.js'

/** What words say of a matrix, and by how much a value is wrong of it: 0 where it is right. */
interface Property {
  readonly name: Sense
  readonly isSquare: boolean
  /** Whether it has several values. */
  readonly isOfMany?: true
  readonly gap: (matrix: RationalMatrix, value: Rational) => Rational
  /** The right value, where there is one. */
  readonly value?: (matrix: RationalMatrix) => Rational
  readonly says: string
}

const single = (
  name: Sense,
  says: string,
  isSquare: boolean,
  value: (matrix: RationalMatrix) => Rational,
): Property => ({
  ...{ name, says, isSquare, value },
  gap: (matrix, stated) => value(matrix).minus(stated),
})

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
    isOfMany: true,
    gap: (matrix, value) => determinantOf(lessIdentity(matrix, value)),
    says: 'the determinant of the matrix less the eigenvalue on its diagonal is 0',
  },
]

/** "The trace is 4", "the eigenvalues of $A$ are $3$ and $1$" behind a matrix of the page. */
function matrixProperties(page: LawPage): Judged[] {
  const found: Judged[] = []
  // A sentence that does anything but give properties may have changed the matrix: "swap the rows".
  const giving = new Set<number>()
  for (const tokens of sentencesOf(page))
    for (let at = 0, since = 0; at < tokens.length; at++)
      for (const property of PROPERTIES) {
        const said = saidAt(property, at, tokens, page, giving)
        if (!said || !beginsByItself(tokens.slice(since), at - 1 - since, said.isOwn)) continue
        found.push(...judgeValues(property, said, tokens[at]!, page))
        giving.add(tokens[at]!.sentence)
        since = said.to
      }
  return found
}

/** A property that words give a matrix, with its values, and what of its sentence belongs to it. */
interface Said {
  readonly matrix: RationalMatrix
  readonly values: readonly Stated[]
  /** The place behind the last value. */
  readonly to: number
  readonly isOwn: (token: Token) => boolean
}

function saidAt(
  { name, isSquare, isOfMany }: Property,
  at: number,
  tokens: readonly Token[],
  page: LawPage,
  giving: ReadonlySet<number>,
): Said | null {
  const length = lengthAt(tokens, at, wordsFor(name))
  if (length === 0 || !isWordFor(tokens[at - 1]?.text, 'article', 'possessive')) return null
  const of = objectAt(tokens, at + length, page, giving)
  if (!of || !isWordFor(tokens[of.to]?.text, 'copula', 'comesTo')) return null
  const matrix = matrixOf(of.grid, page)
  if (!matrix || (isSquare && matrix.length !== matrix[0]!.length)) return null
  const values = valuesFrom(tokens, of.to + 1, page)
  if (values.length === 0 || (values.length > 1 && !isOfMany)) return null
  const isGiving = (token: Token | undefined): boolean =>
    token !== undefined && token.start <= of.start && of.start < token.end
  const isOwn = (token: Token): boolean =>
    isGiving(token) ||
    (isWordFor(token.text, 'joins', 'leadsToSymbol') && isGiving(tokens[tokens.indexOf(token) + 1]))
  return { matrix, values, isOwn, to: tokens.indexOf(values.at(-1)!.token) + 1 }
}

function judgeValues(
  { value: worth, gap, isOfMany, says }: Property,
  { matrix, values }: Said,
  name: Token,
  page: LawPage,
): readonly Judged[] {
  // An eigenvalue with decimals may be rounded, and all of them have the sum of the diagonal.
  if (isOfMany && values.some(({ token }) => token.text.includes('.'))) return []
  const sum = values.reduce((total, { value }) => total.plus(value), Rational.ZERO)
  const isFull = isOfMany && values.length === matrix.length
  if (isFull && !sum.eq(traceOf(matrix)) && values.every(({ value }) => gap(matrix, value).isZero()))
    return []
  return values.map(({ token, value }, i) => {
    const right = worth?.(matrix)
    const judged = right
      ? judgeClosed(number(right), number(value))
      : judgeClosed(number(gap(matrix, value)), number('0'))
    const wrong = right
      ? { expected: `${right}` }
      : {
          explanation: `with ${value} subtracted on the diagonal the determinant is ${gap(matrix, value)}, and not 0`,
        }
    const judgement = judged.verdict === 'refuted' ? { ...judged, ...wrong } : judged
    const { start, end } = token
    const place = { from: i === 0 ? name.start : start, to: end, start, end }
    return ruled({ rule: 'law/matrix-property', token, judgement, reading: says, ...place }, page)
  })
}

/** The matrix that a phrase goes on with, "of $A$", "of the matrix $A$", or the only one of the page before it. */
function objectAt(
  tokens: readonly Token[],
  at: number,
  { page: { symbols }, reading }: LawPage,
  giving: ReadonlySet<number>,
): { readonly grid: Grid; readonly to: number; readonly start: number } | null {
  const start = tokens[at]?.start
  if (start === undefined) return null
  if (tokens[at]!.text !== 'of') {
    const [only, another] = symbols.arrays.allBefore(start)
    const isHere =
      only?.reading === reading &&
      another === undefined &&
      !isChangedSince(only.start, tokens[at]!, reading, giving)
    return isHere ? { grid: only.grid, to: at, start: only.start } : null
  }
  const isNamed = isWordFor(tokens[at + 1]?.text, 'article') && tokens[at + 2]?.text === 'matrix'
  const place = isNamed ? at + 3 : at + 1
  const name = tokens[place] && reading.chains.get(tokens[place])?.[0]
  const node = name?.terms.length === 1 ? name.terms[0]! : null
  const grid = node && isName(node) ? symbols.arrays.before(start)(node) : null
  return (
    grid && {
      grid,
      to: place + 1,
      start: symbols.arrays.allBefore(start).find(one => one.grid === grid)?.start ?? -1,
    }
  )
}

/** Whether a sentence between a matrix and a word says anything but properties of it. */
function isChangedSince(
  start: number,
  { sentence }: Token,
  { section: { tokens } }: Reading,
  giving: ReadonlySet<number>,
): boolean {
  const first = tokens.find(token => token.end > start)?.sentence ?? sentence
  return tokens.some(
    token =>
      token.sentence > first &&
      token.sentence < sentence &&
      token.kind !== 'stop' &&
      !giving.has(token.sentence),
  )
}

/** The entries as numbers; null where one is none, or the array is no matrix. */
function matrixOf({ rows, isList }: Grid, { reading: { glossary } }: LawPage): RationalMatrix | null {
  const columns = rows[0]?.length ?? 0
  if (isList || rows.length < 2 || columns < 2 || Math.max(rows.length, columns) > MAX_SIZE) return null
  const entries = rows.map(row =>
    row.map(cell => {
      const term = lowered(cell, glossary)
      return term ? exactValue(term) : undefined
    }),
  )
  const isWhole = entries.every(row => row.length === columns && row.every(entry => entry !== undefined))
  return isWhole ? (entries as Rational[][]) : null
}

interface Stated {
  readonly token: Token
  readonly value: Rational
}

/** "3", "$3$ and $1$", "$\lambda_1 = 3$ and $\lambda_2 = 1$": exact values up to where the sentence goes on. */
function valuesFrom(tokens: readonly Token[], from: number, { reading }: LawPage): readonly Stated[] {
  const found: Stated[] = []
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!
    const value = exactlyAt(token)
    if (value) found.push({ token, value })
    else if (token.kind === 'number' || token.kind === 'math') return []
    else if (!isJoint(token) || !isValue(tokens[at + 1])) return endsByItself(tokens, at) ? found : []
  }
  return found

  function exactlyAt(token: Token): Rational | undefined {
    if (token.kind === 'number' && token.scale === undefined) return Rational.of(token.text)
    const [chain, another] = token.kind === 'math' ? (reading.chains.get(token) ?? []) : []
    const last =
      chain && !another && chain.signs.every(({ operator }) => operator === '=') ? chain.terms.at(-1) : null
    const term = last ? lowered(last, reading.glossary) : null
    return term ? exactValue(term) : undefined
  }
}

const isJoint = ({ text }: Token): boolean => text === 'and' || text === ','
const isValue = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || token.kind === 'math' || isJoint(token))

const MATRIX = 'of $A = \\begin{pmatrix} 2 & 1 \\\\ 1 & 2 \\end{pmatrix}$'

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
    ],
    wrong: [
      { states: `${MATRIX} the eigenvalues of $A$ are $3$ and $2$` },
      { states: `${MATRIX} the trace is 3` },
    ],
  },
  check: lawCheck(matrixProperties),
})

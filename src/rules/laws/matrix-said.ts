import type { Token } from '../../documents/model/document.js'
import { isUnderOneHeading } from '../../english/headings.js'
import { isWordFor, type Sense, wordsFor } from '../../english/lexicon.js'
import { hasSense, lengthAt } from '../../english/matching.js'
import { beginsByItself, endsByItself } from '../../english/worded/stands-alone.js'
import { MAX_SIZE, type RationalMatrix } from '../../math/linear/rational-matrix.js'
import type { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { number, type Term } from '../../math/term/term.js'
import { gridOf, workOut } from '../../notation/arrays/evaluate-arrays.js'
import type { Grid } from '../../notation/arrays/grid.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { signed } from '../../notation/readings/plus-minus.js'
import type { Node } from '../../notation/tree/node.js'
import type { Reading } from '../../page/reading.js'
import type { LawPage } from './law-page.js'

/** A value that words give a matrix. */
export interface Stated {
  readonly token: Token
  readonly value: Term
  /** The number itself. */
  readonly start: number
  readonly end: number
}

/** What words say of a matrix: "the trace of $A$ is 4", "$A$ has the eigenvalues 1 and 3". */
export interface Said {
  readonly matrix: RationalMatrix
  /** Whether it is given under another heading, where its name may be that of another one. */
  readonly isFromElsewhere: boolean
  readonly values: readonly Stated[]
  /** The place behind the last value. */
  readonly to: number
}

/** The matrix that words speak of, and where in their sentence. */
interface Spoken {
  readonly grid: Grid
  /** Where the page gives it, -1 where that is not known. */
  readonly start: number
  readonly isFromElsewhere: boolean
  /** The first of the words that belong to it, and the place behind the last. */
  readonly from: number
  readonly to: number
}

/** Reads the sentences of a page one by one for what they say of its matrices. */
export class MatrixSentence {
  private since = 0
  /** The matrix of "has", which the next property of its sentence is of too: "has trace 4 and determinant 3". */
  private owner: Spoken | null = null

  constructor(
    private readonly tokens: readonly Token[],
    private readonly page: LawPage,
    /** The sentences before it that do nothing but give properties: any other may have changed the matrix. */
    private readonly giving: ReadonlySet<number>,
  ) {}

  /** What is said with the name of a property that stands at a place; null where that is none, or not said for itself. */
  saidAt(at: number, name: Sense): Said | null {
    const length = lengthAt(this.tokens, at, wordsFor(name))
    if (length === 0) return null
    const owned = this.ownerOf(at)
    const spoken = owned ?? this.objectOf(at, at + length)
    const matrix = spoken && matrixOf(spoken.grid, this.page)
    if (!matrix) return null
    const from = owned ? at + length : spoken.to + 1
    const values = valuesFrom(this.tokens, from, this.page)
    if (values.length === 0) return null
    const isAgain = owned === this.owner && owned !== null
    const start = owned ? owned.from : at - 1
    if (!isAgain && !beginsByItself(this.tokens.slice(this.since), start - this.since, this.isOf(spoken)))
      return null
    this.owner = owned
    this.since = this.tokens.indexOf(values.at(-1)!.token) + 1
    return { matrix, values, to: this.since, isFromElsewhere: spoken.isFromElsewhere }
  }

  /** Whether a word is the formula that gives the matrix, or leads to it. */
  private isOf({ start }: Spoken): (token: Token) => boolean {
    const isGiving = (token: Token | undefined): boolean =>
      token !== undefined && token.start <= start && start < token.end
    return token =>
      isGiving(token) ||
      (isWordFor(token.text, 'joins', 'leadsToSymbol') &&
        isGiving(this.tokens[this.tokens.indexOf(token) + 1]))
  }

  /** The matrix of "$A$ has the eigenvalues", "the matrix $A$ is symmetric with eigenvalues"; null where no such words stand. */
  private ownerOf(at: number): Spoken | null {
    const { tokens } = this
    const verb = isWordFor(tokens[at - 1]?.text, 'article') ? at - 2 : at - 1
    if (this.owner && verb >= this.since - 1 && this.tokens.slice(this.since, at).every(isJointOrArticle))
      return this.owner
    if (isWordFor(tokens[verb]?.text, 'ownsProperty')) return this.subjectBefore(verb)
    if (tokens[verb]?.text !== 'with') return null
    const is = tokens.slice(0, verb).findLastIndex(({ kind }) => kind !== 'word') + 1
    const between = tokens.slice(is, verb)
    const isPlain =
      between.length <= MAX_BETWEEN && !between.some(word => hasSense(word, 'preposition', 'not'))
    return isPlain ? this.subjectBefore(is) : null
  }

  /** "$A$", "the matrix $A$", or "the matrix" alone where the page has one. */
  private subjectBefore(end: number): Spoken | null {
    const { tokens, page } = this
    const last = tokens[end - 1]
    const isAfter = (place: number): boolean =>
      tokens[place]?.text === 'matrix' && isWordFor(tokens[place - 1]?.text, 'definite')
    if (last?.kind === 'math') {
      const given = givenBy(last, page)
      return given && { ...given, from: isAfter(end - 2) ? end - 3 : end - 1, to: end }
    }
    const only = isAfter(end - 1) ? this.onlyBefore(last!) : null
    return only && { ...only, from: end - 2, to: end }
  }

  /** "The trace is", "the trace of $A$ is", "the eigenvalues of the matrix $A$ are". */
  private objectOf(at: number, behind: number): Spoken | null {
    const { tokens } = this
    const next = tokens[behind]
    if (!next || !isWordFor(tokens[at - 1]?.text, 'article', 'possessive')) return null
    const named = next.text === 'of' ? this.objectAt(behind + 1) : null
    const found = next.text === 'of' ? named : this.onlyBefore(next)
    const to = named?.to ?? behind
    if (!found || !isWordFor(tokens[to]?.text, 'copula', 'comesTo')) return null
    return { ...found, from: at - 1, to }
  }

  private objectAt(at: number): (Given & { readonly to: number }) | null {
    const { tokens, page } = this
    const isNamed = isWordFor(tokens[at]?.text, 'article') && tokens[at + 1]?.text === 'matrix'
    const place = isNamed ? at + 2 : at
    const given = tokens[place]?.kind === 'math' ? givenBy(tokens[place], page) : null
    return given && { ...given, to: place + 1 }
  }

  /** The only matrix of the page before a word, as long as nothing has changed it. */
  private onlyBefore(word: Token): Given | null {
    const {
      page: { symbols },
      reading,
    } = this.page
    const [only, another] = symbols.arrays.allBefore(word.start)
    const isHere =
      only?.reading === reading &&
      another === undefined &&
      !isChangedSince(only.start, word, reading, this.giving)
    return isHere ? { grid: only.grid, start: only.start, isFromElsewhere: false } : null
  }
}

/** So many words may stand between a matrix and "with": "is a symmetric matrix". */
const MAX_BETWEEN = 4

const isJointOrArticle = (token: Token): boolean => isJoint(token) || isWordFor(token.text, 'article')

type Given = Pick<Spoken, 'grid' | 'start' | 'isFromElsewhere'>

/** The matrix that a formula is, or that its chain ends with: `A`, `A^2`, `A = \begin{pmatrix} … \end{pmatrix}`. */
function givenBy(token: Token, page: LawPage): Given | null {
  const {
    page: { symbols },
    reading,
  } = page
  const [chain, another] = reading.chains.get(token) ?? []
  const node = chain && !another && isOfEquals(chain.signs) ? chain.terms.at(-1)! : null
  const { arrays } = symbols
  const grid = node && gridOf(workOut(node, reading.source, arrays.before(token.start)))
  if (!grid) return null
  const named = arrays.allBefore(token.end).find(one => one.grid === grid)
  return {
    grid,
    start: named?.start ?? (node.head === 'matrix' ? node.start : -1),
    isFromElsewhere: isFromElsewhere(node, token.start, page),
  }
}

/** Whether a matrix of an expression was given under another heading. */
function isFromElsewhere(node: Node, start: number, page: LawPage): boolean {
  const { arrays } = page.page.symbols
  const grid = arrays.before(start)(node)
  const given = grid && arrays.allBefore(start).find(one => one.grid === grid)
  if (given) return !isUnderOneHeading(given.start, start, page.reading.source)
  return node.args.some(part => isFromElsewhere(part, start, page))
}

const isOfEquals = (signs: readonly { readonly operator: string }[]): boolean =>
  signs.every(({ operator }) => operator === '=')

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

/** "3", "$3$ and $1$", "$\lambda_1 = 3$ and $\lambda_2 = 1$": values up to where the sentence goes on. */
function valuesFrom(tokens: readonly Token[], from: number, { reading }: LawPage): readonly Stated[] {
  const found: Stated[] = []
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!
    const values = valuesAt(token, reading)
    if (values.length > 0) found.push(...values)
    else if (token.kind === 'number' || token.kind === 'math') return []
    else if (!isJoint(token) || !isValue(tokens[at + 1])) return endsByItself(tokens, at) ? found : []
  }
  return found
}

/** The numbers of one token, `1, 3` and `\lambda = 2 \pm \sqrt 3`; none where one of them is no number. */
function valuesAt(token: Token, reading: Reading): readonly Stated[] {
  const { start, end } = token
  if (token.kind === 'number')
    return token.scale === undefined ? [{ token, value: number(token.text), start, end }] : []
  const chains = token.kind === 'math' ? (reading.chains.get(token) ?? []) : []
  const last = chains.flatMap(({ signs, terms }) => (isOfEquals(signs) ? terms.at(-1)! : []))
  const values = last
    .flatMap(node => (hasBothSigns(node) ? [signed(node, false), signed(node, true)] : [node]))
    .flatMap(node => {
      const value = lowered(node, reading.glossary)
      return value && definableIn(value).size === 0
        ? [{ token, value, start: node.start, end: node.end }]
        : [null]
    })
  return last.length === chains.length && !values.includes(null) ? (values as readonly Stated[]) : []
}

const hasBothSigns = ({ head, args }: Node): boolean => head === 'pm' || args.some(hasBothSigns)

const isJoint = ({ text }: Token): boolean => text === 'and' || text === ','
const isValue = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || token.kind === 'math' || isJoint(token))

import type { Token } from '../../documents/document.js'
import { type Judgement, undecided } from '../../evidence/judgement.js'
import { Rational } from '../../numeric/rational.js'
import { readPrinted, roundingSet } from '../../numeric/rounding.js'
import { definableIn } from '../../term/definable.js'
import { exactValue } from '../../term/evaluate.js'
import { number } from '../../term/term.js'
import { type Convention, OTHERS, USUAL } from '../../units/convention.js'
import { isSameDimension } from '../../units/dimension.js'
import type { Unit } from '../../units/unit.js'
import type { Figure } from '../candidate.js'
import { figureOf } from '../figure-candidates.js'
import type { Judged } from '../findings.js'
import { unitInProse } from '../prose-unit.js'
import { isOneOf } from '../vocabulary.js'
import { judgeNamed } from './named-figure.js'
import { type LawPage, ruled, termOf } from './page.js'

const READING = 'the same quantity in another unit'
/** Words by which a quantity is said again. */
const AGAIN: readonly string[] = 'i.e. i.e ie equivalently'.split(' ')
const ALONG: readonly string[] = [...AGAIN, ...'that is or which about roughly approximately i e'.split(' ')]
const FARTHEST = 8

interface Quantity {
  readonly token: Token
  readonly figure: Figure
  readonly unitUnder: (convention: Convention) => Unit | null
}

/** "1.12 · 10^11 bytes, or 112 GB", "0.04 MB/µs, i.e. 40 GB/s". */
export function restatedQuantity(page: LawPage): Judged[] {
  const { tokens } = page.reading.section
  return tokens.flatMap((token, at) => {
    const first = quantityAt(token, page)
    const next = first ? restatementBehind(tokens, at) : -1
    const second = next < 0 ? null : quantityAt(tokens[next]!, page)
    const isPlain = second && isAlone(second, page) && isSound(first!, page)
    const judgement = first && second && isPlain ? judgeAgain(first, second, page) : null
    if (!judgement) return []
    const { start, end } = second!.figure
    const place = { from: start, to: end, start, end }
    return [
      ruled(
        { rule: 'law/restated-quantity', token: second!.token, judgement, reading: READING, ...place },
        page,
      ),
    ]
  })
}

function quantityAt(token: Token, page: LawPage): Quantity | null {
  if (token.headers || (token.kind !== 'number' && token.kind !== 'math')) return null
  const found = figureOf(token, page.reading)
  if (!found || found.figure.reciprocal || found.figure.factor === '0.01') return null
  const chain = token.kind === 'math' ? page.reading.chains.get(token)! : []
  if (chain.length > 1) return null
  // The end of 62 370, grouped by a blank.
  if (/\d[\s\u2009\u202f]$/.test(page.reading.source.slice(token.start - 2, token.start))) return null
  const placed = { ...token, end: token.scaleEnd ?? token.end }
  return {
    token,
    figure: found.figure,
    unitUnder: convention => unitInProse(placed, page.reading, convention),
  }
}

/** A figure that is computed where it stands is judged there. */
const isAlone = ({ token }: Quantity, { reading }: LawPage): boolean =>
  token.kind === 'number' ||
  reading.chains.get(token)!.every(({ terms, opens }) => terms.length === 1 && !opens)

/** Nothing follows from a figure that is wrong where it stands, or that continues what stands elsewhere. */
function isSound(quantity: Quantity, page: LawPage): boolean {
  const { token, figure } = quantity
  const [chain] = page.reading.chains.get(token) ?? []
  if (chain?.opens) return false
  if (!chain || chain.terms.length === 1) return true
  const computed = termOf(chain.terms[0]!, page.reading)
  if (!computed || definableIn(computed).size > 0) return false
  return judgeNamed({ figure, sign: '≈' }, computed, page).verdict === 'holds'
}

/** Where the next figure stands, if nothing but its unit and words such as "that is" stand between. */
function restatementBehind(tokens: readonly Token[], at: number): number {
  const { sentence } = tokens[at]!
  let words = ''
  for (let i = at + 1; i <= at + FARTHEST && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i]!
    if (token.kind === 'number' || token.kind === 'math') return isSaidAgain(words) ? i : -1
    words += token.kind === 'break' ? ', ' : `${token.text} `
    const isUnit = !words.includes(',') && token.kind === 'word'
    if (!isUnit && token.kind !== 'break' && !isOneOf(token, ALONG)) return -1
  }
  return -1
}

const isSaidAgain = (words: string): boolean =>
  /(?:, (?:or|that is|which is|equivalently)|\bi\.?\s?e\.?),?\s(?:(?:about|roughly|approximately|,) )*$/.test(
    words,
  )

function judgeAgain(first: Quantity, second: Quantity, page: LawPage): Judgement | null {
  let worst: Judgement | null = null
  for (const convention of [USUAL, ...OTHERS]) {
    const [one, other] = [first, second].map(({ unitUnder }) => unitUnder(convention))
    if (!one || !other || one.isUnknown || other.isUnknown || one.dimension.size === 0) return null
    if (!isSameDimension(one.dimension, other.dimension)) return null
    const [from, to] = [exactValue(one.factor), exactValue(other.factor)]
    if (!from || !to || from.eq(to)) return null
    const judged = judgeAs(first.figure, second, from.div(to), page)
    if (judged.verdict === 'holds') return judged
    if (!worst || judged.verdict === 'undecided') worst = judged
  }
  return worst
}

/** A first figure that is itself rounded may come to anything that it stands for. */
function judgeAs(
  { digits, factor }: Figure,
  { figure }: Quantity,
  worth: Rational,
  page: LawPage,
): Judgement {
  const printed = readPrinted(digits)
  const scale = worth.times(factor)
  const judged = judgeNamed({ figure, sign: '≈' }, number(printed.value.times(scale)), page)
  if (judged.verdict === 'holds') return judged
  const [own, other] = [roundingSet(printed), roundingSet(readPrinted(figure.digits))]
  const [low, high] = [own.lower, own.upper].map(value => value.times(scale).div(Rational.of(figure.factor)))
  const isPossible = high!.gte(other.lower) && low!.lte(other.upper)
  return isPossible
    ? undecided('notation', `it may come from unrounded figures; ${judged.explanation}`)
    : judged
}

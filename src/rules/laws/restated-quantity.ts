import type { Token } from '../../documents/model/document.js'
import { endsUnit } from '../../english/binding.js'
import { isWordFor } from '../../english/lexicon.js'
import { saysAgain } from '../../english/restatement.js'
import { closedValueOf, hasValue } from '../../math/engines/value.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { divide, number, type Term } from '../../math/term/term.js'
import { OTHERS, USUAL } from '../../math/units/convention.js'
import { isSameDimension } from '../../math/units/dimension.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { equatedBehind, underOwnWorth } from './equated-quantity.js'
import { type LawPage, lawCheck, ruled, termOf } from './law-page.js'
import { judgeNamed } from './named-figure.js'
import { isAlone, type Quantity, quantityAt } from './quantity.js'

const READING = 'the same quantity in another unit'
const MAX_DISTANCE = 8

/** "1.12 · 10^11 bytes, or 112 GB", "0.04 MB/µs, i.e. 40 GB/s". */
function restatedQuantity(page: LawPage): Judged[] {
  return page.reading.section.tokens.flatMap((token, at) => {
    const first = quantityAt(token, page)
    return first ? restatedBehind(first, at, page) : []
  })
}

function restatedBehind(first: Quantity, at: number, page: LawPage): Judged[] {
  const { tokens } = page.reading.section
  const again = restatementBehind(tokens, at)
  const bracketed = bracketedBehind(tokens, at)
  const next = again ?? bracketed ?? equatedBehind(tokens, at)
  const second = next && quantityAt(next, page)
  if (goesOnAList(at, page)) return []
  if (!second || !isAlone(second, page) || !isSound(first, page)) return []
  if (isRate(first, page) || isOfMore(second, page)) return []
  if (isOfEach(first, page) !== isOfEach(second, page)) return []
  if ([first, second].some(quantity => isQualified(quantity, page))) return []
  const judged = shareAgain(first, second, page) ?? judgeAgain(first, second, page)
  // In brackets another quantity may stand, such as how far the first is known.
  if (!judged || (next === bracketed && judged.verdict !== 'holds')) return []
  const [one, other] = [first, second].map(({ unitUnder }) => unitUnder(USUAL))
  const judgement = again ? judged : underOwnWorth(judged, one!, other!)
  const { token, figure } = second
  const { start, end } = figure
  const place = { from: start, to: end, start, end }
  return [ruled({ rule: 'law/restated-quantity', token, judgement, reading: READING, ...place }, page)]
}

/** "Two weeks ago, two months ago, or two years ago": the last of several is no other word for the one before it. */
function goesOnAList(at: number, { reading: { section } }: LawPage): boolean {
  const { tokens } = section
  const [comma, ...before] = tokens.slice(Math.max(0, at - MAX_DISTANCE), at).toReversed()
  const item = before.findIndex(({ kind }) => kind === 'number' || kind === 'math')
  return comma?.text === ',' && item >= 0 && before.slice(0, item).every(({ kind }) => kind === 'word')
}

/** Words by which what was measured is another quantity, or not all of it. */
const GOES_ON = ['leadsToTopic', 'rate', 'article', 'ofEach', 'comparative', 'measuresFrom'] as const

/** "10 bytes, i.e. 70 GB for the 7B model", "214 minutes, i.e. 3 h 34 min", "8 hours, that is 28.8 seconds a step". */
function isOfMore({ token }: Quantity, { reading }: LawPage): boolean {
  const { tokens } = reading.section
  const at = reading.places.get(token)!
  const [unit, next] = [tokens[at + 1], tokens[at + 2]]
  const behind = unit?.kind === 'word' ? [unit, next] : [unit]
  return [...behind, behindUnit(token, reading)].some(
    word => word?.kind === 'number' || isWordFor(word?.text, ...GOES_ON),
  )
}

/** "1.68 TB/s duplex, i.e. 840 GB/s unidirectional": a word behind the unit says what was measured, and how. */
function isQualified({ token }: Quantity, { reading }: LawPage): boolean {
  const next = behindUnit(token, reading)
  return next?.kind === 'word' && !endsUnit(next.text)
}

/** The first token behind the unit of a figure. */
function behindUnit(token: Token, { section: { tokens }, source, places }: Reading): Token | undefined {
  const isUnit = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    source
      .slice(token.start, token.end)
      .split('/')
      .every(part => findUnit(part) !== null)
  const at = places.get(token)! + 1
  const behind = tokens.slice(at, at + MAX_DISTANCE)
  // `square feet` is a unit too.
  return behind.find((token, i) => !isUnit(token) && !isUnit(behind[i + 1]))
}

/** "4 bytes per parameter, i.e. 11 GB" goes on from what each has to what all have. */
function isOfEach({ token, unitStart }: Quantity, { reading }: LawPage): boolean {
  const end = behindUnit(token, reading)?.start ?? token.end
  return /\/|\bper\b|\^\{?[-−]|⁻|\\frac/.test(reading.source.slice(unitStart, end))
}

/** "10 hours a week, that is 86 minutes a day". */
const isRate = ({ token }: Quantity, { reading }: LawPage): boolean =>
  isWordFor(behindUnit(token, reading)?.text, 'article', 'ofEach')

/** Nothing follows from a figure that is wrong where it stands, or that continues what stands elsewhere. */
function isSound(quantity: Quantity, page: LawPage): boolean {
  const { token, figure } = quantity
  const [chain] = page.reading.chains.get(token) ?? []
  if (chain?.opens) return false
  const before = chain?.terms.slice(0, -1) ?? []
  // `V \approx 22.4` names what is given, and computes nothing.
  const terms = before.filter(({ head }) => head !== 'symbol').map(term => termOf(term, page.reading))
  return terms.every(
    term => term !== null && judgeNamed({ figure, sign: '≈' }, term, page).verdict === 'holds',
  )
}

/** The next figure, if nothing but its unit and words such as "that is" stand between. */
function restatementBehind(tokens: readonly Token[], at: number): Token | undefined {
  const behind = tokens.slice(at + 1, at + 1 + MAX_DISTANCE)
  const next = behind.find(({ kind }) => kind === 'number' || kind === 'math')
  const between = next ? behind.slice(0, behind.indexOf(next)) : behind
  return saysAgain(between) ? next : undefined
}

/** The figure in brackets right behind a quantity, with no more than its unit: "38.4 hours (1.6 days)". */
function bracketedBehind(tokens: readonly Token[], at: number): Token | undefined {
  const open = unitEnd(tokens, at + 1)
  const next = tokens[open + 1]
  const isFigure = tokens[open]?.text === '(' && (next?.kind === 'number' || next?.kind === 'math')
  return isFigure && tokens[unitEnd(tokens, open + 2)]?.text === ')' ? next : undefined
}

/** Where the words of a unit end. */
function unitEnd(tokens: readonly Token[], from: number): number {
  const words = tokens.slice(from, from + MAX_UNIT_WORDS).findIndex(({ kind }) => kind !== 'word')
  return from + (words < 0 ? MAX_UNIT_WORDS : words)
}

/** `GPU hours`, `miles per hour`. */
const MAX_UNIT_WORDS = 3

/** "0.346, or 34.6 %": wrong are the same digits in another order; other digits may be of a share of something else. */
function shareAgain(first: Quantity, second: Quantity, page: LawPage): Judgement | null {
  const { figure } = first
  const isShare = figure.factor === '1' && /^0?\.\d/.test(figure.digits) && second.figure.factor === '0.01'
  if (!isShare) return null
  const judged = judgeAs(first, second, Rational.ONE, page)
  const [one, other] = [figure.digits, second.figure.digits].map(digitsInOrder)
  return judged.verdict === 'holds' || one === other ? judged : null
}

/** The digits of a figure but zeros, the least first. */
const digitsInOrder = (digits: string): string => [...digits.replaceAll(/[0\D]/g, '')].toSorted().join('')

/** Judged as each convention reads the units. One by which both are the same unit, as GB and GiB are, settles nothing. */
function judgeAgain(first: Quantity, second: Quantity, page: LawPage): Judgement | null {
  let worst: Judgement | null = null
  let isOther = false
  for (const convention of [USUAL, ...OTHERS]) {
    const [one, other] = [first, second].map(({ unitUnder }) => unitUnder(convention))
    if (!one || !other || one.isUnknown || other.isUnknown || one.dimension.size === 0) return null
    if (!isSameDimension(one.dimension, other.dimension)) return null
    const worth = numberOf(divide(one.factor, other.factor))
    if (!worth) return null
    const isSame = worth.eq(1)
    isOther ||= !isSame
    const judged = judgeAs(first, second, worth, page)
    if (judged.verdict === 'holds' && !isSame) return judged
    if (judged.verdict === 'holds') worst = undecided('notation', 'both units may be meant as the same one')
    else if (!worst || judged.verdict === 'undecided') worst = judged
  }
  return isOther ? worst : null
}

/** So many digits of a worth that is no fraction are more than any figure has: a nat is 1/ln 2 bits. */
const DIGITS_OF_WORTH = 30

function numberOf(worth: Term): Rational | null {
  return exactValue(worth) ?? (hasValue(worth) ? closedValueOf(worth, DIGITS_OF_WORTH).lower : null)
}

/** A first figure that is itself rounded may come to anything that it stands for; "one" is one. */
function judgeAs(
  { figure: { digits, factor }, token }: Quantity,
  { figure }: Quantity,
  worth: Rational,
  page: LawPage,
): Judgement {
  const printed = readPrinted(digits)
  const scale = worth.times(factor)
  const judged = judgeNamed({ figure, sign: '≈' }, number(printed.value.times(scale)), page)
  if (judged.verdict === 'holds' || (digits === '1' && /^\p{L}+$/u.test(token.written ?? ''))) return judged
  const [own, other] = [roundingSet(printed), roundingSet(readPrinted(figure.digits))]
  const [low, high] = [own.lower, own.upper].map(value => value.times(scale).div(Rational.of(figure.factor)))
  const isPossible = high!.gte(other.lower) && low!.lte(other.upper)
  return isPossible
    ? undecided('notation', `it may come from unrounded figures; ${judged.explanation}`)
    : judged
}

export const restatedQuantityLaw = defineRule({
  id: 'law/restated-quantity',
  summary: 'A quantity that is given again in another unit is the same quantity.',
  why: 'A prefix slips by a factor of a thousand, and nobody computes with the second figure.',
  source: null,
  examples: {
    right: [
      { states: 'the cache takes 112000 MB, or 112 GB' },
      { states: 'the loss is 2.08 nats, that is 3.00 bits' },
    ],
    wrong: [
      { states: 'the cache takes 112000 MB, or 11.2 GB' },
      { given: 'Links are told in bits.', states: 'fast: 8 Gbit/s is 100 MB/s' },
      { states: 'the run took 90 minutes, that is 2.5 hours' },
      { states: 'the share is 0.346, or 36.4 %' },
      { states: 'the loss is 2.08 nats, that is 3.20 bits' },
    ],
  },
  check: lawCheck(restatedQuantity, 'lines'),
})

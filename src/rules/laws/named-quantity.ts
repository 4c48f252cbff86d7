import type { Token } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { type FoundPhrase, type PhraseName, phrasesIn } from '../../english/worded/phrases.js'
import { beginsByItself, endsByItself } from '../../english/worded/stands-alone.js'
import { judgeClosed } from '../../math/judges/closed.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { PI } from '../../math/term/symbols.js'
import {
  add,
  divide,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
} from '../../math/term/term.js'
import { figureOf } from '../book/locate/figures.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled, termOf } from './law-page.js'
import { judgeNamed } from './named-figure.js'
import { sentencesOf } from './sentences.js'

/** The values of the slots of a phrase: closed terms, or a formula in one symbol. */
type Slots = ReadonlyMap<string, readonly Term[]>
type Formula = (slots: Slots) => Term | null

const pi = symbol(PI)
const one = (slots: Slots, name: string): Term => slots.get(name)![0]!
const whole = (slots: Slots, name: string): bigint | null => {
  const value = exactValue(one(slots, name))
  return value?.isInteger() ? value.numerator : null
}

/** Numbers beyond this are not gone through one by one. */
const MAX_COUNTED = 1_000_000n

/** What each phrase is worth: Hardy and Wright, An Introduction to the Theory of Numbers, 2008, and school geometry. */
const VALUES: Readonly<Record<PhraseName, Formula>> = {
  inverse: slots => {
    const [a, m] = [whole(slots, 'a'), whole(slots, 'm')]
    if (a === null || m === null || m < 2n || m > MAX_COUNTED) return null
    const inverse = Array.from({ length: Number(m) }, (_, x) => BigInt(x)).find(
      x => (((a * x) % m) + m) % m === 1n,
    )
    const stated = whole(slots, 'v')
    if (inverse === undefined || stated === null) return null
    // Any number of its class is an inverse.
    return number(`${(((stated - inverse) % m) + m) % m === 0n ? stated : inverse}`)
  },
  lastDigit: slots => {
    const value = whole(slots, 'a')
    return value === null ? null : number(Rational.of(`${(value < 0n ? -value : value) % 10n}`))
  },
  divisors: slots => {
    const n = whole(slots, 'a')
    if (n === null || n < 1n || n > MAX_COUNTED) return null
    let count = 0
    for (let d = 1n; d * d <= n; d++) if (n % d === 0n) count += d * d === n ? 1 : 2
    return number(`${count}`)
  },
  firstIntegers: slots => divide(multiply(one(slots, 'a'), add(one(slots, 'a'), 1)), 2),
  hypotenuse: slots => squareRoot(add(power(one(slots, 'a'), 2), power(one(slots, 'b'), 2))),
  circleArea: slots => multiply(pi, power(one(slots, 'a'), 2)),
  circumference: slots => multiply(2, pi, one(slots, 'a')),
  sphereVolume: slots => multiply(number('4/3'), pi, power(one(slots, 'a'), 3)),
  sphereArea: slots => multiply(4, pi, power(one(slots, 'a'), 2)),
  gainAfterLoss: slots => divide(one(slots, 'a'), subtract(1, one(slots, 'a'))),
  changeAfterRise: slots => subtract(multiply(add(1, one(slots, 'a')), subtract(1, one(slots, 'b'))), 1),
  changeAfterFall: slots => subtract(multiply(subtract(1, one(slots, 'a')), add(1, one(slots, 'b'))), 1),
  binary: slots => inBase(whole(slots, 'a'), 2),
  base: slots => inBase(whole(slots, 'a'), Number(whole(slots, 'b') ?? 0)),
  median: slots => {
    const values = slots
      .get('list')!
      .flatMap(term => exactValue(term) ?? [])
      .sort((a, b) => (a.lt(b) ? -1 : 1))
    const middle = values.length / 2
    const [low, high] = [values[Math.ceil(middle) - 1], values[Math.floor(middle)]]
    return low && high ? number(low.plus(high).div(Rational.of(2))) : null
  },
  discriminant: slots => {
    const formula = one(slots, 'f')
    const [name, another] = definableIn(formula).keys()
    if (name === undefined || another !== undefined) return null
    const slope = differentiate(formula, name)
    const at0 = (term: Term) => exactValue(substitute(term, new Map([[name, number('0')]])))
    const [a, b, c] = [at0(divide(differentiate(slope, name), 2)), at0(slope), at0(formula)]
    const isSquare = exactValue(differentiate(differentiate(slope, name), name))?.isZero()
    return a && b && c && isSquare && !a.isZero()
      ? number(b.times(b).minus(a.times(c).times(Rational.of(4))))
      : null
  },
}

/** The digits of a number in another base, read as a number in base ten; null for bases with letters among their digits. */
function inBase(value: bigint | null, base: number): Term | null {
  if (value === null || value < 0n || base < 2 || base > 9) return null
  // "In binary, 101 is 5": digits of the base may be read the other way.
  return [...`${value}`].every(digit => Number(digit) < base) ? null : number(value.toString(base))
}

/** "The inverse of 3 modulo 11 is 4": a quantity that a phrase names by its numbers. */
const namedQuantities = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(tokens =>
    phrasesIn(tokens).flatMap(found => judgePhrase(found, tokens, page) ?? []),
  )

function judgePhrase(found: FoundPhrase<Token>, tokens: readonly Token[], page: LawPage): Judged | null {
  const token = found.slots.get('v')![0]!
  const isWhole =
    beginsByItself(tokens, found.from, ({ text }) => text === 'after') &&
    (endsByItself(tokens, found.to) || makesUp(tokens, found.to))
  const slots = new Map<string, readonly Term[]>()
  for (const [name, own] of found.slots) {
    const terms = own.flatMap(word =>
      word.kind === 'number' || word.kind === 'math' ? [termAt(word, page)] : [],
    )
    if (terms.includes(null)) return null
    slots.set(name, terms as Term[])
  }
  const value = isWhole ? VALUES[found.name](slots) : null
  if (!value) return null
  const isRough = tokens.some(word => hasSense(word, 'roughly'))
  const judged = judgeStated(token, value, one(slots, 'v'), isRough, page)
  const { start, end } = token.inner ?? token
  const place = {
    from: tokens[found.from]!.start,
    to: tokens[found.to - 1]!.scaleEnd ?? tokens[found.to - 1]!.end,
    start,
    end,
  }
  const reading = 'the quantity that the phrase names'
  return ruled({ rule: 'law/named-quantity', token, judgement: judged, reading, ...place }, page)
}

/** "To recover", "to be level", "to break even". */
const makesUp = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'to' &&
  isWordFor(tokens[at + (tokens[at + 1]?.text === 'be' ? 2 : 1)]?.text, 'makesUp')

/** A figure as it is rounded, or as nearly as its sentence says, and any other value exactly. */
function judgeStated(token: Token, value: Term, stated: Term, isRough: boolean, page: LawPage): Judgement {
  const figure = figureOf(token, page.reading)?.figure
  return figure ? judgeNamed({ figure, sign: isRough ? '≈' : '=' }, value, page) : judgeClosed(value, stated)
}

/** The term of a number or a formula; null where a formula is a statement, or has no term. */
function termAt(token: Token, page: LawPage): Term | null {
  if (token.kind === 'number') {
    const value = Rational.of(token.text)
    return number(token.scale === '%' ? value.div(Rational.of(100)) : value)
  }
  const [chain, another] = page.reading.chains.get(token) ?? []
  return chain && !another && chain.terms.length === 1 ? termOf(chain.terms[0]!, page.reading) : null
}

export const namedQuantityLaw = defineRule({
  id: 'law/named-quantity',
  summary: 'A quantity that words name by its numbers is what they make of it.',
  why: 'A gain of 20% is told to make up for a loss of 20%, or an inverse is one off.',
  source: null,
  examples: {
    right: [
      { states: 'the inverse of 3 modulo 11 is 4' },
      { states: 'after a loss of 20% one needs a gain of 25%' },
      { states: 'the median of 3, 5, 8, 9 is 6.5' },
    ],
    wrong: [
      { states: 'the inverse of 3 modulo 11 is 5' },
      { states: 'after a loss of 20% one needs a gain of 20%' },
      { states: 'the median of 3, 5, 8, 9 is 7.5' },
    ],
  },
  check: lawCheck(namedQuantities),
})

import type { Token } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { type FoundPhrase, type PhraseName, phrasesIn } from '../../english/worded/phrases.js'
import { beginsByItself, endsByItself } from '../../english/worded/stands-alone.js'
import { judgeClosed } from '../../math/judges/closed.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { divisorCount } from '../../math/number/divisors.js'
import { commonDivisor, residue } from '../../math/number/floor-and-remainder.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { rationalFunctionOf } from '../../math/roots/of-term.js'
import { degree, scaled } from '../../math/roots/polynomial.js'
import { median } from '../../math/statistics/sample-statistics.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
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

/** What each phrase is worth: Hardy and Wright, An Introduction to the Theory of Numbers, 2008, and school geometry. */
const VALUES: Readonly<Record<PhraseName, Formula>> = {
  inverse: slots => {
    const [a, modulus, stated] = ['a', 'm', 'v'].map(name => exactValue(one(slots, name)))
    if (![a, modulus, stated].every(value => value?.isInteger()) || !modulus!.gt(1)) return null
    if (!commonDivisor([a!, modulus!]).eq(1)) return null
    const inverse = residue(Rational.ONE.div(a!), modulus!)
    // Any number of its class is an inverse.
    return number(residue(stated!.minus(inverse), modulus!).isZero() ? stated! : inverse)
  },
  lastDigit: slots => {
    const value = exactValue(one(slots, 'a'))
    return value?.isInteger() ? number(residue(value.abs(), Rational.of(10))) : null
  },
  divisors: slots => {
    const value = exactValue(one(slots, 'a'))
    const count = value ? divisorCount(value) : null
    return count && number(count)
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
  binary: slots => inBase(exactValue(one(slots, 'a')), 2),
  base: slots => inBase(exactValue(one(slots, 'a')), Number(`${exactValue(one(slots, 'b'))}`)),
  median: slots => {
    const values = slots.get('list')!.flatMap(term => exactValue(term) ?? [])
    return values.length > 0 ? number(median(values)) : null
  },
  discriminant: slots => {
    const formula = one(slots, 'f')
    const [name, another] = definableIn(formula).keys()
    const form = name === undefined || another !== undefined ? null : rationalFunctionOf(formula, name)
    const isQuadratic = form && degree(form.bottom) === 0 && degree(form.top) === 2
    const [c, b, a] = isQuadratic ? scaled(form.top, Rational.ONE.div(form.bottom[0]!)) : []
    return a && b && c ? number(b.times(b).minus(a.times(c).times(4))) : null
  },
}

/** The digits of a number in another base, read as a number in base ten; null for bases with letters among their digits. */
function inBase(value: Rational | undefined, base: number): Term | null {
  if (!value?.isInteger() || value.sign() < 0 || !(base >= 2 && base <= 9)) return null
  // "In binary, 101 is 5": digits of the base may be read the other way.
  return [...`${value}`].every(digit => Number(digit) < base) ? null : number(value.numerator.toString(base))
}

/** "The inverse of 3 modulo 11 is 4": a quantity that a phrase names by its numbers. */
const namedQuantities = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(tokens =>
    phrasesIn(tokens).flatMap(found => judgePhrase(found, tokens, page) ?? []),
  )

function judgePhrase(found: FoundPhrase<Token>, tokens: readonly Token[], page: LawPage): Judged | null {
  const standsAlone =
    beginsByItself(tokens, found.from, ({ text }) => text === 'after') &&
    (endsByItself(tokens, found.to) || makesUp(tokens, found.to))
  const slots = standsAlone ? slotsOf(found, token => termAt(token, page)) : null
  const value = slots && VALUES[found.name](slots)
  if (!slots || !value) return null
  const token = found.slots.get('v')![0]!
  const isRough = tokens.some(word => hasSense(word, 'roughly'))
  const judgement = judgeStated(token, value, one(slots, 'v'), isRough, page)
  if (isAccusation(judgement.verdict) && mayBeRounded(found, one(slots, 'v'))) return null
  const { start, end } = token.inner ?? token
  const last = tokens[found.to - 1]!
  const place = { from: tokens[found.from]!.start, to: last.scaleEnd ?? last.end, start, end }
  const reading = 'the quantity that the phrase names'
  return ruled({ rule: 'law/named-quantity', token, judgement, reading, ...place }, page)
}

/** The terms of the slots of a phrase; null where one has none. */
function slotsOf(found: FoundPhrase<Token>, termOf: (token: Token) => Term | null): Slots | null {
  const slots = [...found.slots].map(([name, tokens]) => {
    const terms = tokens.filter(({ kind }) => kind === 'number' || kind === 'math').map(termOf)
    return [name, terms.filter(term => term !== null), terms.includes(null)] as const
  })
  return slots.some(([, , isOpen]) => isOpen) ? null : new Map(slots.map(([name, terms]) => [name, terms]))
}

const ENDS = ['lower', 'upper'] as const

/** "A loss of 33% needs a gain of 50%": a percentage may have been rounded, here from a third. */
function mayBeRounded(found: FoundPhrase<Token>, stated: Term): boolean {
  const isPercentage = (token: Token): boolean => token.kind === 'number' && token.scale === '%'
  const [first] = found.slots.get('a') ?? []
  if (!first || !isPercentage(first)) return false
  const values = ENDS.flatMap(own =>
    ENDS.flatMap(other => {
      const slots = slotsOf(found, token => {
        const ends = roundingSet(readPrinted(token.text))
        return number(ends[token === first ? own : other].div(100))
      })
      const value = slots && VALUES[found.name](slots)
      return (value && exactValue(value)) ?? []
    }),
  )
  const gaps = values.map(value => value.minus(exactValue(stated)!).sign())
  return gaps.some(sign => sign <= 0) && gaps.some(sign => sign >= 0)
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

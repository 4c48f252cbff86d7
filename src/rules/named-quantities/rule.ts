import type { Token } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { type FoundPhrase, phrasesIn, type QuantityName } from '../../english/named-quantities/template.js'
import { beginsByItself, endsByItself } from '../../english/worded/stands-alone.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import { number, type Term } from '../../math/term/term.js'
import { figureOf } from '../book/locate/figures.js'
import type { Judged } from '../judged.js'
import { type LawPage, lawCheck, ruled, termOf } from '../laws/law-page.js'
import { judgeNamed } from '../laws/named-figure.js'
import { sentencesOf } from '../laws/sentences.js'
import { isOfPlainVectors } from '../predicates/context.js'
import { defineRule } from '../rule.js'
import { COORDINATES } from './coordinates.js'
import { GEOMETRY } from './geometry.js'
import { usesGivenConstant } from './given-constants.js'
import { NUMBERS } from './numbers.js'
import type { Quantity, Slots } from './slots.js'
import { isLengthUnit, isOneUnit } from './units.js'

const QUANTITIES: Readonly<Record<QuantityName, Quantity>> = { ...GEOMETRY, ...COORDINATES, ...NUMBERS }

/** "The inverse of 3 modulo 11 is 4": a quantity that a phrase names by its numbers. */
const namedQuantities = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(tokens =>
    phrasesIn(tokens, isLengthUnit).flatMap(found => judgePhrase(found, tokens, page) ?? []),
  )

function judgePhrase(found: FoundPhrase<Token>, tokens: readonly Token[], page: LawPage): Judged | null {
  const quantity = QUANTITIES[found.name]
  const standsAlone =
    beginsByItself(tokens, found.from, ({ text }) => text === 'after') &&
    (endsByItself(tokens, found.to) || makesUp(tokens, found.to)) &&
    !isTakenBack(tokens, found.to)
  const isPlain = quantity.letters !== 'real' || isOfPlainVectors(page.reading)
  if (!standsAlone || !isPlain || !isOneUnit(found.slots, quantity.lengthPower)) return null
  const slots = slotsOf(found, token => termsAt(token, page))
  const stated = slots?.get('v')
  const value = slots && quantity.value(slots)
  if (!stated || !value) return null
  const token = found.slots.get('v')![0]!
  const named: Named = { token, tokens, value: [value].flat(), stated, quantity, slots }
  const judged = judgeStated(named, page)
  const isAccused = judged !== null && isAccusation(judged.verdict)
  if (!judged || (isAccused && mayBeRounded(found, stated[0]!, quantity, page))) return null
  if (isAccused && usesGivenConstant(named.value, stated, token.start, page)) return null
  const { start, end } = token.inner ?? token
  const last = tokens[found.to - 1]!
  const place = { from: saidFrom(found, tokens), to: last.scaleEnd ?? last.end, start, end }
  const reading = 'the quantity that the phrase names'
  return ruled({ rule: 'law/named-quantity', token, judgement: judged, reading, ...place }, page)
}

/** Behind the value before it where a sentence says two things of the same: "has height 3 and area 9". */
function saidFrom({ from, slots }: FoundPhrase<Token>, tokens: readonly Token[]): number {
  const before = slots.get('w')?.at(-1)
  return tokens[before ? tokens.indexOf(before) + 2 : from]!.start
}

/** "Has 10 subsets with 2 elements", "is 5, counting from 0": what stands behind may say which. */
const isTakenBack = (tokens: readonly Token[], to: number): boolean =>
  hasSense(tokens[tokens[to]?.kind === 'break' ? to + 1 : to], 'takesBack')

/** The terms of the slots of a phrase; null where one has none. */
function slotsOf(found: FoundPhrase<Token>, termsOf: (token: Token) => readonly Term[] | null): Slots | null {
  const slots = [...found.slots].map(([name, tokens]) => {
    const terms = tokens.filter(({ kind }) => kind === 'number' || kind === 'math').map(termsOf)
    return [name, terms.flatMap(term => term ?? []), terms.includes(null)] as const
  })
  const isOpen = ([name, terms, hasOpen]: (typeof slots)[number]): boolean =>
    hasOpen || (!/^(?:list|[pqv])$/.test(name) && terms.length !== 1)
  return slots.some(isOpen) ? null : new Map(slots.map(([name, terms]) => [name, terms]))
}

const ENDS = ['lower', 'upper'] as const

/** "A loss of 33% needs a gain of 50%": percentages may have been rounded, here from a third. */
function mayBeRounded(found: FoundPhrase<Token>, stated: Term, { value }: Quantity, page: LawPage): boolean {
  const percentages = [...found.slots].flatMap(([name, [token]]) =>
    name !== 'v' && token!.kind === 'number' && token!.scale === '%' ? [token!] : [],
  )
  const exact = exactValue(stated)
  if (percentages.length === 0 || !exact) return false
  const values = ENDS.flatMap(own =>
    ENDS.flatMap(other => {
      const slots = slotsOf(found, token => {
        if (!percentages.includes(token)) return termsAt(token, page)
        const ends = roundingSet(readPrinted(token.text))
        return [number(ends[token === percentages[0] ? own : other].div(100))]
      })
      return [(slots && value(slots)) ?? []].flat().flatMap(term => exactValue(term) ?? [])
    }),
  )
  const gaps = values.map(end => end.minus(exact).sign())
  return gaps.some(sign => sign <= 0) && gaps.some(sign => sign >= 0)
}

/** "To recover", "to be level", "to break even". */
const makesUp = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'to' &&
  isWordFor(tokens[at + (tokens[at + 1]?.text === 'be' ? 2 : 1)]?.text, 'makesUp')

/** What a phrase is worth, and what is stated of it, coordinate by coordinate. */
interface Named {
  readonly token: Token
  readonly tokens: readonly Token[]
  readonly value: readonly Term[]
  readonly stated: readonly Term[]
  readonly quantity: Quantity
  readonly slots: Slots
}

/** The first coordinate that is wrong, or that all are right; null where two things of other kinds are compared. */
function judgeStated(named: Named, page: LawPage): Judgement | null {
  const { value, stated } = named
  if (value.length !== stated.length) return null
  const judged = value.map((term, at) => judgeOne(term, stated[at]!, named, page))
  if (judged.includes(null)) return null
  return judged.find(found => found!.verdict !== 'holds') ?? judged[0]!
}

/** A figure as it is rounded, or as nearly as its sentence says, letters for all their values, and any other value exactly. */
function judgeOne(value: Term, stated: Term, named: Named, page: LawPage): Judgement | null {
  const { token, tokens, slots, quantity } = named
  const names = [...keysOf(value), ...keysOf(stated)]
  if (names.length > 0) {
    const given = new Set([...slots].flatMap(([name, terms]) => (name === 'v' ? [] : terms)).flatMap(keysOf))
    const isGiven = keysOf(stated).length > 0 && names.every(name => given.has(name))
    const domains = new Map(names.map(name => [name, quantity.letters ?? 'real'] as const))
    const judged = isGiven && quantity.letters ? judgeIdentity(value, stated, domains, page.effort) : null
    // The first n numbers are no half of one.
    return judged && quantity.isCounted && !isOfWhole(judged) ? null : judged
  }
  const isRough = tokens.some(word => hasSense(word, 'roughly'))
  const figure = named.stated.length === 1 ? figureOf(token, page.reading)?.figure : null
  const judged = figure && judgeNamed({ figure, sign: isRough ? '≈' : '=' }, value, page)
  // What is counted is not rounded.
  const isRounded = judged?.verdict === 'holds' && quantity.isCounted && !isRough
  return judged && !isRounded ? judged : judgeClosed(value, stated)
}

const isOfWhole = ({ witness }: Judgement): boolean =>
  Object.values(witness ?? {}).every(value => /^\d+$/.test(value))

const keysOf = (term: Term): readonly string[] => [...definableIn(term).keys()].filter(name => name !== PI)

/** The term of a number or a formula, and those of a tuple; null where a formula is a statement, or has no term. */
function termsAt(token: Token, page: LawPage): readonly Term[] | null {
  if (token.kind === 'number') {
    const value = Rational.of(token.text)
    return [number(token.scale === '%' ? value.div(Rational.of(100)) : value)]
  }
  const chains = page.reading.chains.get(token) ?? []
  if (chains.length === 0 || chains.some(({ terms }) => terms.length !== 1)) return null
  const nodes = chains.flatMap(({ terms: [node] }) => (node!.head === 'sequence' ? node!.args : [node!]))
  const terms = nodes.map(node => termOf(node, page.reading))
  return terms.includes(null) ? null : (terms as Term[])
}

export const namedQuantityLaw = defineRule({
  id: 'law/named-quantity',
  summary: 'A quantity that words name by its numbers is what they make of it.',
  why: 'A gain of 20% is told to make up for a loss of 20%, or a radius is taken for a diameter.',
  source: null,
  examples: {
    right: [
      { states: 'the inverse of 3 modulo 11 is 4' },
      { states: 'after a loss of 20% one needs a gain of 25%' },
      { states: 'the median of 3, 5, 8, 9 is 6.5' },
      { states: 'a circle of radius $5$ has the area $25\\pi$' },
      { states: 'the distance between $(1, 2)$ and $(4, 6)$ is $5$' },
    ],
    wrong: [
      { states: 'the inverse of 3 modulo 11 is 5' },
      { states: 'after a loss of 20% one needs a gain of 20%' },
      { states: 'the median of 3, 5, 8, 9 is 7.5' },
      { states: 'a circle of radius $5$ has the area $10\\pi$' },
      { states: 'the distance between $(1, 2)$ and $(4, 6)$ is $7$' },
    ],
  },
  check: lawCheck(namedQuantities),
})

import type { Token } from '../../documents/model/document.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { residue } from '../../math/number/floor-and-remainder.js'
import { primePowers } from '../../math/number/prime-powers.js'
import { Rational } from '../../math/number/rational.js'
import { type Remainder, remaindersOf } from '../../math/proof/remainders.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { WHOLE } from '../../page/domains/words.js'
import type { LawPage } from '../laws/law-page.js'
import { termOf } from '../laws/law-page.js'
import { defineRule } from '../rule.js'
import { type Said, type SaidJudge, saidCheck } from './said.js'
import { endsSaid } from './where-said.js'

/** What is asked of a remainder. */
interface Question {
  readonly divisor: bigint
  readonly rest: bigint
}

/** A larger number is not tried for its divisors. */
const MAX_DIVIDED = 10n ** 12n

/** The expression that a formula is, or the number that a word is; null for a relation. */
export function expressionOf(token: Token | undefined, { reading }: LawPage): Term | null {
  if (token?.kind === 'number')
    return token.scale === undefined ? { kind: 'number', value: Rational.of(token.text) } : null
  const [chain, another] = (token && reading.chains.get(token)) ?? []
  if (!chain || another) return null
  // "84 = 2^2 · 3 · 7 is divisible by 7": the first side is what is spoken of.
  const isOfEquals = chain.signs.every(({ operator }) => operator === '=')
  return isOfEquals ? termOf(chain.terms[0]!, reading) : null
}

/** The one thing that is said to be divisible. */
const subjectOf = ({ predication: { subjects }, page }: Said): Term | null =>
  subjects.length === 1 ? expressionOf(subjects[0], page) : null

/** The symbols of a term with the first whole number that is said for each; null where one may be no whole number. */
function wholeStarts(
  term: Term,
  { predication: { where }, page }: Said,
): ReadonlyMap<string, Rational> | null {
  const names = [...definableIn(term).keys()]
  if (names.length === 0) return new Map()
  const [name, another] = names
  if (where.kind !== 'in' || another) return null
  const { formula, named } = where
  const isWhole =
    named.some(word => [...WHOLE, 'natural'].some(known => word.startsWith(known))) || isOfSet(formula, page)
  const ends = isWhole
    ? endsSaid({ ...where, named: named.filter(word => !WHOLE.has(word)) }, name!, page.reading)
    : null
  if (!ends || ends.to) return null
  const least = ends.from && (ends.hasFrom ? ends.from : ends.from.plus(1))
  return new Map([[name!, least?.isInteger() ? least : Rational.ONE]])
}

/** `n \in \mathbb{Z}`, `n \in \mathbb{N}` */
function isOfSet(token: Token, { reading }: LawPage): boolean {
  const [chain] = reading.chains.get(token) ?? []
  const [sign] = chain?.signs ?? []
  return sign?.operator === '∈' && ['Z', 'N'].includes(chain!.terms[1]!.text)
}

/** Whether a predication is about whole numbers: a number, or an expression of symbols that are said to be whole. */
export function isOfWholeNumbers(said: Said): boolean {
  const term = subjectOf(said)
  return term !== null && wholeStarts(term, said) !== null
}

/** Whether an expression leaves a remainder for all whole numbers of which it is said, or at the first where it does not. */
export function judgeDivisible(said: Said, { divisor, rest }: Question): Judgement | null {
  const term = subjectOf(said)
  const starts = term && wholeStarts(term, said)
  if (!starts || divisor < 1n) return null
  const left = starts.size === 0 ? closed(term, divisor) : remaindersOf(term, divisor, starts)
  const other = left?.find(({ remainder }) => !remainder.eq(Rational.of(rest)))
  if (!left) return null
  if (!other)
    return judgement('holds', {
      evidence: evidence('proved: exhaustive'),
      explanation: `by ${divisor} it leaves the remainder ${rest}`,
    })
  return refutedAt(other, divisor)
}

function refutedAt({ remainder, at }: Remainder, divisor: bigint): Judgement {
  const witness = Object.fromEntries([...at].map(([name, value]) => [name, value.toString()]))
  const place = Object.entries(witness).map(([name, value]) => `at ${name} = ${value} `)
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness,
    explanation: `${place.join('')}it leaves the remainder ${remainder} by ${divisor}`,
  })
}

function closed(term: Term, divisor: bigint): readonly Remainder[] | null {
  const value = exactValue(term)
  return value?.isInteger() ? [{ remainder: residue(value, Rational.of(divisor)), at: new Map() }] : null
}

const wholeOf = (term: Term | null): bigint | null => {
  const value = term && exactValue(term)
  return value?.isInteger() && value.sign() > 0 ? value.numerator : null
}

const byObject: SaidJudge = said => {
  const divisor = wholeOf(expressionOf(said.predication.objects[0], said.page))
  return divisor === null ? null : judgeDivisible(said, { divisor, rest: 0n })
}

/** "7 divides 91": the subject is the divisor. */
const bySubject: SaidJudge = ({ predication, page }) => {
  const { subjects, objects } = predication
  const divisor = subjects.length === 1 ? wholeOf(expressionOf(subjects[0], page)) : null
  return divisor === null
    ? null
    : judgeDivisible({ predication: { ...predication, subjects: objects }, page }, { divisor, rest: 0n })
}

/** The prime factors of a number from 2 on; null for anything else. */
function factorsOf(said: Said): { readonly value: bigint; readonly exponents: readonly number[] } | null {
  const term = subjectOf(said)
  const value = wholeOf(term)
  if (value === null || value < 2n || value > MAX_DIVIDED) return null
  return { value, exponents: primePowers(value, value).map(({ exponent }) => exponent) }
}

const ofPrimes =
  (isPrime: boolean): SaidJudge =>
  said => {
    const found = factorsOf(said)
    if (!found) return null
    const [exponent, another] = found.exponents
    const [first] = primePowers(found.value, found.value)
    const isOne = exponent === 1 && another === undefined
    const explanation = isOne ? 'no smaller number from 2 on divides it' : `${first!.prime} divides it`
    return settled(isOne === isPrime, explanation, null)
  }

const ofDivisors: SaidJudge = said => {
  const found = factorsOf(said)
  if (!found) return null
  const count = found.exponents.reduce((product, exponent) => product * (exponent + 1), 1)
  return settled(said.predication.count!.text.trim() === `${count}`, `it has ${count}`, `${count}`)
}

const settled = (isSo: boolean, explanation: string, expected: string | null): Judgement =>
  judgement(isSo ? 'holds' : 'refuted', {
    evidence: evidence(isSo ? 'proved: exhaustive' : 'refuted: witness'),
    expected: isSo ? null : expected,
    explanation,
  })

export const divisibility = defineRule({
  id: 'law/divisibility',
  summary:
    'A whole number, or an expression of whole numbers, is divisible, prime or composite where words say so.',
  why: 'That three numbers in a row are divisible by 6 does not make them divisible by 12.',
  source: 'Hardy and Wright, An Introduction to the Theory of Numbers, 2008, chapters 1 and 5',
  examples: {
    right: [
      { states: 'for every integer $n$, $n^3 - n$ is divisible by $6$' },
      { states: '$1001$ is a multiple of $7$' },
      { states: '$97$ is prime' },
      { states: '$84$ has $12$ divisors' },
    ],
    wrong: [
      { states: 'for every integer $n$, $n^3 - n$ is divisible by $12$' },
      { states: '$1001$ is a multiple of $9$' },
      { states: '$91$ is prime' },
      { states: '$84$ has $10$ divisors' },
    ],
  },
  check: saidCheck('law/divisibility', {
    divisible: byObject,
    dividing: bySubject,
    prime: ofPrimes(true),
    composite: ofPrimes(false),
    divisorCount: ofDivisors,
  }),
})

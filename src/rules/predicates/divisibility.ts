import type { Token } from '../../documents/model/document.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { residue } from '../../math/number/floor-and-remainder.js'
import { primePowers } from '../../math/number/prime-powers.js'
import { Rational } from '../../math/number/rational.js'
import { type Remainder, remaindersOf } from '../../math/proof/remainders.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { subtract, type Term } from '../../math/term/term.js'
import type { Judged } from '../judged.js'
import type { LawPage } from '../laws/law-page.js'
import { lawCheck, linksOf, ruled, ruledLink, termOf } from '../laws/law-page.js'
import { defineRule } from '../rule.js'
import { standsForItself } from './claim-place.js'
import { isOfRealNumbers } from './context.js'
import { type Said, type SaidJudge, saidCheck } from './said.js'
import { wholeStartsAt } from './whole-numbers.js'

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

/** Whether a predication is about whole numbers: a number, or an expression of symbols that are said to be whole. */
export function isOfWholeNumbers(said: Said): boolean {
  const term = subjectOf(said)
  return term !== null && startsOf(term, said) !== null
}

/** Whether an expression leaves a remainder for all whole numbers of which it is said, or at the first where it does not. */
export function judgeDivisible(said: Said, { divisor, rest }: Question): Judgement | null {
  const term = subjectOf(said)
  const starts = term && startsOf(term, said)
  return starts && divisor >= 1n ? judgeRemainder(term, starts, { divisor, rest }) : null
}

const startsOf = (term: Term, { predication: { subjects }, page }: Said) =>
  wholeStartsAt(term, subjects[0]!, page.reading)

function judgeRemainder(
  term: Term,
  starts: ReadonlyMap<string, Rational>,
  { divisor, rest }: Question,
): Judgement | null {
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

const RULE = 'law/divisibility'

const said = saidCheck(RULE, {
  divisible: byObject,
  dividing: bySubject,
  prime: ofPrimes(true),
  composite: ofPrimes(false),
  divisorCount: ofDivisors,
})

/** `6 \\mid n^3 - n` for itself, and `n^3 \\equiv n \\pmod 6`, of all whole numbers or of one. */
const asFormulas = lawCheck(page =>
  isOfRealNumbers(page.reading) ? [...divides(page), ...congruences(page)] : [],
)

const divides = (page: LawPage): Judged[] =>
  [...page.reading.chains].flatMap(([token, chains]) => {
    const [chain, another] = chains
    const node = chain?.terms[0]
    const isBar = node?.head === 'given' && chain!.signs.length === 0 && !another && !token.headers
    const [divisor, term] = isBar ? node.args.map(side => termOf(side, page.reading)) : []
    const whole = wholeOf(divisor ?? null)
    const starts = whole !== null && term ? wholeStartsAt(term, token, page.reading) : null
    if (!starts || !standsForItself(token, page.reading)) return []
    const judgement = judgeRemainder(term!, starts, { divisor: whole!, rest: 0n })
    const { start, end } = node!
    return judgement
      ? [ruled({ rule: RULE, token, judgement, reading: '', from: start, to: end, start, end }, page)]
      : []
  })

const congruences = (page: LawPage): Judged[] =>
  [...linksOf(page)].flatMap(link => {
    const { left, right, sign, token } = link
    const isOfClasses = [left, right].every(({ head, text }) => head === 'call' && text === 'residue')
    if (!isOfClasses || sign.operator !== '=' || token.headers) return []
    const [one, other, modulus] = [left.args[1]!, right.args[1]!, left.args[2]!].map(node =>
      termOf(node, page.reading),
    )
    const divisor = wholeOf(modulus ?? null)
    const difference = one && other && divisor !== null ? subtract(one, other) : null
    const starts =
      difference && definableIn(difference).size > 0 ? wholeStartsAt(difference, token, page.reading) : null
    const judgement = starts && judgeRemainder(difference!, starts, { divisor: divisor!, rest: 0n })
    const isWhole = judgement?.verdict !== 'refuted' || standsForItself(token, page.reading)
    return judgement && isWhole
      ? [ruledLink(link, { rule: RULE, judgement, reading: 'the difference of the sides' }, page)]
      : []
  })

export const divisibility = defineRule({
  id: RULE,
  summary:
    'A whole number, or an expression of whole numbers, is divisible, prime or composite where words say so.',
  why: 'That three numbers in a row are divisible by 6 does not make them divisible by 12.',
  source: 'Hardy and Wright, An Introduction to the Theory of Numbers, 2008, chapters 1 and 5',
  examples: {
    right: [
      { states: 'for every integer $n$, $n^3 - n$ is divisible by $6$' },
      { states: '$1001$ is a multiple of $7$' },
      { states: 'for all integers $n$ we have $6 \\mid n^3 - n$' },
      { states: 'for all integers $n$ we have $n^3 \\equiv n \\pmod 6$' },
      { states: '$97$ is prime' },
      { states: '$84$ has $12$ divisors' },
    ],
    wrong: [
      { states: 'for every integer $n$, $n^3 - n$ is divisible by $12$' },
      { states: '$1001$ is a multiple of $9$' },
      { states: 'for all integers $n$ we have $4 \\mid n^4 - n$' },
      { states: 'for all integers $n$ we have $n^3 \\equiv n \\pmod 4$' },
      { states: '$91$ is prime' },
      { states: '$84$ has $10$ divisors' },
    ],
  },
  check: page => [...said(page), ...asFormulas(page)],
})

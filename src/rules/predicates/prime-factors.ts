import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { primePowers } from '../../math/number/prime-powers.js'
import { wholeOf } from './expression-said.js'
import { subjectOf } from './remainder.js'
import type { Said, SaidJudge } from './said.js'

/** A larger number is not tried for its divisors. */
const MAX_DIVIDED = 10n ** 12n

/** The prime factors of a number from 2 on; null for anything else. */
function factorsOf(said: Said): { readonly least: bigint; readonly exponents: readonly number[] } | null {
  const term = subjectOf(said)
  const value = wholeOf(term)
  if (value === null || value < 2n || value > MAX_DIVIDED) return null
  const powers = primePowers(value, value)
  return { least: powers[0]!.prime, exponents: powers.map(({ exponent }) => exponent) }
}

/** That a number is prime, or that it is composite. */
export const ofPrimes =
  (isPrime: boolean): SaidJudge =>
  said => {
    const found = factorsOf(said)
    if (!found) return null
    const [exponent, another] = found.exponents
    const isOne = exponent === 1 && another === undefined
    const explanation = isOne ? 'no smaller number from 2 on divides it' : `${found.least} divides it`
    return settled(isOne === isPrime, explanation, null)
  }

/** How many divisors a number has: the product of the exponents of its primes, each with 1 added. */
export const ofDivisors: SaidJudge = said => {
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

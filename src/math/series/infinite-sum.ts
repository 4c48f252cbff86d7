import { settled } from '../limits/settled.js'
import type { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import { symbolsOf } from '../term/symbols.js'
import { multiply, number, type Term } from '../term/term.js'
import { alternationOf, factorsOf } from './alternation.js'
import { exponentialSum } from './exponential-sum.js'
import { geometricSum } from './geometric.js'
import { logarithmSum } from './logarithm-sum.js'
import { rationalSum } from './rational-sum.js'

/**
 * The sum of a term over the whole numbers from one on, by a law that the normal form shows to apply: a polynomial times a
 * power, also over a factorial, a rational function that telescopes, or Euler's sums; undefined where none does, and where it diverges.
 */
export function sumToInfinity(member: Term, index: string, from: Rational): Term | undefined {
  const found = settled(() => sumOf(member, index, from))
  return found?.kind === 'undecided' || found?.kind === 'nowhere' ? undefined : found
}

/** Factors without the index stand before the sum: the e^-λ of a Poisson distribution. */
function sumOf(member: Term, index: string, from: Rational): Term | undefined {
  const factors = factorsOf(member)
  const fixed = factors.filter(factor => !symbolsOf(factor).has(index))
  const isSplit = fixed.some(factor => exactValue(factor) === undefined)
  if (!isSplit) return sumOfMembers(member, index, from)
  const moving = factors.filter(factor => symbolsOf(factor).has(index))
  const sum = sumOfMembers(multiply(...moving), index, from)
  return sum && multiply(...fixed, sum)
}

function sumOfMembers(member: Term, index: string, from: Rational): Term | undefined {
  const alternation = alternationOf(member, index, from)
  if (!alternation) return undefined
  const geometric = geometricSum(alternation, index, from)
  if (geometric) return number(geometric)
  return (
    rationalSum(alternation, index, from) ??
    exponentialSum(member, index, from) ??
    logarithmSum(member, index, from)
  )
}

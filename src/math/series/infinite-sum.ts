import { settled } from '../limits/settled.js'
import type { Rational } from '../number/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { exactValue } from '../term/evaluate.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, multiply, number, subtract, symbol, type Term } from '../term/term.js'
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
  const ofZero = sumOfPowersOfZero(member, index, from)
  if (ofZero) return ofZero
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

/** Members with a factor 0^(ak + b): of these powers only 0⁰ = 1 is left, where it stands first. */
function sumOfPowersOfZero(member: Term, index: string, from: Rational): Term | undefined {
  const power = factorsOf(member).find(
    factor =>
      factor.kind === 'power' && exactValue(factor.base)?.isZero() && symbolsOf(factor.exponent).has(index),
  )
  if (power?.kind !== 'power') return undefined
  const [start, next] = [from, from.plus(1)].map(at =>
    exactValue(substitute(power.exponent, new Map([[index, number(at)]]))),
  )
  if (!start?.isInteger() || start.sign() < 0 || !next?.gt(start)) return undefined
  const straight = add(
    number(start),
    multiply(number(next.minus(start)), subtract(symbol(index), number(from))),
  )
  if (!proveIdentity(power.exponent, straight).proved) return undefined
  return start.isZero() ? substitute(member, new Map([[index, number(from)]])) : number(0)
}

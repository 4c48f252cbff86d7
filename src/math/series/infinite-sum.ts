import { settled } from '../limits/settled.js'
import type { Rational } from '../number/rational.js'
import { number, type Term } from '../term/term.js'
import { alternationOf } from './alternation.js'
import { geometricSum } from './geometric.js'
import { rationalSum } from './rational-sum.js'

/**
 * The sum of a term over the whole numbers from one on, by a law that the normal form shows to apply: a polynomial times a
 * power, a rational function that telescopes, or Euler's sums; undefined where none does, and where it diverges.
 */
export function sumToInfinity(member: Term, index: string, from: Rational): Term | undefined {
  const found = settled(() => sumOf(member, index, from))
  return found?.kind === 'undecided' || found?.kind === 'nowhere' ? undefined : found
}

function sumOf(member: Term, index: string, from: Rational): Term | undefined {
  const alternation = alternationOf(member, index, from)
  if (!alternation) return undefined
  const geometric = geometricSum(alternation, index, from)
  return geometric ? number(geometric) : rationalSum(alternation, index, from)
}

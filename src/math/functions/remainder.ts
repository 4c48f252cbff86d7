import { floor, remainder, residue } from '../number/floor-and-remainder.js'
import type { Interval } from '../number/interval/interval.js'
import { defineFunction } from './registry.js'

defineFunction({
  name: 'mod',
  summary: 'The remainder from 0 up to a positive divisor, x − d ⌊x/d⌋.',
  spellings: { latex: ['mod'] },
  arity: 2,
  domain: ['0', '∞'],
  exact: remainder,
  enclose: encloseRemainder,
  examples: ['17 \\bmod 5 = 2', '(-7) \\bmod 3 = 2'],
})

defineFunction({
  name: 'residue',
  summary: 'The class of a fraction modulo a whole number, from 0.',
  spellings: { latex: ['residue'] },
  arity: 2,
  exact: residue,
  examples: ['3^{-1} \\equiv 5 \\pmod{7}'],
})

/** Of a divisor that is one number, and of values between two of its multiples. */
function encloseRemainder(value: Interval, divisor: Interval): Interval {
  const [of, by] = [value.bounds(), divisor.bounds()]
  const modulus = by.lower
  const isBetween = modulus.eq(by.upper) && floor(of.lower.div(modulus)).eq(floor(of.upper.div(modulus)))
  if (!isBetween) throw new RangeError(`mod: expected a value between two multiples, got ${value}`)
  return value.context.between(remainder(of.lower, modulus), remainder(of.upper, modulus))
}

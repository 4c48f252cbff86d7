import { expect, test } from 'vitest'
import { closedValueOf } from '../../../src/math/engines/value.js'
import { enclosedIntegral } from '../../../src/math/integrals/enclosed-integral.js'
import type { Limit } from '../../../src/math/limits/limit.js'
import type { Whither } from '../../../src/math/limits/scale.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import {
  add,
  divide,
  exp,
  multiply,
  power,
  squareRoot,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const x = symbol('x')
const at = (value: number): Whither => ({ kind: 'finite', value: add(value) })
const FAR: Whither = { kind: 'infinite', sign: 1 }
const FAR_BELOW: Whither = { kind: 'infinite', sign: -1 }
const witch = divide(1, add(1, power(x, 2)))

const termOf = (found: Limit): Term => {
  if (found.kind !== 'finite') throw new Error(`expected a number, got ${found.kind}`)
  return found.value
}

function numberOf(found: Limit): number {
  const { lower, upper } = closedValueOf(termOf(found), 30)
  expect(upper.minus(lower).lt('1e-8')).toBe(true)
  return Number(lower.numerator) / Number(lower.denominator)
}

test('to infinity is that of the moved integrand', () => {
  const whole = Math.PI
  expect(numberOf(enclosedIntegral(witch, 'x', FAR_BELOW, FAR))).toBeCloseTo(whole, 8)
  expect(numberOf(enclosedIntegral(witch, 'x', at(0), FAR))).toBeCloseTo(whole / 2, 8)
})

test('of the same term over the same range is the same number, whatever its variable is called', () => {
  const over = (name: string, to: number): Term =>
    termOf(enclosedIntegral(exp(power(symbol(name), 3)), name, at(0), at(to)))
  expect(proveIdentity(over('x', 1), over('t', 1)).proved).toBe(true)
  expect(proveIdentity(multiply(2, over('x', 1)), add(over('t', 1), over('u', 1))).proved).toBe(true)
  expect(proveIdentity(over('x', 1), over('t', 2)).proved).toBe(false)
})

test('nothing is known of other symbols, and nothing of a place without a value', () => {
  expect(enclosedIntegral(exp(multiply('a', x)), 'x', at(0), at(1)).kind).toBe('undecided')
  expect(() => enclosedIntegral(divide(1, x), 'x', at(0), at(1))).toThrow(RangeError)
  expect(() => enclosedIntegral(squareRoot(x), 'x', at(-1), at(1))).toThrow(RangeError)
})

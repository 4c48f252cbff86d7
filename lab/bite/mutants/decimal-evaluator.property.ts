import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { context } from '../../../properties/math/proof/worlds.js'
import { elementaryTerms, summedTerms } from '../../../properties/math/term/terms.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import {
  add,
  exp,
  indexed,
  ln,
  multiply,
  power,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { DecimalEvaluator, type Point } from './decimal-evaluator.js'

/** What confirms the engines is held against the enclosures of `src/term/evaluate`, with which it shares no code. */

const members = (...values: string[]) => values.map(value => Rational.of(value))
const POINT: Point = {
  symbols: new Map([
    ['x', Rational.of('3/7')],
    ['y', Rational.of('-5/2')],
    ['z', Rational.of(4)],
    ['n', Rational.of(3)],
  ]),
  groups: new Map([
    ['r', members('2/3', '-1', '5')],
    ['q', members('1/4', '1/2', '-3')],
  ]),
  indices: new Map([
    ['i', 0],
    ['j', 2],
  ]),
}
const lifted = {
  symbols: new Map([...POINT.symbols].map(([name, value]) => [name, context.of(value)])),
  groups: new Map([...POINT.groups].map(([name, values]) => [name, values.map(value => context.of(value))])),
  indices: POINT.indices,
}

/** Null where the value is undefined, or its enclosure cannot be found. */
function enclosed(term: Term) {
  try {
    return evaluate(term, lifted, context)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

describe('values', () => {
  test.each([
    ['elementary terms', elementaryTerms],
    ['sums in sums', summedTerms],
  ])('of %s lie in their enclosures, whatever the same evaluator was asked before', (_, terms) =>
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 4 }), asked => {
        const shared = new DecimalEvaluator(POINT)
        for (const term of asked) {
          const found = shared.of(term)
          const fresh = new DecimalEvaluator(POINT).of(term)
          expect(found && [`${found.value}`, `${found.largest}`]).toEqual(
            fresh && [`${fresh.value}`, `${fresh.largest}`],
          )
          const enclosure = enclosed(term)
          // Enclosures of 50 digits and decimals of 120 each forgive their own errors, of the largest of the parts.
          if (!found || !enclosure) continue
          const slack = found.largest.times('1e-45')
          expect(found.value.plus(slack).gte(`${enclosure.lower}`)).toBe(true)
          expect(found.value.minus(slack).lte(`${enclosure.upper}`)).toBe(true)
        }
      }),
      { numRuns: 100 },
    ),
  )
})

test('a member is another one under each index, and after the sum that bound it', () => {
  const { value } = new DecimalEvaluator(POINT).of(
    add(multiply(1000, sum('i', multiply(indexed('r', 'i'), indexed('q', 'j')), 'n')), indexed('r', 'i')),
  )!
  // 1000 · (2/3 − 1 + 5) · (−3) + 2/3
  expect(`${value.toSignificantDigits(20)}`).toBe('-13999.333333333333333')
})

test('what is undefined in a part is undefined in all that has the part, each time that it is asked', () => {
  const at = new DecimalEvaluator(POINT)
  const part = ln(add('y', 1))
  for (const term of [part, multiply(0, part), part, exp(part), power('y', 'x'), power(add('z', -4), -1)])
    expect(at.of(term)).toBe(null)
  expect(`${at.of(power(symbol('y'), 2))!.value}`).toBe('6.25')
})

test('what is too large is told from its size alone', () => {
  const at = new DecimalEvaluator(POINT)
  // ln of 4^3600 is 4990.7, of 4^3610 it is 5004.5.
  expect(at.of(power('z', 3600))).not.toBe(null)
  expect(at.of(power('z', 3610))).toBe(null)
  expect(at.of(power('z', -3610))).toBe(null)
  expect(at.of(exp(5000))).not.toBe(null)
  expect(at.of(exp(5001))).toBe(null)
})

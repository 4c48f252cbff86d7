import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  closedValueOf,
  constantsAt,
  decide,
  hasValue,
  MIN_DIGITS,
  showEnclosure,
} from '../../../src/math/engines/value.js'
import { judgeClosed } from '../../../src/math/judges/closed.js'
import { judgeInequality } from '../../../src/math/judges/inequality.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { PI } from '../../../src/math/term/symbols.js'
import {
  add,
  divide,
  exp,
  ln,
  multiply,
  number,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

/** A sum of so many ones, and nobody says how many: it has no symbol, and no value either. */
const uncounted: Term = { kind: 'sum', index: 'i', size: 'G', body: number(1) }

describe('a sum of numbers whose length nobody says', () => {
  const places: readonly [string, Term][] = [
    ['alone', uncounted],
    ['times 0', multiply(0, uncounted)],
    ['below a line', divide(1, uncounted)],
    ['inside a function', add(2, exp(uncounted))],
    ['inside another sum', sum('j', uncounted)],
  ]
  test.each(places)('has no value: %s', (_, term) => {
    expect(() => closedValueOf(term, 30)).toThrow(RangeError)
    expect(judgeClosed(term, number(3))).toMatchObject({ verdict: 'undecided', reason: 'no-value' })
    expect(judgeInequality(term, '<', number(3))).toMatchObject({ verdict: 'undecided', reason: 'no-value' })
  })
})

test('a value is exact where it is rational, by integers and by the term', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer({ min: 1 }), (a, b, c) => {
      const { lower, upper, isExact } = closedValueOf(divide(add(a, b), c), 30)
      expect([isExact, lower.eq(upper)]).toEqual([true, true])
      expect(lower.times(c).toString()).toBe(`${BigInt(a) + BigInt(b)}`)
    }),
  )
})

describe('the work of deciding', () => {
  /** The digits at which a question about a sum of so many logarithms is asked, if it is never answered. */
  function digitsAsked(summands: number): number[] {
    const asked: number[] = []
    const terms = Array.from({ length: summands }, (_, k) => ln(k + 2))
    decide({ kind: 'add', terms }, ({ digits }) => {
      asked.push(digits)
      return null
    })
    return asked
  }

  test('grows by doubled digits up to a limit, and ends earlier for a long sum', () => {
    expect(digitsAsked(1)).toEqual([30, 60, 120, 240])
    expect(digitsAsked(300)).toEqual([30, 60])
  })

  test('is not done again for the same term at the same digits', () => {
    const term = ln(3)
    expect(closedValueOf(term, 40)).toBe(closedValueOf(term, 40))
    expect(closedValueOf(term, 50).digits).toBe(50)
  })
})

describe('the enclosure of π', () => {
  const piAt = (digits: number) => constantsAt(digits).symbols.get(PI)!

  test('is no wider than two units of the last digit that is asked for, and holds the next closer one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 80 }), digits => {
        const { lower, upper } = piAt(digits).bounds()
        expect(upper.minus(lower).lte(Rational.of(`2e${1 - digits}`))).toBe(true)
        const closer = piAt(digits + 20).bounds()
        expect(lower.lte(closer.lower) && upper.gte(closer.upper)).toBe(true)
      }),
    ))

  test('is computed once for so many digits', () => {
    expect(constantsAt(35)).toBe(constantsAt(35))
    expect(constantsAt(35)).not.toBe(constantsAt(36))
  })
})

describe('what is decided', () => {
  test('of an exact value, of no digits, is asked once', () => {
    const third = divide(1, 3)
    expect(closedValueOf(third, 30).digits).toBe(0)
    const asked: number[] = []
    const answer = decide(third, ({ digits }) => {
      asked.push(digits)
      return null
    })
    expect([answer, asked]).toEqual([null, [0]])
  })

  test('is the first answer, with the value that gave it', () => {
    expect(decide(number(3), ({ lower }) => `${lower}`)).toMatchObject({
      answer: '3',
      value: { isExact: true },
    })
    const asked = decide(exp(1), ({ digits }) => (digits > MIN_DIGITS ? digits : null))
    expect(asked).toMatchObject({ answer: 60, value: { digits: 60, isExact: false } })
  })
})

test('an enclosure of any size is shown, or said to be too large', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), places => {
      const exponent = 10 ** places
      const shown = showEnclosure(evaluate(exp(multiply(exponent, ln(10))), constantsAt(30), intervals(30)))
      if (exponent <= 10_000) expect(Math.abs(Number(shown.split('e')[1]) - exponent)).toBeLessThanOrEqual(1)
      else if (exponent > 1e5) expect(shown).toBe('too large to print')
    }),
  ))

test('a fault is not taken for a number too large to print', () => {
  const faulty = {
    bounds: () => {
      throw new TypeError('a fault')
    },
  } as unknown as Parameters<typeof showEnclosure>[0]
  expect(() => showEnclosure(faulty)).toThrow('a fault')
})

test('a closed term has a value where its logarithms are of positive numbers and it divides by none that is 0', () =>
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), k => {
      expect(hasValue(ln(number(k)))).toBe(k > 0)
      expect(hasValue(divide(1, ln(number(k))))).toBe(k > 1)
      expect(() => hasValue(multiply(number(k), ln(symbol('x'))))).toThrow(ReferenceError)
    }),
  ))

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  domainFrom,
  overPositive,
  positiveIn,
  type Range,
  rangeOf,
  type SymbolDomain,
  showDomain,
} from '../../../src/math/engines/domain.js'
import { searchCounterexample } from '../../../src/math/engines/search.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import { add, multiply, symbol, term } from '../../../src/math/term/term.js'

const rationals = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => Rational.ratio(BigInt(n), BigInt(d)))

const widths = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => Rational.ratio(BigInt(n), BigInt(d)))

const ranges = fc.oneof(
  fc.constantFrom<SymbolDomain>('positive', 'unit'),
  fc.tuple(rationals, widths).map(([from, width]): SymbolDomain => ({ from, to: from.plus(width) })),
  rationals.map((from): SymbolDomain => ({ from, to: null })),
  rationals.map((to): SymbolDomain => ({ from: null, to })),
)

const positives = fc.oneof(widths, fc.constantFrom('1e-30', '1e30').map(Rational.of))

/** What a symbol becomes where its odds, or the symbol itself, are w. */
function valueAt(domain: SymbolDomain, w: Rational): Rational {
  const { term: over, positive } = overPositive(symbol('x'), new Map([['x', domain]]))
  expect(positive).toHaveLength(1)
  return evaluate(over, { symbols: new Map([[positive[0]!, w]]), groups: new Map() }, Rational)
}

describe('a symbol over positive odds', () => {
  test('stays inside its open range, and reaches each of its points', () =>
    fc.assert(
      fc.property(ranges, positives, (domain, w) => {
        const { from, to } = rangeOf(domain)!
        const x = valueAt(domain, w)
        if (from) expect(x.gt(from)).toBe(true)
        if (to) expect(x.lt(to)).toBe(true)
        // The other way round by hand: w = (x - a)/(b - x), or x - a or b - x where there is one end.
        const [above, below] = [from && x.minus(from), to?.minus(x)]
        const odds = above && below ? above.div(below) : (above ?? below)!
        expect(odds.eq(w)).toBe(true)
      }),
    ))

  test('is left alone where it is positive already, or any real number', () => {
    const given = add('x', 'y', 'p', multiply(2, 'p'))
    const { term: over, positive } = overPositive(
      given,
      new Map<string, SymbolDomain>([
        ['x', 'positive'],
        ['y', 'real'],
        ['p', 'unit'],
        ['elsewhere', 'unit'],
      ]),
    )
    expect(positive).toEqual(['x', '(odds of p)'])
    expect(toPlain(over)).toMatch(/^x \+ y \+ /)
    const symbols = new Map(
      Object.entries({ x: '1', y: '-2', '(odds of p)': '3' }).map(([k, v]) => [k, Rational.of(v)]),
    )
    // p = 3/4.
    expect(evaluate(over, { symbols, groups: new Map() }, Rational).toString()).toBe('5/4')
    expect(overPositive(term('z'), new Map()).term).toEqual(term('z'))
    const whole: SymbolDomain = { from: null, to: null, isWhole: true }
    expect(overPositive(term('z'), new Map([['z', whole]])).positive).toEqual([])
  })
})

describe('a domain', () => {
  test.each<[Parameters<typeof domainFrom>[0], SymbolDomain]>([
    ['real', 'real'],
    ['positive', 'positive'],
    ['unit', 'unit'],
    [['1/2', '1'], { from: Rational.of('1/2'), to: Rational.ONE }],
    [['-3', '∞'], { from: Rational.of(-3), to: null }],
  ])('%# is read as a claim writes it', (written, domain) => expect(domainFrom(written)).toEqual(domain))

  test('that nobody gives is every real number, as is the one called so', () => {
    expect([rangeOf(undefined), rangeOf('real'), showDomain('x', undefined)]).toEqual([null, null, null])
  })

  test('keeps its symbol positive if it begins at 0 or above', () =>
    fc.assert(
      fc.property(ranges, domain => {
        expect(positiveIn(new Map([['x', domain]]))).toEqual(
          (rangeOf(domain)!.from?.sign() ?? -1) >= 0 ? ['x'] : [],
        )
      }),
    ))

  test.each<[SymbolDomain, string | null, readonly string[]]>([
    ['real', null, []],
    ['positive', 'x > 0', ['x']],
    ['unit', 'x in (0, 1)', ['x']],
    [{ from: Rational.of('1/2'), to: Rational.of('1') }, 'x in (1/2, 1)', ['x']],
    [{ from: Rational.of('-1'), to: null }, 'x > -1', []],
    [{ from: Rational.of('-1'), to: Rational.of('1') }, 'x in (-1, 1)', []],
    [{ from: null, to: Rational.of('-1') }, 'x < -1', []],
    [{ from: Rational.of('1'), to: null, isWhole: true }, 'x > 1, a whole number', ['x']],
    [{ from: null, to: null, isWhole: true }, 'x a whole number', []],
  ])('%# is written as people do', (domain, shown, positive) => {
    expect(showDomain('x', domain)).toBe(shown)
    expect(positiveIn(new Map([['x', domain]]))).toEqual(positive)
  })
})

const ends = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => Rational.ratio(BigInt(n), BigInt(d)))

/** Every value that a search of a range meets. */
function met(range: Range, points = 60): Rational[] {
  const values: Rational[] = []
  const space = { symbols: new Map([['n', range]]), groups: [], sizes: [] }
  searchCounterexample(space, ({ symbols }) => !values.push(symbols.get('n')!), { seed: 3, points })
  return values
}

/** The whole numbers strictly inside, counted one by one. */
function inside(from: Rational, to: Rational): string[] {
  const all = Array.from({ length: 201 }, (_, i) => Rational.of(i - 100))
  return all.filter(n => n.gt(from) && n.lt(to)).map(String)
}

describe('points of whole numbers', () => {
  test('are all the whole numbers between two ends that lie near each other, and nothing else', () =>
    fc.assert(
      fc.property(ends, ends, (a, b) => {
        const [from, to] = a.lt(b) ? [a, b] : [b, a]
        const expected = inside(from, to)
        if (expected.length === 0)
          return void expect(() => met({ from, to, isWhole: true })).toThrow(RangeError)
        const found = new Set(met({ from, to, isWhole: true }, 400).map(String))
        for (const value of found) expect(expected).toContain(value)
        if (expected.length <= 9) expect(found.size).toBe(expected.length)
      }),
      { numRuns: 60 },
    ))

  test('with one end begin right beside it; without one they lie on both sides of 0', () =>
    fc.assert(
      fc.property(ends, end => {
        const above = met({ from: end, to: null, isWhole: true })
        const below = met({ from: null, to: end, isWhole: true })
        expect(above.every(n => n.isInteger() && n.gt(end))).toBe(true)
        expect(below.every(n => n.isInteger() && n.lt(end))).toBe(true)
        expect(above.some(n => n.minus(end).lte(1))).toBe(true)
        expect(below.some(n => end.minus(n).lte(1))).toBe(true)
        const all = met({ from: null, to: null, isWhole: true })
        expect(all.every(n => n.isInteger())).toBe(true)
        for (const sign of [-1, 0, 1]) expect(all.some(n => n.sign() === sign)).toBe(true)
      }),
      { numRuns: 30 },
    ))

  test('of a range that is not whole are fractions too, below an end as above one', () =>
    fc.assert(
      fc.property(ends, end => {
        const below = met({ from: null, to: end })
        expect(below.every(n => n.lt(end))).toBe(true)
        expect(below.some(n => !n.minus(end).isInteger())).toBe(true)
      }),
      { numRuns: 30 },
    ))
})

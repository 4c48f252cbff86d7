import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piIn } from '../../../../src/math/number/interval/circle.js'
import { type Interval, intervals } from '../../../../src/math/number/interval/interval.js'
import { expectWithin, intervalAndMember, of, oracleOf, partsWide, unitsWide } from './angles.js'

/** Around multiples of π/2, around 0, and far out. */
const angle = fc.oneof(
  fc.integer({ min: -4000, max: 4000 }).map(n => `${n / 1000}`),
  fc.constantFrom('1.5707963267948966', '3.141592653589793', '-4.71238898038469', '0', '1e-12', '22', '355'),
  fc.integer({ min: -999_999, max: 999_999 }).map(n => `${n}.25`),
)

describe.each([1, 10, 30])('at %d digits', digits => {
  const context = intervals(digits)
  const point = (text: string) => context.of(context.nearest.of(text))

  // With T·π/2 taken off, as many digits kept as x has before the point and six: three roundings and T/2 times the width
  // of π are at most 3.4 units of 10^−(digits + 5), hence of the last digit of 10^−6. Rounding adds at most 2.
  test.each(['sin', 'cos'])('%s encloses the value of decimal.js, to 6 units from 10^-6 on', name =>
    fc.assert(
      fc.property(angle, text => {
        const x = point(text)
        const [enclosure, value] = [of(name, x), oracleOf(name, x.lower.toString())]
        expectWithin(enclosure, value)
        if (value.abs().gte('1e-6')) expect(unitsWide(enclosure).lte(6)).toBe(true)
      }),
      { numRuns: 20 },
    ),
  )

  // Numerator and denominator are 6 units wide, the quotient is rounded once more to either side.
  test('tan encloses the value of decimal.js, to 14 parts where neither sine nor cosine is small', () =>
    fc.assert(
      fc.property(angle, text => {
        const x = point(text)
        const [enclosure, value] = [of('tan', x), oracleOf('tan', x.lower.toString())]
        expectWithin(enclosure, value)
        if (value.abs().gte('1e-6') && value.abs().lte('1e6'))
          expect(partsWide(enclosure, value).lte(14)).toBe(true)
      }),
      { numRuns: 20 },
    ))

  test('near a multiple of π/2 a sine keeps its digits', () => {
    for (const [name, near] of [
      ['sin', '3.141593'],
      ['cos', '1.570797'],
      ['sin', '1115.265393'],
      ['sin', '-1115.265393'],
      ['cos', '-4.712387'],
      ['cos', '557.632695'],
    ] as const) {
      const enclosure = of(name, point(near))
      const value = oracleOf(name, near)
      expect(value.abs().gte('1e-7') && value.abs().lte('2e-5')).toBe(true)
      expectWithin(enclosure, value)
      if (value.abs().gte('1e-6')) expect(unitsWide(enclosure).lte(6)).toBe(true)
    }
  })

  // There the series converge slowest.
  test('half way between two such multiples a sine has its digits too', () => {
    for (const name of ['sin', 'cos'])
      for (const text of ['0.785', '-0.785', '2.356', '3.926']) {
        const enclosure = of(name, point(text))
        expectWithin(enclosure, oracleOf(name, point(text).lower.toString()))
        expect(unitsWide(enclosure).lte(2)).toBe(true)
      }
  })

  test.each(['sin', 'cos', 'tan'])('%s of an interval holds its value at every member', name =>
    fc.assert(
      fc.property(intervalAndMember, ({ start, end, member }) => {
        const at = (n: number) => (n / 100).toString()
        const turns = [start, end].map(n => Math.floor(n / 100 / Math.PI - 0.5))
        if (name === 'tan' && turns[0] !== turns[1]) {
          expect(() => of(name, context.between(at(start), at(end)))).toThrow(/tan: .* between two poles/)
          return
        }
        const whole = of(name, context.between(at(start), at(end)))
        expectWithin(whole, oracleOf(name, at(member)))
        // Rising or falling all the way, it goes from the value at one end to that at the other, and no further.
        if (name !== 'tan') return
        expectWithin(of(name, context.of(at(start))), whole.bounds().lower)
        expectWithin(of(name, context.of(at(end))), whole.bounds().upper)
      }),
      { numRuns: 25 },
    ),
  )
})

const context = intervals(20)
const over = (name: string, lower: string, upper: string): Interval => of(name, context.between(lower, upper))

/** Where a sine goes from one end to the other, the bounds are those of the ends, whichever is the greater. */
test('between two extrema the bounds are those of the ends', () => {
  for (let quarter = -9; quarter <= 9; quarter++) {
    const [left, right] = [quarter + 0.1, quarter + 0.9].map(n => ((n * Math.PI) / 2).toFixed(10))
    for (const name of ['sin', 'cos']) {
      const ends = [left!, right!].map(text => of(name, context.of(text)))
      const isRising = ends[0]!.compare(ends[1]!) === -1
      const [least, greatest] = isRising ? ends : [ends[1]!, ends[0]!]
      const whole = over(name, left!, right!)
      expect(whole.lower.eq(least!.lower) && whole.upper.eq(greatest!.upper)).toBe(true)
    }
  }
})

/** sin has its greatest value at π/2 + 2kπ and its least at −π/2 + 2kπ; cos a quarter before. */
test('an interval around one extremum reaches it alone', () => {
  for (let quarter = -9; quarter <= 9; quarter++) {
    const [left, right] = [quarter - 0.1, quarter + 0.2].map(n => ((n * Math.PI) / 2).toFixed(10))
    for (const [name, shift] of [
      ['sin', 0],
      ['cos', 1],
    ] as const) {
      const whole = over(name, left!, right!)
      const phase = (((quarter + shift) % 4) + 4) % 4
      expect(whole.upper.eq(1)).toBe(phase === 1)
      expect(whole.lower.eq(-1)).toBe(phase === 3)
      expect(whole.sign()).toBe(phase === 1 ? 1 : phase === 3 ? -1 : null)
    }
  }
})

test('a wide interval has all values, however wide', () => {
  for (const name of ['sin', 'cos'])
    for (const [lower, upper] of [
      ['0', '6.3'],
      ['1.6', '8'],
      ['-3', '3.4'],
      ['0', '7.9'],
      ['0', '100'],
      ['0', '1e20'],
      ['-1e30', '1'],
    ] as const)
      expect(over(name, lower, upper).toString()).toBe('[-1, 1]')
})

test('an interval with a pole has no tangent, whatever the tangents of its ends', () => {
  // tan 1.5 < tan 4.65, and π/2 lies between; the others have a pole each, or two.
  for (const [lower, upper] of [
    ['1.5', '1.6'],
    ['1.5', '4.65'],
    ['4.6', '4.8'],
    ['-1.6', '-1.5'],
    ['-4.8', '-4.6'],
    ['-1.6', '1.6'],
    ['7', '8'],
    ['0', '1e50'],
  ] as const)
    expect(() => over('tan', lower, upper)).toThrow(/^tan: expected an argument between two poles/)
  for (const [lower, upper] of [
    ['3', '3.3'],
    ['-3.3', '-3'],
    ['6.2', '6.4'],
    ['-0.1', '0.1'],
  ] as const) {
    const whole = over('tan', lower, upper)
    expect(whole.lower.eq(of('tan', context.of(lower)).lower)).toBe(true)
    expect(whole.upper.eq(of('tan', context.of(upper)).upper)).toBe(true)
    expect(whole.sign()).toBe(null)
  }
})

// Of some of these the end, divided by π/2, cannot be told from a whole number: it may lie beyond the pole or before it.
test('a pole between an end and its neighbour counts', () => {
  for (let digits = 1; digits <= 12; digits++) {
    const narrow = intervals(digits)
    for (let odd = 1; odd <= 13; odd += 2) {
      const pole = piIn(intervals(digits + 20))
        .div(2)
        .times(odd)
      const [before, after] = [narrow.of(pole).lower, narrow.of(pole).upper]
      const [from, to] = [-1.5, 1.5].map(n => ((odd * Math.PI) / 2 + n).toFixed(6))
      expect(() => of('tan', narrow.between(from!, after))).toThrow(/between two poles/)
      expect(() => of('tan', narrow.between(before, to!))).toThrow(/between two poles/)
    }
  }
})

test('an argument has an angle up to 1e100 in size, at either end', () => {
  const refusal = /^sin: expected an argument of at most 1e100 in size/
  for (const [lower, upper] of [
    ['1e100', '1e100'],
    ['-1e100', '-1e100'],
    ['-1e100', '1e100'],
  ] as const)
    for (const name of ['sin', 'cos']) expect(over(name, lower, upper).abs().compare('1.1')).toBe(-1)
  for (const [lower, upper] of [
    ['1.5e100', '1.5e100'],
    ['-1.5e100', '-1.5e100'],
    ['0', '1.0000000001e100'],
    ['-1.0000000001e100', '0'],
    ['-1.5e100', '1.5e100'],
  ] as const)
    for (const name of ['sin', 'cos', 'tan']) expect(() => over(name, lower, upper)).toThrow(refusal)
  expectWithin(over('sin', '1e40', '1e40'), oracleOf('sin', '1e40'))
})

test('π is the same object each time, the value of decimal.js lies within, and the bounds are neighbours but for two', () => {
  for (let digits = 1; digits <= 80; digits++) {
    const pi = piIn(intervals(digits))
    expect(piIn(intervals(digits))).toBe(pi)
    expect(pi.lower.lt(pi.upper)).toBe(true)
    expectWithin(pi, oracleOf('arccos', '-1'))
    expect(unitsWide(pi).lte(2)).toBe(true)
  }
})

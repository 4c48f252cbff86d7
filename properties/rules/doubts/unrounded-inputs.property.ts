import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { divide, multiply, number, squareRoot, symbol, type Term } from '../../../src/math/term/term.js'
import { statements } from '../../../src/page/statement.js'
import { type Meaning, meaningsIn } from '../../../src/page/symbols/definition.js'
import type { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import { doubtOfDigits, hasUnit, mayConvert, numberOf } from '../../../src/rules/doubts/unrounded-inputs.js'
import { readingOf } from '../book/locate/read-here.js'

const isMeasured = (text: string): boolean => {
  const reading = readingOf(text)
  return hasUnit([...statements(reading)][0]!, reading)
}

describe('a unit that converts into others', () => {
  test.each(['tokens', 'x', 'xday', 'daysx', 'gHz', 'dm', 'xs', 'kilomet', 'GiX', 'hour2', 'sh'])(
    '%s is none',
    word => expect(isMeasured(`$t = 5$ ${word.replace('2', 'ish')}`)).toBe(false),
  )

  test.each([
    ['$t = 5$h', true],
    ['$t = 5$ ~h', true],
    ['$t = 5$\\, h', true],
    ['$t = 5$ (h)', false],
    ['$t = 5$', false],
    ['$t = 5\\text{ h}$', true],
    ['$t = 5\\text{ tokens}$', false],
    ['$t = 5\\text{ tokens}$ h', true],
    ['$t = n$ h', true],
    ['$5\\text{ h} = t$', true],
    // No further than a unit stands behind its number.
    [`$t = 5$${' '.repeat(12)}feet`, true],
    [`$t = 5$${' '.repeat(13)}feet`, false],
  ])('%j: %s', (text, expected) => expect(isMeasured(text)).toBe(expected))
})

describe('what may convert one unit into another', () => {
  const converts = (stated: string, value: string) => mayConvert(Rational.of(stated), Rational.of(value))

  // Minutes, hours, days, dozens, bits and binary prefixes; some shifted within 2 % away from another's reach.
  test.each([
    ['1', '1'],
    ['10', '1'],
    ['1e3', '1'],
    ['60', '1'],
    ['3564', '1'],
    ['24', '1'],
    ['86400', '1'],
    ['1461.6', '1'],
    ['7.105', '1'],
    ['30', '1'],
    ['368.65', '1'],
    ['12', '1'],
    ['8', '1'],
    ['1024', '1'],
    ['1048576', '1'],
    ['1073741824', '1'],
    ['2.54', '1'],
    ['1.609', '1'],
    ['180', '1'],
    ['1', '7.105'],
    ['1', '24'],
    ['1', '2.54'],
    ['6e5', '10'],
    ['3', '0.5e-7'],
    ['-60', '-1'],
    ['2.5908', '1'],
    ['2.352', '1'],
    ['1e20', '1'],
    ['1', '1e20'],
  ])('%s and %s', (stated, value) => expect(converts(stated, value)).toBe(true))

  test.each([
    ['0', '1'],
    ['1', '0'],
    ['0', '0'],
    ['-1', '1'],
    ['1', '-1'],
    ['5', '1'],
    ['2', '1'],
    ['2.5909', '1'],
    ['2.3519', '1'],
    ['25.909', '1'],
    ['5.1', '1'],
    ['1e21', '1'],
    ['1', '1e21'],
    ['4.4', '1'],
  ])('%s and %s differ otherwise', (stated, value) => expect(converts(stated, value)).toBe(false))
})

describe('the value of a closed term', () => {
  test.each<[string, Term | null, string | undefined]>([
    ['none', null, undefined],
    ['a half', divide(1, 2), '1/2'],
    ['one over nothing', divide(1, 0), undefined],
    ['a symbol', symbol('a'), undefined],
  ])('%s', (_, term, expected) => expect(numberOf(term)?.toString()).toBe(expected))

  test('to some thirty digits from below', () => {
    const root = numberOf(squareRoot(number(2)))!
    expect(root.times(root).lt(2)).toBe(true)
    expect(Rational.of(2).minus(root.times(root)).lt('1e-28')).toBe(true)
  })

  test('what is wrong with the term itself is not hidden', () => {
    const broken = new Proxy({} as Term, {
      get: () => {
        throw new TypeError('broken')
      },
    })
    expect(() => numberOf(broken)).toThrow(TypeError)
  })
})

describe('a number that its values do not give', () => {
  const usesOf = (text: string): readonly Meaning[] => {
    const reading = readingOf(text)
    return [...statements(reading)].flatMap(statement => meaningsIn(statement, reading))
  }
  /** No result is known but the ones named. */
  const values = (...results: string[]) =>
    ({
      resultOf: ({ key }: Meaning) => (results.includes(key) ? number(1) : null),
    }) as unknown as SectionValues
  const stated = (value: string, halfUnit = '0', hasUnit = false) => ({
    value: Rational.of(value),
    halfUnit: Rational.of(halfUnit),
    hasUnit,
  })
  /** The product of what these symbols are, 7 for what is not varied. */
  const product =
    (...names: string[]) =>
    (chosen: ReadonlyMap<string, Meaning>) =>
      multiply(...names.map(name => chosen.get(name)?.term ?? number(7)))

  // About 5 is between 4.5 and 5.5.
  test.each([
    ['11', '0', true],
    ['11.1', '0', false],
    ['11.5', '0.5', true],
    ['11.6', '0.5', false],
    ['9', '0', true],
    ['8.9', '0', false],
    ['8.5', '0.5', true],
    ['8.4', '0.5', false],
    ['10', '0', true],
  ])('twice about 5 may be %s to within %s: %s', (value, halfUnit, isPossible) =>
    expect(
      doubtOfDigits(stated(value, halfUnit), usesOf('$a \\approx 5$'), values(), chosen =>
        multiply(2, chosen.get('a')?.term ?? number(5)),
      ),
    ).toBe(isPossible ? 'a is only about so' : null),
  )

  test.each([
    ['$a \\approx 5$ million', '5500000', true],
    ['$a \\approx 5$ million', '5500001', false],
    ['$a = 5$', '5', false],
    ['$x \\approx 3$', '5', false],
  ])('%s gives %s: %s', (text, value, isPossible) =>
    expect(doubtOfDigits(stated(value), usesOf(text), values(), product('a'))).toBe(
      isPossible ? 'a is only about so' : null,
    ),
  )

  const FOUR = '$a \\approx 1$, $b \\approx 2$, $c \\approx 3$, $d \\approx 4$'

  test('two and three numbers are varied together, each from end to end, and no more', () => {
    const uses = usesOf(FOUR)
    const [two, three] = [uses.slice(0, 2), uses.slice(0, 3)]
    const doubt = (value: string, used: readonly Meaning[], names: string) =>
      doubtOfDigits(stated(value), used, values(), product(...names))
    expect(uses).toHaveLength(4)
    expect(doubt('3.75', two, 'ab')).toBe('a is only about so')
    expect(doubt('3.76', two, 'ab')).toBeNull()
    expect(doubt('0.75', two, 'ab')).toBe('a is only about so')
    expect(doubt('0.74', two, 'ab')).toBeNull()
    expect(doubt('13.125', three, 'abc')).toBe('a is only about so')
    expect(doubt('13.2', three, 'abc')).toBeNull()
    expect(doubt('1.875', three, 'abc')).toBe('a is only about so')
    expect(doubt('24', uses, 'abcd')).toBeNull()
  })

  test('a number that the page computes is not varied', () => {
    const [a, b] = usesOf(FOUR)
    const doubt = (...results: string[]) =>
      doubtOfDigits(stated('3'), [a!, b!], values(...results), product('a', 'b'))
    expect(doubt()).toBe('a is only about so')
    expect(doubt('a')).toBeNull()
    expect(doubt('a', 'b')).toBeNull()
    expect(
      doubtOfDigits(stated('14'), [a!, b!], values('a'), chosen =>
        multiply(7, chosen.get('b')?.term ?? number(0)),
      ),
    ).toBe('b is only about so')
  })

  test('what has no value at one end is not judged by it', () =>
    expect(
      doubtOfDigits(stated('5'), usesOf('$a \\approx 5$'), values(), chosen =>
        chosen.get('a')?.term.kind === 'number' && chosen.size === 1 ? null : number(5),
      ),
    ).toBeNull())

  const CONVERTED = 'it has a unit, which may be converted'
  test.each([
    ['60', true, '$a = 5$', CONVERTED],
    ['60', false, '$a = 5$', null],
    ['2.352', true, '$a = 5$', CONVERTED],
    ['2.3519', true, '$a = 5$', null],
    ['60', false, '$a = 5$ h', CONVERTED],
    ['60', false, '$b = 5$. $a = 5$ h', CONVERTED],
    ['60', false, '$a = 5 n$ h', null],
    ['50', true, '$a = 5$', null],
    ['60', true, '$x \\approx 3$', CONVERTED],
  ])('%s for 1, with a unit %s, from %s', (value, hasUnit, text, expected) =>
    expect(doubtOfDigits(stated(value, '0', hasUnit), usesOf(text), values(), () => number(1))).toBe(
      expected,
    ),
  )

  test('what has no value is not converted, and nothing is put in', () => {
    expect(doubtOfDigits(stated('60', '0', true), [], values(), () => null)).toBeNull()
    const seen: number[] = []
    doubtOfDigits(stated('60', '0', true), [], values(), ({ size }) => {
      seen.push(size)
      return null
    })
    expect(seen).toEqual([0])
  })
})

import { describe, expect, test } from 'vitest'
import { judgeNumber, type StatedNumber } from '../../../src/math/judges/number.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  apply,
  divide,
  ln,
  multiply,
  negate,
  number,
  power,
  subtract,
  type Term,
} from '../../../src/math/term/term.js'
import { stated } from './stated.js'

const judged = (digits: string, parts: Partial<StatedNumber>) => judgeNumber(stated(digits, parts))
const verdict = (digits: string, parts: Partial<StatedNumber>) => judged(digits, parts).verdict

/** Three, and a third, which no enclosure shows, and a proof does. */
const THREE = divide(ln(8), ln(2))
const THIRD = divide(ln(2), ln(8))
/** Nothing, which no enclosure shows to be nothing: its square is enclosed from 0 on. */
const NOTHING = subtract(add(ln(2), ln(3)), ln(6))
/** One, which neither an enclosure nor a proof shows: it may be on either side of every limit that is a number. */
const ONE = add(...[2, -2].map(x => apply('arctan', x)), 1)

describe('behind "="', () => {
  const equal = (digits: string, data: Term) => verdict(digits, { data, sign: '=' })

  test('a power of ten is an order of magnitude from a thousand on', () => {
    expect([equal('1e3', number(3100)), equal('1e3', number(3200))]).toEqual(['holds', 'refuted'])
    expect(equal('1e2', number(310))).toBe('refuted')
  })

  test('a number of two digits may be rounded, and one of a single digit may be exact', () => {
    expect([equal('12', divide(23, 2)), equal('10', divide(19, 2))]).toEqual(['holds', 'holds'])
    expect([equal('7', number(7)), equal('7', divide(27, 4))]).toEqual(['holds', 'undecided'])
  })
})

describe('a value that a proof shows to be a number is that number', () => {
  test.each<[string, string, Partial<StatedNumber>]>([
    ['a whole number', '3', { data: THREE }],
    ['one over the figure', '3', { data: THIRD, reciprocal: true }],
    ['a multiple of the scale', '3', { data: multiply(THREE, '1/7'), factor: Rational.of('1/7') }],
    ['at the lower end of its enclosure', '0', { data: power(NOTHING, 2) }],
    ['at the upper end of its enclosure', '0', { data: negate(power(NOTHING, 2)) }],
    ['a decimal of six places beside another figure', '0.000001', { data: multiply('0.000001', THREE) }],
  ])('%s', (_, digits, parts) => expect(judged(digits, parts).evidence!.digits).toBe(0))

  test('while one that no proof shows is enclosed', () => {
    expect(judged('2', { data: ln(8) }).evidence!.digits).toBe(30)
    expect(judged('0.0000001', { data: multiply('0.0000001', THREE) }).evidence!.digits).toBe(30)
  })
})

describe('what a figure cannot express exactly was rounded', () => {
  test.each<[string, string, Partial<StatedNumber>]>([
    ['a tenth beside another', '2.2', { data: number('2.1') }],
    ['a value of a function of which no proof knows', '8193', { data: add(8192, apply('gcd', 3, 5), -1) }],
    ['a sixth said to be a fifth', '5', { data: divide(1, 6), reciprocal: true }],
    ['a third, by a proof, said to be a quarter', '4', { data: THIRD, reciprocal: true }],
    ['three of the seventh decimal, by a proof', '0.0000004', { data: multiply('0.0000001', THREE) }],
    ['three sevenths, by a proof', '4', { data: multiply(THREE, '1/7'), factor: Rational.of('1/7') }],
    [
      'the value of the printed numbers, by a proof of its own',
      '0.0000004',
      { data: number(5), printedInputs: multiply('0.0000001', THREE) },
    ],
  ])('and else not: %s', (_, digits, parts) => expect(verdict(digits, parts)).toBe('refuted'))

  test.each<[string, string, Partial<StatedNumber>]>([
    ['a tenth between two', '2.2', { data: number('2.14') }],
    ['what is no whole share', '5', { data: divide(5, 28), reciprocal: true }],
    ['a share that is irrational', '4', { data: divide(1, ln(22)), reciprocal: true }],
    ['what is about three of the seventh decimal', '0.0000004', { data: multiply('0.0000001', ln(22)) }],
    ['the value of the printed numbers', '4', { data: number(50), printedInputs: ln(22) }],
  ])('as %s is', (_, digits, parts) => expect(verdict(digits, parts)).toBe('misrounded'))
})

describe('one over a figure', () => {
  test('is of no value where the value is 0, or may be', () => {
    for (const data of [number(0), subtract(ONE, 1)])
      expect(judged('6', { data, reciprocal: true })).toMatchObject({
        verdict: 'undecided',
        reason: 'no-engine',
      })
  })

  test('may be over 0, or over what rounds to 0', () => {
    expect(judged('0', { data: THIRD, reciprocal: true })).toMatchObject({
      verdict: 'refuted',
      expected: '3',
    })
    expect(judged('1', { data: ln(12), reciprocal: true })).toMatchObject({
      verdict: 'refuted',
      expected: '0.4',
    })
  })
})

describe('a tie', () => {
  test('is said where a number holds by one, and nowhere else', () => {
    expect(judged('0.2', { data: divide(1, 4) })).toMatchObject({ verdict: 'holds', rounding: 'tie' })
    expect(judged('0.2', { data: number('0.21') })).toMatchObject({ verdict: 'holds', rounding: null })
    // 1.9e18 cut off is 1e18; as an order of magnitude it is not cut off at all.
    expect(judged('1e18', { data: number('1.9e18') })).toMatchObject({ verdict: 'holds', rounding: null })
  })

  // 0.7 may be 0.699, and then there is no tie; 7/40 is one, and no way of rounding takes it down to an odd digit.
  test('that is rounded down to an odd digit is wrong of fractions, and open of decimals', () => {
    const decimals = multiply(...['0.7', '0.25'].map(digits => number(digits, digits)))
    expect(verdict('0.17', { data: divide(7, 40) })).toBe('misrounded')
    expect(verdict('0.17', { data: decimals })).toBe('undecided')
    expect(verdict('0.16', { data: decimals })).not.toBe('undecided')
  })
})

describe('another magnitude is no rounding', () => {
  test('nothing is a magnitude away from 0', () =>
    expect(verdict('0', { data: number('0.6') })).toBe('misrounded'))

  test('a power of ten is misrounded by its neighbour, down to a thirtieth', () => {
    const of = (divisor: string) => verdict('1e18', { data: divide('1e18', divisor) })
    expect([of('29.99'), of('30'), of('30.5')]).toEqual(['misrounded', 'refuted', 'refuted'])
  })

  test('where the enclosure does not tell whether it is another, it is not called one', () => {
    expect(verdict('1', { data: add(1, ONE) })).toBe('misrounded')
    expect(verdict('2', { data: ONE })).toBe('misrounded')
    // From 2 on, whatever it is.
    expect(verdict('1', { data: add(2, power(subtract(ONE, 1), 2)) })).toBe('refuted')
  })
})

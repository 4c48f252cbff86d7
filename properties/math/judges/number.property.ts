import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showValue } from '../../../src/math/engines/value.js'
import { judgeNumber } from '../../../src/math/judges/number.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  squareRoot,
  symbol,
} from '../../../src/math/term/term.js'
import { stated } from './stated.js'

describe('a number is judged against the data and against the printed inputs', () => {
  const data = number('290302.7')
  const printedInputs = number('295000')

  test.each([
    ['2.903e5', 'holds'],
    ['2.95e5', 'carried'],
    ['2.91e5', 'misrounded'],
    ['2.80e5', 'refuted'],
    ['-2.95e5', 'refuted'],
  ])('%s is %s', (digits, verdict) =>
    expect(judgeNumber(stated(digits, { data, printedInputs })).verdict).toBe(verdict),
  )

  test('what agrees with the data alone holds, and says that it comes from unrounded values', () => {
    const judged = judgeNumber(
      stated('1.83e12', { data: number('1.8257e12'), printedInputs: number('1.82e12') }),
    )
    expect(judged.verdict).toBe('holds')
    expect(judged.explanation).toContain('from unrounded values')
  })

  test('what is carried shows both values and the corrected figure', () => {
    const judged = judgeNumber(stated('82', { data: number('80.6396'), printedInputs: number('81.9444') }))
    expect(judged).toMatchObject({
      verdict: 'carried',
      expected: '81',
      given: { fromData: '80.6396', fromPrinted: '81.9444' },
    })
  })
})

describe('rounding', () => {
  test('a value that the printed digits can express was never rounded: one unit off is false', () => {
    expect(judgeNumber(stated('8193', { data: number(8192) })).verdict).toBe('refuted')
    expect(judgeNumber(stated('8193', { data: number('8192.4') })).verdict).toBe('misrounded')
    expect(judgeNumber(stated('2.1', { data: number(2) })).verdict).toBe('refuted')
    // The enclosure of log 1024 / log 2 does not show that it is 10, but a proof does.
    expect(judgeNumber(stated('11', { data: divide(ln(1024), ln(2)) })).verdict).toBe('refuted')
    expect(judgeNumber(stated('11', { data: divide(ln(1025), ln(2)) })).verdict).toBe('misrounded')
  })

  test('what is twice the value, or half of it, was not rounded', () => {
    expect(judgeNumber(stated('3', { data: number('1.5') })).verdict).toBe('refuted')
    expect(judgeNumber(stated('1', { data: number('2.5') })).verdict).toBe('refuted')
    expect(judgeNumber(stated('3', { data: number('1.6') })).verdict).toBe('misrounded')
  })

  test('the limits of a unit and a half are pinned from both sides', () => {
    const verdict = (value: string) => judgeNumber(stated('1.0', { data: number(value) })).verdict
    expect([verdict('1.05'), verdict('1.0501'), verdict('1.15'), verdict('1.1501')]).toEqual([
      'holds',
      'misrounded',
      'misrounded',
      'refuted',
    ])
  })

  test('a power of ten alone is an order of magnitude; behind "=" only one of at least a thousand', () => {
    const verdict = (digits: string, data: string, sign: '=' | '≈') =>
      judgeNumber(stated(digits, { data: number(data), sign })).verdict
    expect([verdict('1e18', '1.15e18', '≈'), verdict('1e18', '1.15e18', '=')]).toEqual(['holds', 'holds'])
    expect(verdict('1e18', '5.46e18', '≈')).toBe('refuted')
    expect([verdict('1e1', '31', '≈'), verdict('1e1', '31', '=')]).toEqual(['holds', 'refuted'])
  })

  test('behind "=" a single digit is no rounding, and zeros are insignificant only behind two digits', () => {
    const verdict = (digits: string, data: string, sign: '=' | '≈') =>
      judgeNumber(stated(digits, { data: number(data), sign })).verdict
    expect([verdict('60', '56', '='), verdict('60', '56', '≈')]).toEqual(['refuted', 'holds'])
    expect([verdict('1', '0.5', '='), verdict('1', '0.5', '≈')]).toEqual(['undecided', 'holds'])
    expect(verdict('61000', '61234', '=')).toBe('holds')
  })

  test('a scale and a share count: 91 B, 13 %, a sixth', () => {
    const billions = { factor: Rational.of('1e9'), data: number('91287092917.5') }
    expect(judgeNumber(stated('91', billions)).verdict).toBe('holds')
    expect(judgeNumber(stated('92', billions)).expected).toBe('91')
    expect(judgeNumber(stated('13', { factor: Rational.of('0.01'), data: number('0.1342') })).verdict).toBe(
      'holds',
    )
    const share = { reciprocal: true, data: divide(1, '6.1') }
    expect(judgeNumber(stated('6', share)).verdict).toBe('holds')
    expect(judgeNumber(stated('5', share)).verdict).toBe('misrounded')
  })
})

describe('irrational values are enclosed, never guessed', () => {
  test('the last digit is settled by more digits, and the evidence says that it is an enclosure', () => {
    const judged = judgeNumber(stated('1.414213562373095048801688724209698079', { data: squareRoot(2) }))
    expect(judged).toMatchObject({ verdict: 'holds', evidence: { level: 'proved: enclosure' } })
  })

  test('a tie is settled by a proof, and by no enclosure', () => {
    // ln(exp(1/4)) is exactly a quarter, which no enclosure that is wider than a point can tell from its neighbours.
    expect(judgeNumber(stated('0.2', { data: ln(exp('0.25')) })).verdict).toBe('holds')
    const angles = [2, -2].map(x => apply('arctan', x))
    expect(judgeNumber(stated('0.2', { data: divide(add(...angles, 1), 4) })).verdict).toBe('undecided')
  })

  test('what is undefined, too large or open is undecided, with the reason', () => {
    expect(judgeNumber(stated('3', { data: divide(1, 0) }))).toMatchObject({
      verdict: 'undecided',
      reason: 'no-value',
    })
    expect(judgeNumber(stated('3', { data: exp(exp(exp(100))) }))).toMatchObject({ verdict: 'undecided' })
    expect(judgeNumber(stated('3', { data: symbol('N') }))).toMatchObject({
      verdict: 'undecided',
      reason: 'free-symbols',
    })
  })
})

test('an exact integer product printed by JavaScript holds, and shows as JavaScript prints it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 2, max: 999 }), (a, b) => {
      const judged = judgeNumber(stated(`${a * b}`, { data: multiply(a, b) }))
      expect(judged).toMatchObject({ verdict: 'holds', evidence: { level: 'computed' } })
      expect(judged.explanation).toBe(`${a * b}`)
    }),
  ))

test('a value is shown to six significant digits, as Number.toPrecision rounds it, and an integer whole', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.integer({ min: -4, max: 4 }),
      (digits, exponent) => {
        // A tie is exact here and not in binary, where Number rounds it.
        fc.pre(!/^\d{6}50*$/.test(`${digits}`))
        const text = `${digits}e${exponent}`
        const value = Rational.of(text)
        const isWhole = Number.isInteger(Number(text)) && Number(text) < 1e9
        const expected = isWhole ? Number(text) : Number(Number(text).toPrecision(6))
        expect(Number(showValue({ lower: value, upper: value }))).toBe(expected)
      },
    ),
  ))

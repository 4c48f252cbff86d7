import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { FORMS, refusalOf, termOf } from './term-of.js'

describe('exponents of numbers alone are one number, and no others:', () => {
  test.each([
    ['x^{2/6}', 'x^(1/3)'],
    ['x^{1/(2 + 4)}', 'x^(1/6)'],
    ['x^{2 \\cdot 3}', 'x^6'],
    ['x^{\\frac{1}{2} \\cdot 3}', 'x^(3/2)'],
    ['x^{2 \\cdot 3^2}', 'x^(2·3^2)'],
    ['x^{1/10^2}', 'x^(1/10^2)'],
    ['x^{1 + 2^y}', 'x^(1 + 2^y)'],
    ['x^{1/y}', 'x^(1/y)'],
    ['x^{\\max(1, 2)}', 'x^max(1, 2)'],
    ['x^{1/0}', 'x^(1/0)'],
    ['\\sqrt[4]{x}', 'x^(1/4)'],
    ['\\sqrt[n]{x}', 'x^(1/n)'],
  ])('%s', (source, plain) => {
    for (const form of FORMS) expect(toPlain(termOf(source, form))).toBe(plain)
  })

  test.each([
    ['x^{-2.50}', '-2.50', '-5/2'],
    ['x^{2 \\cdot 3}', undefined, '6'],
    ['x^{-1 \\cdot 3 \\cdot 2}', undefined, '-6'],
    ['x^{3 \\cdot 2}', undefined, '6'],
    ['x^{1/2}', undefined, '1/2'],
  ])('that of %s keeps the digits %s', (source, written, value) => {
    for (const form of FORMS) {
      const term = termOf(source, form)
      const exponent = term.kind === 'power' && term.exponent.kind === 'number' ? term.exponent : null
      expect([exponent?.written, `${exponent?.value}`]).toEqual([written, value])
    }
  })
})

describe('e to a power is an exponential, unless e is something else:', () => {
  test.each([
    ['e^{2}', 'exp(2)'],
    ['\\sum_{e=1}^{2} e^{2}', '1^2 + 2^2'],
    ['e_i^{2}', 'e_i^2'],
  ])('%s', (source, plain) => {
    expect(toPlain(termOf(source))).toBe(plain)
  })

  test('in a section that defines it', () => {
    expect(refusalOf('e = 2, y = e^{x}').message).toBe(
      "lower: expected e to be Euler's number, got a section that defines e",
    )
  })
})

describe('a name before a factor is applied only where the factor may be in brackets:', () => {
  test.each([
    ['f(x) = y, z = f 2', 'f·2'],
    ['f(x) = y, z = g(a + b)', 'g·(a + b)'],
    ['\\sigma(x) = y, z = \\sigma \\cdot (a + b)', 'sigma·(a + b)'],
    ['\\frac123', '(1/2)·3'],
  ])('%s', (source, plain) => {
    expect(toPlain(termOf(source))).toBe(plain)
  })

  test.each(['f(a + b)', 'f(2a)', 'f(-a)', 'f(0)'])('f(x) = y, z = %s is ambiguous', written => {
    expect(refusalOf(`f(x) = y, z = ${written}`)).toMatchObject({
      message:
        'lower: expected f applied to arguments, as elsewhere, got f before a bracket that may be a factor',
      reason: 'ambiguous',
    })
  })
})

test.each([
  [{}, 'ln(x)'],
  [{ logBase: 'e' }, 'ln(x)'],
  [{ logBase: '2' }, 'ln(x)/ln(2)'],
  [{ logBase: '10' }, 'ln(x)/ln(10)'],
])('a section that says %o reads \\log x as %s', (told, plain) => {
  for (const form of FORMS) expect(toPlain(termOf('\\log x', form, undefined, told))).toBe(plain)
})

describe('factorials and binomials are counted', () => {
  const value = (source: string): string => toPlain(termOf(source))

  test('as Pascal does', () => {
    const rows: bigint[][] = [[1n]]
    for (let n = 1; n <= 12; n++) {
      const above = rows.at(-1)!
      rows.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)))
    }
    for (const [n, row] of rows.entries()) {
      for (let k = 0; k <= 14; k++) expect(value(`\\binom{${n}}{${k}}`)).toBe(`${row[k] ?? 0n}`)
    }
  })

  test('down to 1', () => {
    expect(['0!', '1!', '2!', '3!', '4!', '10!'].map(value)).toEqual(['1', '1', '2', '6', '24', '3628800'])
    expect(['2!!', '3!!', '4!!', '9!!', '2!!!', '3!!!', '4!!!'].map(value)).toEqual([
      ...['2', '3', '8', '945'],
      ...['2', '3', '4'],
    ])
  })

  const digits = '1234567890'.repeat(5)
  test.each([
    ['2.5!', 'as parsed', 'a whole number from 0, got 2.5', 'notation'],
    ['(-3)!', 'canonical', 'a whole number from 0, got -3', 'notation'],
    ['(-3)!', 'as parsed', 'a whole number from 0, got -3', 'notation'],
    ['n!!', 'as parsed', 'a double factorial of a whole number, got another expression', 'notation'],
    ['1001!', 'as parsed', 'a whole number of at most 1000, got 1001', 'too-large'],
    [`${digits}!`, 'as parsed', `a whole number of at most 1000, got ${digits.slice(10)}`, 'too-large'],
  ] as const)('%s, %s: expected %s', (source, form, message, reason) => {
    expect(refusalOf(source, form)).toMatchObject({ message: `lower: expected ${message}`, reason })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Complex } from '../../../src/math/complex/complex.js'
import {
  type ComplexRelation,
  judgeComplexNumbers,
  proveComplex,
  showComplex,
} from '../../../src/math/judges/complex.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import {
  apply,
  exp,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const printed = (text: string): Term => number(text, text)
const of = (re: Term | string, im: Term | string = '0'): Complex => ({
  re: typeof re === 'string' ? number(re) : re,
  im: typeof im === 'string' ? number(im) : im,
})
const written = (re: string, im: string): Complex => ({ re: printed(re), im: printed(im) })
const judge = (left: Complex, relation: ComplexRelation, right: Complex) =>
  judgeComplexNumbers({ left, right, unit: 'i' }, relation)

const part = fc.integer({ min: -30, max: 30 })

describe('two complex numbers', () => {
  test('are equal where both parts are, and the message says what the left is', () => {
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const judged = judge(of(`${a}`, `${b}`), '=', written(`${c}`, `${d}`))!
        const isEqual = a === c && b === d
        expect(judged.verdict).toBe(isEqual ? 'holds' : 'refuted')
        const shown = showComplex(of(`${a}`, `${b}`), 'i')!
        expect(judged.explanation).toContain(shown)
        expect(judged.expected).toBe(isEqual ? null : shown)
        expect(judge(of(`${a}`, `${b}`), '≠', written(`${c}`, `${d}`))!.verdict).toBe(
          isEqual ? 'refuted' : 'holds',
        )
      }),
    )
  })

  test('are shown so that they are read again', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const shown = showComplex(of(`${a}`, `${b}`), 'j')!
        const [, sign, size] = /([+-]?) ?(\d*)j$/.exec(shown) ?? [null, '+', '0']
        const re = /^-?\d+(?![\dj])/.exec(shown)?.[0] ?? '0'
        const shownIm = Number(`${sign}${size === '' ? 1 : size}`)
        expect([Number(re), shownIm]).toEqual([a, b])
      }),
    )
  })

  test.each<[string, Complex, ComplexRelation, Complex, string | null, string | null]>([
    ['as printed', of(squareRoot(2), squareRoot(3)), '≈', written('1.41', '1.73'), 'holds', null],
    [
      'misrounded',
      of(squareRoot(2), squareRoot(3)),
      '≈',
      written('1.41', '1.74'),
      'misrounded',
      '1.41 + 1.73i',
    ],
    [
      'misrounded in one part alone',
      of(squareRoot(2), negate(squareRoot(3))),
      '≈',
      written('1.42', '-1.73'),
      'misrounded',
      '1.41 - 1.73i',
    ],
    [
      'with a part that is not printed',
      of(number(-1), number('1/10000')),
      '≈',
      of(printed('-1.00')),
      'holds',
      null,
    ],
    ['the same of whole numbers', of(number(-1), number('1/10000')), '≈', of(printed('-1')), 'holds', null],
    ['a part that is left out', of(number(1), number(2)), '≈', of(printed('1')), 'refuted', '1 + 2i'],
    ['expressions', of(squareRoot(8), exp(1)), '=', of(multiply(2, squareRoot(2)), exp(1)), 'holds', null],
    ['expressions that differ', of(squareRoot(8), exp(1)), '=', of(squareRoot(8), exp(2)), 'refuted', null],
    ['about expressions', of(squareRoot(8), exp(1)), '≈', of(squareRoot(9), exp(1)), 'holds', null],
    ['a part that is missing', of(number(0), squareRoot(2)), '=', of(squareRoot(2)), 'refuted', null],
    ['real ones', of(squareRoot(25)), '=', of(printed('5')), 'holds', null],
    ['real ones in order', of(squareRoot(2)), '<', of('3/2'), 'holds', null],
    ['real ones out of order', of(squareRoot(2)), '≥', of('3/2'), 'refuted', null],
    ['complex ones in order', of('1', '1'), '<', of('3/2'), null, null],
    ['without a value', of(squareRoot(-1), '1'), '=', of('1', '2'), 'undecided', null],
    ['too large to show', of(exp(exp(100)), '1'), '=', of('1', '1'), 'undecided', null],
  ])('%s', (_, left, relation, right, verdict, expected) => {
    const judged = judge(left, relation, right)
    expect(judged?.verdict ?? null).toBe(verdict)
    expect(judged?.expected ?? null).toBe(expected)
  })

  test('a wrong part is corrected beside a right one that is an expression only where it is printed', () =>
    expect(judge(of(squareRoot(2), '3'), '=', of(squareRoot(2), printed('2')))).toMatchObject({
      verdict: 'refuted',
      expected: null,
    }))

  test('has no text without a value', () => expect(showComplex(of(squareRoot(-1)), 'i')).toBeNull())

  test('an error that tells of no value passes through', () =>
    expect(() => showComplex(of(symbol('x')), 'i')).toThrow(ReferenceError))
})

describe('an identity', () => {
  const x = symbol('x')
  test('is proved of both parts, with the conditions of both', () => {
    const left = of(multiply(x, power(x, -1)), multiply(symbol('y'), power(symbol('y'), -1)))
    expect(proveComplex({ left, right: of('1', '1'), unit: 'i' })).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'proved: identity', conditions: ['x ≠ 0', 'y ≠ 0'] },
    })
  })

  test('is none where one part differs', () => {
    expect(proveComplex({ left: of(x, '1'), right: of(x, '2'), unit: 'i' })).toBeNull()
    expect(proveComplex({ left: of('1', x), right: of('2', x), unit: 'i' })).toBeNull()
  })

  test('of numbers agrees with their exact values', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const proved = proveComplex({
          left: of(`${a}`, '0'),
          right: of(apply('abs', number(b)), '0'),
          unit: 'i',
        })
        expect(proved !== null).toBe(exactValue(number(a))!.eq(Math.abs(b)))
      }),
    )
  })
})

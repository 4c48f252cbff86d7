import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { Rational } from '../../../src/math/number/rational.js'
import { arithmeticVerdicts } from '../../audit/arithmetic-verdicts.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings

/** A plain relation without a unit or a power of ten: its left side, and what that comes to. */
const relations = fc
  .tuple(
    fc.integer({ min: 2, max: 9999 }),
    fc.integer({ min: 2, max: 9999 }),
    fc.constantFrom('+', '-', '\\cdot'),
  )
  .map(([one, other, sign]) => {
    const [left, right] = [Rational.of(one), Rational.of(other)]
    const value = sign === '+' ? left.plus(right) : sign === '-' ? left.minus(right) : left.times(right)
    return { left: `${one} ${sign} ${other}`, value }
  })
  .filter(({ value }) => !value.isZero())

const SHIFTS = [-9, -6, -3, 3, 6, 9]

/** A number with a finite decimal expansion, written out in full. */
function writtenOut(value: Rational): string {
  const places = value.denominator.toString().length - 1
  const digits = value.times(Rational.of(10).pow(places)).numerator
  const [sign, size] = digits < 0n ? ['-', -digits] : ['', digits]
  const padded = `${size}`.padStart(places + 1, '0')
  return places === 0 ? `${sign}${padded}` : `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** Over 10^k the expansion of a whole number has k places at most. */
const shifted = (value: Rational, exponent: number): string => {
  if (exponent >= 0) return writtenOut(value.times(Rational.of(10).pow(exponent)))
  const whole = value.numerator < 0n ? -value.numerator : value.numerator
  const padded = `${whole}`.padStart(1 - exponent, '0')
  const sign = value.sign() < 0 ? '-' : ''
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}

describe('a plain relation', () => {
  test('whose result is off by a power of a thousand is wrong, and is corrected to its value', () => {
    fc.assert(
      fc.property(relations, fc.constantFrom(...SHIFTS), ({ left, value }, exponent) => {
        // Sixteen digits and more are what a program prints, which is a doubt of its own.
        fc.pre(shifted(value, exponent).replace(/\D/g, '').length < 15)
        const [finding] = audit(`The total is $${left} = ${shifted(value, exponent)}$.`)
        expect(finding?.verdict).toBe('refuted')
        const { expected } = finding!
        if (exponent > 0 && expected) expect(Rational.of(expected).eq(value)).toBe(true)
      }),
    )
  })

  test('with its own result is right', () => {
    fc.assert(
      fc.property(relations, ({ left, value }) => {
        expect(audit(`The total is $${left} = ${writtenOut(value)}$.`).map(one => one.verdict)).toEqual([
          'holds',
        ])
      }),
    )
  })
})

describe('a letter that a page uses as a symbol', () => {
  test('scales no figure of it', () => {
    const letters = fc.constantFrom('k', 'K', 'M', 'B', 'T', 'G')
    fc.assert(
      fc.property(
        letters,
        fc.integer({ min: 2, max: 99 }),
        fc.integer({ min: 2, max: 99 }),
        (name, value, times) => {
          const product = value * times
          const given = `With $${name} = ${value}$ we have $${times}${name} + 1 = ${product + 1}$.`
          expect(audit(given).map(one => one.verdict)).not.toContain('refuted')
          const solved = `We get $${product} = ${times}${name}$, so $${name} = ${value}$.`
          expect(audit(solved).map(one => one.verdict)).not.toContain('refuted')
          const sum = `\\sum_{${name}=1}^{${value}} 2${name} = ${value * (value + 1)}`
          expect(audit(`So $${sum}$.`).map(one => one.verdict)).toEqual(['holds'])
        },
      ),
    )
  })
})

test('a power of ten behind a figure says that it is rounded, and digits written out do not', () => {
  expect(arithmeticVerdicts('So $2^{16} = 6.55 \\times 10^4$.')).toEqual(['holds'])
  expect(arithmeticVerdicts('So $2^{16} = 65500$.')).toEqual(['undecided'])
  expect(arithmeticVerdicts('So $2^{16} \\approx 65500$.')).toEqual(['holds'])
})

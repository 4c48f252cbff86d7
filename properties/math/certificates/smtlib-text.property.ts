import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  powerText,
  productText,
  quotedSymbol,
  realText,
  sumText,
} from '../../../src/math/certificates/smtlib-text.js'
import { Rational } from '../../../src/math/number/rational.js'
import { context, readExpression, valueAt } from './smtlib-reader.js'

const valueIn = (text: string, ...named: readonly (readonly [string, Rational])[]) =>
  valueAt(readExpression(text), new Map(named.map(([name, value]) => [name, context.of(value)] as const)))
const rationals = fc
  .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 }))
  .map(([numerator, denominator]) => Rational.ratio(BigInt(numerator), BigInt(denominator)))

describe('texts of SMT-LIB', () => {
  test('of exact numbers have their values', () =>
    fc.assert(
      fc.property(rationals, value => {
        expect(valueIn(realText(value))!.contains(value)).toBe(true)
      }),
    ))

  test('of sums, products and integer powers have their values', () =>
    fc.assert(
      fc.property(
        fc.array(rationals, { maxLength: 4 }),
        fc.integer({ min: -4, max: 4 }),
        (values, exponent) => {
          const texts = values.map(realText)
          const total = values.reduce((sum, value) => sum.plus(value), Rational.ZERO)
          const product = values.reduce((all, value) => all.times(value), Rational.ONE)
          expect(valueIn(sumText(texts))!.contains(total)).toBe(true)
          expect(valueIn(productText(texts))!.contains(product)).toBe(true)
          const [base = Rational.of(2)] = values
          if (!base.isZero())
            expect(valueIn(powerText(realText(base), exponent))!.contains(base.pow(exponent))).toBe(true)
        },
      ),
    ))

  test.each([
    [realText(Rational.of('-2/3')), '(- (/ 2.0 3.0))'],
    [realText(Rational.of(7)), '7.0'],
    [realText(Rational.ZERO), '0.0'],
    [sumText([]), '0.0'],
    [productText([]), '1.0'],
    [sumText(['x']), 'x'],
    [productText(['x', 'y']), '(* x y)'],
    [powerText('x', 0), '1.0'],
    [powerText('x', 1), 'x'],
    [powerText('x', -2), '(/ 1.0 (* x x))'],
    [quotedSymbol('r'), '|r|'],
    [quotedSymbol('r', 2, 1), '|r@2@1|'],
    [quotedSymbol("a_1'*+,.^#()-"), "|a_1'*+,.^#()-|"],
    [quotedSymbol('a|\\ @!'), '|a!7c!!5c!!20!!40!!21!|'],
    [quotedSymbol('π😀'), '|!3c0!!1f600!|'],
  ])('%s', (text, wanted) => expect(text).toBe(wanted))

  test('of two names are never one symbol, nor are those of two members', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.string({ unit: fc.constantFrom('a', '!', '|', '7', 'c', '@', '1'), maxLength: 5 }),
          {
            minLength: 2,
            maxLength: 6,
          },
        ),
        names => {
          const symbols = names.flatMap(name => [
            quotedSymbol(name),
            quotedSymbol(name, 1),
            quotedSymbol(name, 1, 1),
          ])
          expect(new Set(symbols).size).toBe(symbols.length)
          for (const symbol of symbols) expect(symbol.slice(1, -1)).not.toMatch(/[|\\]/)
        },
      ),
    ))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Obligation } from '../../../src/math/certificates/obligation.js'
import { judgeNumber } from '../../../src/math/judges/number.js'
import {
  magnitudeObligations,
  numberObligations,
  type PrintedFigure,
} from '../../../src/math/judges/number-obligations.js'
import { readPrinted } from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { divide, exp, ln, number, squareRoot } from '../../../src/math/term/term.js'
import { stated } from './stated.js'

/** Fractions of big integers by cross-multiplication: what no code of the obligations computes with. */
const compare = (a: Rational, b: Rational): number => {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator]
  return left < right ? -1 : left > right ? 1 : 0
}

function isTrueOf(value: Rational, { relation, right }: Obligation): boolean {
  const order = compare(value, exactValue(right)!)
  return { '=': order === 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[relation]
}

const NUMERALS = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map(String),
  fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -6, max: 6 })).map(([m, e]) => `${m}e${e}`),
  fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
  fc.integer({ min: 5100, max: 99999 }).map(n => (n % 2 === 0 ? `${n}` : `-${n}`)),
  fc.constantFrom('0', '0.0', '1e3', '-1e3', '61000', '-500', '.5', '1e-4', '6', '-6'),
)
const FACTORS = fc.constantFrom('1', '1/100', '1e9', '1e-3', '-1', '-1/100', '3600')

/** The figure, and a value so many units from it, with the ends and their neighbours among them. */
const OFFSETS = fc.oneof(
  fc.constantFrom(
    '0',
    '1/2',
    '-1/2',
    '499/1000',
    '501/1000',
    '-501/1000',
    '3/2',
    '-3/2',
    '1',
    '-1',
    '40',
    '-40',
  ),
  fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 999 }))
    .map(([a, b]) => `${a}/${b}`),
)
const CASES = fc.record({ text: NUMERALS, factor: FACTORS, reciprocal: fc.boolean(), offset: OFFSETS })

const figure = (text: string, factor: string, reciprocal: boolean): PrintedFigure => ({
  printed: readPrinted(text),
  factor: reciprocal ? Rational.ONE : Rational.of(factor),
  reciprocal,
})

function statedValue({ printed, factor, reciprocal }: PrintedFigure, offset: string): Rational | null {
  const inFigures = printed.value.plus(printed.unit.times(Rational.of(offset)))
  if (!reciprocal) return inFigures.times(factor)
  return inFigures.isZero() ? null : Rational.ONE.div(inFigures)
}

const obligationsOf = (of: PrintedFigure, value: Rational) => {
  const inFigures = of.reciprocal ? Rational.ONE.div(value) : value.div(of.factor)
  return numberObligations(of, number(value), inFigures, of.printed.unit)
}

describe('an obligation is true of the value, by exact fractions', () => {
  test('within half a unit, at either end, beyond it; scaled, turned by a negative factor, or one over it', () =>
    fc.assert(
      fc.property(CASES, ({ text, factor, reciprocal, offset }) => {
        const of = figure(text, factor, reciprocal)
        const value = statedValue(of, offset)
        fc.pre(value !== null)
        for (const obligation of obligationsOf(of, value!)) expect(isTrueOf(value!, obligation)).toBe(true)
      }),
      { numRuns: 1000 },
    ))

  test('and is false of every value on the other side: two ends bound what agrees, one end what does not', () =>
    fc.assert(
      fc.property(CASES, OFFSETS, ({ text, factor, reciprocal, offset }, other) => {
        const of = figure(text, factor, reciprocal)
        // One over a value that may be 0 or of another sign has one end, or none.
        fc.pre(!reciprocal || of.printed.value.abs().gt(of.printed.unit.times(5000)))
        const [value, another] = [statedValue(of, offset), statedValue(of, other)]
        fc.pre(value !== null && another !== null)
        const { value: printed, unit } = of.printed
        const isOdd = !printed.div(unit.times(2)).isInteger()
        // A tie goes to the number away from 0, or to the even one.
        const isOpen = (units: string) => isOdd && Rational.of(units).sign() === printed.sign()
        const agrees = (units: string) =>
          compare(Rational.of(units).abs(), Rational.of('1/2')) < (isOpen(units) ? 0 : 1)
        const isBeyond = (units: string) => (agrees(units) ? 0 : Rational.of(units).sign())
        const isSame = isBeyond(offset) === isBeyond(other)
        expect(obligationsOf(of, value!).every(one => isTrueOf(another!, one))).toBe(isSame)
      }),
      { numRuns: 1000 },
    ))

  test('a sixth: between 2/13 and 2/11; a quarter is above, and a negative share is below zero', () => {
    const shown = (value: string) =>
      obligationsOf(figure('6', '1', true), Rational.of(value)).map(
        ({ relation, right }) => `${relation} ${exactValue(right)}`,
      )
    expect(shown('1/6').sort()).toEqual(['<= 2/11', '>= 2/13'])
    expect(shown('1/4')).toEqual(['> 2/11'])
    expect(shown('1/100')).toEqual(['< 2/13'])
    expect(shown('-1/4')).toEqual(['< 0'])
    expect(obligationsOf(figure('-6', '1', true), Rational.of('-1/6')).length).toBe(2)
    const below = obligationsOf(figure('-6', '1', true), Rational.of('1/4'))
    expect(below.map(({ relation, right }) => `${relation} ${exactValue(right)}`)).toEqual(['> 0'])
  })
})

describe('an order of magnitude lies within a factor of ten, whatever its sign', () => {
  test.each([
    ['1e3', '1', ['> 100', '< 10000']],
    ['-1e3', '1', ['> -10000', '< -100']],
    ['1e3', '-1', ['< -100', '> -10000']],
    ['1e-4', '1e9', ['> 10000', '< 1000000']],
  ])('%s times %s, ends excluded', (text, factor, ends) => {
    const obligations = magnitudeObligations(figure(text, factor, false), number(1))
    expect(obligations.map(({ relation, right }) => `${relation} ${exactValue(right)}`)).toEqual(ends)
  })

  const RATIOS = ['0.32', '1', '3.1', '2']
  test.each(['1e3', '-1e3', '1e-4', '-1e18'])('%s', text => {
    for (const factor of ['1', '1e9', '-1'])
      for (const ratio of RATIOS) {
        const of = figure(text, factor, false)
        const value = of.printed.value.times(Rational.of(ratio)).times(of.factor)
        const obligations = magnitudeObligations(of, number(value))
        expect(obligations.length).toBe(2)
        for (const one of obligations) expect(isTrueOf(value, one)).toBe(true)
        const far = [value.times(100), value.div(100), value.neg()]
        for (const one of far) expect(obligations.every(bound => isTrueOf(one, bound))).toBe(false)
      }
  })
})

describe('the obligations of a verdict', () => {
  test('are all proved, closed, and true of an exact value, whichever verdict it is', () =>
    fc.assert(
      fc.property(CASES, fc.constantFrom('=' as const, '≈' as const), (drawn, sign) => {
        const of = figure(drawn.text, drawn.factor, drawn.reciprocal)
        const value = statedValue(of, drawn.offset)
        fc.pre(value !== null)
        const { obligations } = judgeNumber(stated(drawn.text, { ...of, sign, data: number(value!) }))
        for (const one of obligations) {
          expect(one).toMatchObject({ outcome: 'proved', witness: null, positive: [], unit: [] })
          expect(isTrueOf(value!, one)).toBe(true)
        }
      }),
    ))

  /** Irrational values, beside what Math gives for them: far from every end, so that a double decides. */
  test.each([
    ['1.41', squareRoot(2), Math.SQRT2],
    ['1.5', squareRoot(2), Math.SQRT2],
    ['2.72', exp(1), Math.E],
    ['69', ln(2), Math.LN2],
    ['4', divide(1, exp(1)), 1 / Math.E],
  ])('%s', (text, data, double) => {
    for (const [factor, reciprocal] of [
      ['1', false],
      ['1/100', false],
      ['1', true],
    ] as const)
      for (const one of judgeNumber(stated(text, { ...figure(text, factor, reciprocal), data })).obligations)
        expect(isTrueOf(Rational.of(double.toString()), one)).toBe(true)
  })
})

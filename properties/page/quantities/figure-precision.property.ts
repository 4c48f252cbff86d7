import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { number, symbol, type Term } from '../../../src/math/term/term.js'
import { precisionOf } from '../../../src/page/quantities/figure-precision.js'
import type { MeasuredFigure } from '../../../src/page/quantities/measured-figure.js'
import type { Measured } from '../../../src/page/quantities/measured-side.js'
import { nodeOf } from '../read-here.js'

const sideOf = (latex: string) => ({ node: nodeOf(latex), plain: new Map() }) as unknown as Measured

/** Of a figure that stands in a scale, behind an expression. */
function precision(digits: string, { left = 'x', plain = number(1) as Term, factor = '1' } = {}) {
  const figure = { digits, factor, reciprocal: false, start: 0, end: 1 }
  const found: MeasuredFigure = { figure, full: number(1), plain, isCutOff: false }
  return precisionOf(found, { left: sideOf(left), right: sideOf('1'), source: '' })
}

test('an expression on the right states all its digits', () =>
  expect(precisionOf(null, { left: sideOf('1'), right: sideOf('1.5 + 2'), source: '' })).toEqual({
    digits: Number.POSITIVE_INFINITY,
    mayShareScale: false,
    mayBeUnnamed: false,
  }))

describe('a figure', () => {
  test.each([
    ['12', 2],
    ['1', 1],
    ['10', 2],
    ['100', 3],
    ['999', 3],
    ['1000', 4],
    ['999.9', 4],
    ['-999', 3],
    ['-1000', 4],
    ['0.12', 2],
    ['1.2e2', 2],
    ['1,234', 4],
    ['0', 0],
  ])('%s has %i digits', (digits, count) =>
    expect(precision(digits)).toEqual({ digits: count, mayShareScale: false, mayBeUnnamed: false }),
  )

  test.each(['1.25e10000', '1.25e-10000', '1e99999'])('%s is too large to have any', digits =>
    expect(precision(digits, { plain: number(1000) })).toEqual({
      digits: 1,
      mayShareScale: false,
      mayBeUnnamed: false,
    }),
  )
  test('1.25e9999 is not', () => expect(precision('1.25e9999').digits).toBe(3))
})

describe('the left may count in the scale of the figure', () => {
  const shares = (digits: string, scale: string, left: string) =>
    precision(digits, { left, plain: number(scale) }).mayShareScale

  test.each([
    ['12', '1000', 'x', true],
    ['12', '1', 'x', false],
    ['12', '1/2', 'x', false],
    ['12', '11/10', 'x', true],
    ['9999', '1000', 'x', true],
    ['-9999', '1000', 'x', true],
    ['10000', '1000', 'x', false],
    ['-10000', '1000', 'x', false],
    ['1.2e1', '1000', 'x', false],
    // Whoever writes a power of ten counts in ones.
    ['12', '1000', '3 \\times 10^3', false],
    ['12', '1000', '2 + 10^x', false],
    ['12', '1000', '2 + 3 \\times 10^6 x', false],
    ['12', '1000', '10 + 2', true],
    ['12', '1000', 'x^{10}', true],
    ['12', '1000', '2^x', true],
  ])('%s in %s, %s: %s', (digits, scale, left, isShared) =>
    expect(shares(digits, scale, left)).toBe(isShared),
  )

  test('a symbol is no power of ten', () => {
    const left = { ...nodeOf('x'), text: 'e' }
    const power = { ...nodeOf('x^2'), args: [{ ...nodeOf('x'), text: '10' }, nodeOf('2')] }
    const figure = { digits: '12', factor: '1', reciprocal: false, start: 0, end: 1 }
    const found: MeasuredFigure = { figure, full: number(1), plain: number(1000), isCutOff: false }
    for (const node of [left, power])
      expect(
        precisionOf(found, {
          left: { node, plain: new Map() } as unknown as Measured,
          right: sideOf('1'),
          source: '',
        }).mayShareScale,
      ).toBe(true)
  })

  test('with the factor of the figure', () => {
    expect(precision('12', { factor: '1e3' }).mayShareScale).toBe(true)
    expect(precision('12', { factor: '0.001', plain: number(1000) }).mayShareScale).toBe(false)
    expect(precision('12', { plain: symbol('u') }).mayShareScale).toBe(false)
  })

  test.each([
    // Larger figures than one that are added, and multiples of two or more, count in percent.
    ['12', '2 + 3', true],
    ['12', '2 - 3', true],
    ['12', '1.1 + 3', true],
    ['12', '1 + 3', false],
    ['12', '3 - 1', false],
    ['12', '0.5 + 3', false],
    ['12', 'x + 3', false],
    ['12', '2 \\cdot 0.5', true],
    ['12', '0.5 \\cdot 2', true],
    ['12', '1.9 \\cdot 0.5', false],
    ['12', '1.2 \\cdot 1.5', false],
    ['12', 'x \\cdot 3', true],
    ['12', 'x \\cdot y', false],
    ['12', '(2 + 3)/7', true],
    ['12', '(1 + 3)/7', false],
    ['12', '3/4', false],
    ['12', '5', false],
    ['12', '2^3', false],
    ['1', '2 + 3', true],
    ['-1', '2 + 3', true],
    ['0.9', '2 + 3', false],
    ['-0.9', '2 + 3', false],
  ])('%s percent, %s: %s', (digits, left, isShared) => expect(shares(digits, '1/100', left)).toBe(isShared))
})

test('a result in percent may be worked out from percentages that the page gives before, and from no others', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 11, max: 99 }), (a, b) => {
      const verdicts = (text: string) =>
        auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
          .findings.filter(({ rule }) => rule === 'arithmetic')
          .map(({ verdict }) => verdict)
      const mean = (a + b) / 2
      const line = (value: number) => `The mean is $\\frac{${a} + ${b}}{2} = ${value}\\%$.`
      expect(verdicts(`It lies between ${a}% and ${b}%. ${line(mean)}`)).toEqual(['holds'])
      expect(verdicts(`It lies between ${a}% and ${b}%. ${line(mean + 1)}`)).toEqual(['refuted'])
      // The percent sign of the result itself shows nothing.
      expect(verdicts(`So $0.${b}${a} = 0.${b}${a}\\%$.`)).toEqual(['refuted'])
      expect(verdicts(`So $${a} / ${b} = ${(a / b).toFixed(4)}\\%$.`)).toEqual(['refuted'])
    }),
    { numRuns: 25 },
  ))

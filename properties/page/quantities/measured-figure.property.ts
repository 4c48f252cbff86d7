import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { divide, number, symbol } from '../../../src/math/term/term.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { figureOfMeasured, overWorth } from '../../../src/page/quantities/measured-figure.js'
import { inUnit, measure } from '../../../src/page/quantities/measured-side.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'
import { nodeOf } from '../read-here.js'

const measured = (latex: string) => measure(nodeOf(latex), latex, USUAL)!

/** Digits, and what one is worth with its unit and with its scale alone. */
function figure(latex: string, unit?: string) {
  const side = measured(latex)
  const found = figureOfMeasured(unit === undefined ? side : inUnit(side, readUnit(unit, USUAL)!))
  return found && [found.figure.digits, found.figure.factor, found.full, found.plain, found.isCutOff]
}

describe('the figure that a measured side is', () => {
  test.each([
    ['7', '7', 1, 1, false],
    ['-7', '-7', 1, 1, false],
    ['3 \\text{ km}', '3', 1000, 1, false],
    ['-3 \\text{ km}', '-3', 1000, 1, false],
    ['3 \\text{B tokens}', '3', 1e9, 1e9, false],
    ['2.5 \\text{ h}', '2.5', 3600, 1, false],
    ['2.5\\dots \\text{ h}', '2.5', 3600, 1, true],
    ['85.98\\dots', '85.98', 1, 1, true],
    ['-85.98\\dots', '-85.98', 1, 1, true],
    ['9 \\text{ dots}', '9', 1, 1, false],
  ])('%s', (latex, digits, full, plain, isCutOff) =>
    expect(figure(latex)).toEqual([digits, '1', number(full), number(plain), isCutOff]),
  )

  test('in the unit behind it', () => {
    expect(figure('3', 'km')).toEqual(['3', '1', number(1000), number(1), false])
    expect(figure('3', 'million km')).toEqual(['3', '1', number(1e9), number(1e6), false])
    expect(figure('13\\%')![1]).toBe('0.01')
    expect(figure('-13\\%')).toEqual(['-13', '0.01', number(1), number(1), false])
  })

  test('stands where the side does', () => {
    const latex = '-3 \\text{ km}'
    expect(figureOfMeasured(measured(latex))!.figure).toMatchObject({ start: 0, end: latex.length })
    expect(figureOfMeasured(measured('3 \\text{ km}'))!.figure).toMatchObject({ start: 0, end: 12 })
  })

  test.each(['x', '2 \\cdot 3 \\text{ km}', '3 x', '2 / 3', '-(-3)', '2^3', '\\dots'])('%s is none', latex =>
    expect(figure(latex)).toBeNull(),
  )

  test('a sign before a negative figure leaves none', () => {
    const product = nodeOf('3 \\text{ km}')
    const negative = { ...nodeOf('-3'), start: 0, end: 1 }
    const node = { ...nodeOf('-x'), args: [{ ...product, args: [negative, product.args[1]!] }] }
    const side = { ...measured('3 \\text{ km}'), node, full: new Map([[product.args[1]!, number(1)]]) }
    expect(figureOfMeasured(side)).toBeNull()
  })
})

describe('minutes and seconds are one figure in seconds', () => {
  test.each([
    ['2 \\text{ min} + 17 \\text{ s}', '137', 1],
    ['1 \\text{ h} + 30 \\text{ min}', '90', 60],
    ['1.5 \\text{ h} + 30 \\text{ min}', '120', 60],
    ['1 \\text{ h} + 2 \\text{ min} + 3 \\text{ s}', '3723', 1],
  ])('%s', (latex, digits, worth) => {
    expect(figure(latex)).toEqual([digits, '1', number(worth), number(worth), false])
    expect(figureOfMeasured(measured(latex))!.figure).toMatchObject({
      start: 0,
      end: latex.length,
      reciprocal: false,
    })
  })

  test.each([
    '1 \\text{ s} + 2 \\text{ min} + 1 \\text{ h} + 1 \\text{ h}',
    '30 \\text{ s} + 1 \\text{ min}',
    '30 \\text{ s} + 2',
    '2 + 30 \\text{ s}',
    'x \\text{ s} + 3 \\text{ s}',
    '2 + 3',
    '2 x + 3 y',
    // A third factor makes a product of it.
    '2 \\text{ min} \\cdot 3 + 3 \\text{ s}',
    '2 \\text{ min} x + 3 \\text{ s}',
    '2 / \\text{s} + 3 / \\text{s}',
  ])('%s is none, or no whole one', latex => expect(figure(latex)).toBeNull())
})

test('a value counted in figures of a worth', () => {
  expect(overWorth(symbol('x'), number(1))).toEqual(symbol('x'))
  expect(overWorth(symbol('x'), number(1000))).toEqual(divide(symbol('x'), number(1000)))
  expect(overWorth(symbol('x'), symbol('u'))).toEqual(divide(symbol('x'), symbol('u')))
})

describe('a line that ends in such a figure', () => {
  const verdictOf = (line: string) =>
    auditDocument(readDocument(`So $${line}$.`, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
      .findings[0]?.verdict

  test.each([
    // A negative percentage is rounded as any other.
    ['2/7 - 1/2 = -21\\%', 'holds'],
    ['2/7 - 1/2 = -22\\%', 'misrounded'],
    // What is a multiple of minutes is worked out, and not read as minutes.
    ['363 \\text{ s} = 2 \\text{ min} \\cdot 3 + 3 \\text{ s}', 'holds'],
    ['123 \\text{ s} = 2 \\text{ min} \\cdot 3 + 3 \\text{ s}', 'refuted'],
  ])('%s %s', (line, verdict) => expect(verdictOf(line)).toBe(verdict))
})

import { describe, expect, test } from 'vitest'
import { inUnit, measure } from '../../src/audit/measured.js'
import { figureOfMeasured, overWorth } from '../../src/audit/measured-figure.js'
import { divide, number, symbol } from '../../src/term/term.js'
import { USUAL } from '../../src/units/convention.js'
import { readUnit } from '../../src/units/expression.js'
import { nodeOf } from './read-here.js'

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
  ])('%s', (latex, digits, full, plain, isCutOff) =>
    expect(figure(latex)).toEqual([digits, '1', number(full), number(plain), isCutOff]),
  )

  test('in the unit behind it', () => {
    expect(figure('3', 'km')).toEqual(['3', '1', number(1000), number(1), false])
    expect(figure('3', 'million km')).toEqual(['3', '1', number(1e9), number(1e6), false])
    expect(figure('13\\%')![1]).toBe('0.01')
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
  ])('%s is none, or no whole one', latex => expect(figure(latex)).toBeNull())
})

test('a value counted in figures of a worth', () => {
  expect(overWorth(symbol('x'), number(1))).toEqual(symbol('x'))
  expect(overWorth(symbol('x'), number(1000))).toEqual(divide(symbol('x'), number(1000)))
  expect(overWorth(symbol('x'), symbol('u'))).toEqual(divide(symbol('x'), symbol('u')))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { convertsUnit } from '../../../src/page/quantities/conversion-factor.js'
import { inUnit, type Measured, measure } from '../../../src/page/quantities/measured-side.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'
import { nodeOf } from '../read-here.js'

const judged = (line: string) =>
  auditDocument(readDocument(`So ${line}.`, 'a.md'), {
    book: [],
    effort: { seed: 1, points: 20 },
  }).findings.map(one => one.verdict)

/** One unit, another, and how many of the other one of the first is, as people print it. */
const PAIRS = [
  ['h', 'min', '60'],
  ['days', 'hours', '24'],
  ['weeks', 'days', '7'],
  ['m', 'cm', '100'],
  ['kg', 'g', '1000'],
  ['m/s', 'km/h', '3.6'],
  ['inches', 'cm', '2.54'],
  ['miles', 'km', '1.609'],
  ['kg', 'lb', '2.2'],
] as const

/** The same by several numbers: those below 1 are divided by. */
const IN_STEPS: readonly (readonly [string, readonly number[], string])[] = [
  ['hours', [60, 60], 'seconds'],
  ['weeks', [7, 24], 'hours'],
  ['days', [24, 60, 60], 'seconds'],
  ['km/h', [1000, 1 / 3600], 'm/s'],
  ['beats/min', [60, 24], 'beats/day'],
]
const timesOrOver = (step: number): string => (step < 1 ? `/ ${Math.round(1 / step)}` : `× ${step}`)

const pair = fc.constantFrom(...PAIRS)
const figure = fc.integer({ min: 2, max: 99 })
const short = (value: number) => String(Number(value.toFixed(6)))

describe('a number that converts the unit it stands beside', () => {
  test('holds where the figures alone come out, both ways', () => {
    fc.assert(
      fc.property(pair, figure, fc.boolean(), ([from, to, ratio], n, divides) => {
        const many = short(n * Number(ratio))
        const line = divides
          ? `${many} ${to} / ${ratio} = ${n} ${from}`
          : `${n} ${from} × ${ratio} = ${many} ${to}`
        expect(judged(line)).toEqual(['holds'])
      }),
      { numRuns: 60 },
    )
  })

  test('is refuted where they do not', () => {
    fc.assert(
      fc.property(pair, figure, ([from, to, ratio], n) => {
        const wrong = short(n * Number(ratio) * 1.37 + 3.1)
        expect(judged(`${n} ${from} × ${ratio} = ${wrong} ${to}`)).toEqual(['refuted'])
      }),
      { numRuns: 60 },
    )
  })

  test('may be given in steps, and in both parts of a rate', () =>
    fc.assert(
      fc.property(fc.constantFrom(...IN_STEPS), figure, ([from, steps, to], n) => {
        const value = short(steps.reduce((product, step) => product * step, n))
        const line = `${n} ${from} ${steps.map(timesOrOver).join(' ')} = `
        expect(judged(`${line}${value} ${to}`)).toEqual(['holds'])
        expect(judged(`${line}${short(Number(value) * 1.37 + 3.1)} ${to}`)).toEqual(['refuted'])
      }),
    ))

  test('is no excuse for a factor that is none between the units', () => {
    fc.assert(
      fc.property(pair, figure, fc.integer({ min: 11, max: 19 }), ([from, to, ratio], n, factor) => {
        fc.pre(String(factor) !== ratio)
        expect(judged(`${n} ${from} × ${factor} = ${n * factor} ${to}`)).not.toContain('holds')
      }),
      { numRuns: 60 },
    )
  })

  test('nor for the wrong way round', () => expect(judged('90 km/h × 3.6 = 324 m/s')).toEqual(['refuted']))

  test('a quantity that is multiplied stays one', () => {
    expect(judged('2 h × 60 = 7200 min')).toEqual(['holds'])
    expect(judged('2 h × 60 = 120 h')).toEqual(['holds'])
  })
})

/** A side in LaTeX, and the unit behind it in prose where there is one. */
function sideOf([latex, behind]: readonly string[]): Measured {
  const side = measure(nodeOf(latex!), latex!, USUAL)!
  return behind === undefined ? side : inUnit(side, readUnit(behind, USUAL)!)
}

describe('what a side may be made of', () => {
  const MINUTES = ['120 \\text{ min}']
  test.each<[readonly string[], readonly string[], boolean]>([
    [['2 \\text{ h} \\cdot 60'], MINUTES, true],
    [['60 \\cdot 2 \\text{ h}'], MINUTES, true],
    [['\\frac{120 \\text{ min}}{60}'], ['2 \\text{ h}'], true],
    [['\\frac{2 \\text{ h}}{60}'], MINUTES, false],
    [['120 \\text{ min} \\cdot 60'], ['2 \\text{ h}'], false],
    // With the unit behind the whole side, or within a scale.
    [['2 \\text{ h} \\cdot 60'], ['120', 'min'], true],
    [['2 \\text{ h} \\cdot 60'], ['0.12', 'thousand min'], true],
    [['2 \\text{ h} \\cdot 60'], ['0.12 \\text{ thousand min}'], true],
    [['2 \\text{ h} \\cdot 60', 'm'], MINUTES, false],
    // Of the numbers beside it some convert it, and the others count it.
    [['2 \\text{ h} \\cdot 60 \\cdot 3 \\text{ m}'], MINUTES, false],
    [['2 \\text{ h} \\cdot 60 \\cdot 3'], ['360 \\text{ min}'], true],
    [['2 \\text{ days} \\cdot 24 \\cdot 60'], ['2880 \\text{ min}'], true],
    [['2 \\text{ days} \\cdot 24 \\cdot 61'], ['2928 \\text{ min}'], false],
    [['2 \\text{ h} \\cdot 60 \\cdot x'], MINUTES, false],
    [['2 \\text{ h} \\cdot x'], MINUTES, false],
    [['2 \\text{ h} \\cdot (-60)'], MINUTES, false],
    [['2 \\text{ h}'], MINUTES, false],
    // A bare number is in no unit, and no unit is worth itself.
    [['0.001'], ['5 \\text{ km}'], false],
    [['2 \\text{ h} \\cdot 1'], ['2 \\text{ h}'], false],
    // As it is printed, which may be rounded: 0.125 is as near to 0.12 as to 0.13.
    [['80 \\text{ bits} \\cdot 0.125'], ['10 \\text{ bytes}'], true],
    [['80 \\text{ bits} \\cdot 0.13'], ['10.4 \\text{ bytes}'], true],
    [['80 \\text{ bits} \\cdot 0.12'], ['9.6 \\text{ bytes}'], true],
    [['80 \\text{ bits} \\cdot 0.14'], ['11.2 \\text{ bytes}'], false],
    [['2 \\text{ h} \\cdot 61'], MINUTES, false],
  ])('%j = %j', (left, right, expected) => expect(convertsUnit(sideOf(left), sideOf(right))).toBe(expected))
})

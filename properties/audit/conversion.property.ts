import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown.js'

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

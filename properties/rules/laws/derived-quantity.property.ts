import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

/** What the rule says of the quantities of a page. */
const found = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'law/derived-quantity')
    .map(({ statement, verdict }) => [statement, verdict])

const RUNS = { numRuns: 40 }
const whole = (min: number, max: number) => fc.integer({ min, max })
/** Three digits, none of them a zero, so that each of them is meant. */
const digits = whole(111, 999).filter(n => !`${n}`.includes('0'))
const printed = (value: number) => value.toPrecision(3)
const isPlain = (text: string) => /^\d+\.?\d*$/.test(text) && !/^\d*0+$/.test(text)

/** Amounts with the units of their rate and their time; each unit is its amount over its time. */
const AMOUNTS = [
  ['GB', 'GB/s', 's'],
  ['MB', 'MB/s', 's'],
  ['J', 'W', 's'],
  ['kJ', 'kW', 's'],
  ['kWh', 'kW', 'h'],
] as const
const amounts = fc.constantFrom(...AMOUNTS)

describe('of an amount, its rate and its time', () => {
  test('the last one that a sentence gives is what the other two make', () =>
    fc.assert(
      fc.property(amounts, digits, digits, ([amount, rate, time], a, b) => {
        const [much, long, fast] = [printed(a * b), printed(a / b), printed(b / 10)]
        if (isPlain(much))
          expect(found(`It runs at ${a} ${rate} for ${b} ${time} and takes ${much} ${amount}.`)).toEqual([
            [much, 'holds'],
          ])
        if (isPlain(long))
          expect(found(`Of ${a} ${amount} at ${b} ${rate} the last is done in ${long} ${time}.`)).toEqual([
            [long, 'holds'],
          ])
        const quick = printed(a / Number(fast))
        if (isPlain(quick))
          expect(found(`All ${a} ${amount} in ${fast} ${time} are ${quick} ${rate} then.`)).toEqual([
            [quick, 'holds'],
          ])
      }),
      RUNS,
    ))

  test('a point that slipped is told, and other digits are nothing of the kind', () =>
    fc.assert(
      fc.property(amounts, digits, digits, whole(1, 3), ([amount, rate, time], a, b, places) => {
        const long = a / b
        const slip = printed(long * 10 ** places)
        const other = printed(long * 1.37)
        const said = (value: string) =>
          `Of ${a} ${amount} at ${b} ${rate} the last is done in ${value} ${time}.`
        fc.pre(isPlain(slip) && isPlain(other))
        expect(found(said(slip))).toEqual([[slip, 'refuted']])
        expect(found(said(other))).toEqual([])
      }),
      RUNS,
    ))
})

/** Products of two units that are a third. */
const PRODUCTS = [
  ['V', 'A', 'Ω'],
  ['W', 'V', 'A'],
  ['s', 'Ω', 'F'],
  ['g', 'mol', 'g/mol'],
  ['mol', 'L', 'mol/L'],
] as const

test('of voltages, currents and amounts of substance two make the third, and of lengths and times they do not', () =>
  fc.assert(
    fc.property(fc.constantFrom(...PRODUCTS), digits, digits, ([product, one, other], a, b) => {
      const [much, less] = [printed(a * b), printed(a / b)]
      if (isPlain(much))
        expect(found(`With ${a} ${one} and ${b} ${other} it comes to ${much} ${product} at last.`)).toEqual([
          [much, 'holds'],
        ])
      if (isPlain(less))
        expect(found(`With ${a} ${product} and ${b} ${other} it comes to ${less} ${one} at last.`)).toEqual([
          [less, 'holds'],
        ])
      expect(found(`At ${a} m/s for ${b} s it comes ${much} m down.`)).toEqual([])
    }),
    RUNS,
  ))

test('things that each take something take the product', () =>
  fc.assert(
    fc.property(whole(3, 99), digits, (count, each) => {
      const all = `${count * each}`
      fc.pre(!all.endsWith('0') && count % 10 !== 0)
      expect(found(`The ${count} GPUs at ${each} W draw ${all} W.`)).toEqual([[all, 'holds']])
      expect(found(`The ${count} GPUs at ${each} W draw ${count * each + 111} W.`)).toEqual([])
      // Two digits agree by chance.
      expect(found('The 6 GPUs at 16 W draw 96 W.')).toEqual([])
    }),
    RUNS,
  ))

test.each([
  ['ten links', 'All 250 GB at 12.5 GB/s need 20 s here, and over ten links 2 s.'],
  ['ten of them', 'Over ten links of 12.5 GB/s all 256 GB take 2.048 s.'],
  ['a tenth', 'A 5 kW heater ran at a tenth of its power for 24 h and used 12.5 kWh.'],
  ['a percentage', 'A 5.5 kW heater ran at 1 % load for 24 h and used 1.32 kWh.'],
  ['each', 'Each disk gives 12.5 GB/s, so that all 256 GB take 2.048 s.'],
])('a power of ten may be the number of something: %s', (_, page) => {
  expect(found(page).map(([, verdict]) => verdict)).not.toContain('refuted')
})

test.each([
  ['a motion may be a fall', 'It falls for 4.5 s, ends at 27 m/s and has gone 121.5 m.'],
  ['a spring stores half of it', 'The spring pulls with 30 N at 0.15 m and stores 4.5 J.'],
  ['a figure may be said again', 'At 60 W in 24 h it uses 1.44 kWh; 24 h is a day.'],
  ['another paragraph is of something else', 'It has 98 GB at 2 GB/s.\n\nHere it takes 49 s.'],
])('%s', (_, page) => {
  expect(found(page).filter(([statement]) => !/^1\.44$/.test(statement!))).toEqual([])
})

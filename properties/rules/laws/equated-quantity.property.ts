import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'law/restated-quantity')
    .map(({ verdict }) => verdict)

/** Units that are the same to everybody: how many of the second make one of the first. */
const PREFIXED = [
  ['GB', 'MB', 1000],
  ['km', 'm', 1000],
  ['hours', 'minutes', 60],
  ['MB', 'bits', 8_000_000],
  ['Gbit/s', 'MB/s', 125],
  ['nats', 'bits', 1 / Math.LN2],
] as const
/** Units that a page may count in its own way. */
const OWN = [
  ['days', 'hours', 24],
  ['weeks', 'days', 7],
  ['gallons', 'litres', 3.785],
  ['miles', 'metres', 1609.34],
] as const

describe('a clause that is a quantity, the verb and another', () => {
  test('holds where both are the same, and is refuted where a factor is wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PREFIXED),
        fc.integer({ min: 11, max: 99 }),
        fc.constantFrom(1, 3, 10),
        fc.constantFrom('is', 'are', 'is about', 'are about'),
        ([one, other, worth], count, slip, verb) => {
          const page = `Note this. ${count} ${one} ${verb} ${Number((count * worth * slip).toPrecision(6))} ${other}.`
          expect(verdictsOf(page)).toEqual([slip === 1 ? 'holds' : 'refuted'])
        },
      ),
    )
  })

  test('may have units of three words, and go on behind a comma', () => {
    expect(verdictsOf('36 kilometres per hour is 10 m/s, as you know.')).toEqual(['holds'])
    expect(verdictsOf('36 kilometres per hour is 30 m/s, as you know.')).toEqual(['refuted'])
  })

  test('is left open where the page may count a unit in its own way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OWN), fc.integer({ min: 11, max: 99 }), ([one, other, worth], count) => {
        const page = `${count} ${one} is ${Math.round(count * worth * 3)} ${other}.`
        expect(verdictsOf(page)).toEqual(['undecided'])
      }),
    )
  })

  test.each([
    '5 km is 3000 m shorter.',
    'The first 10 minutes is 30 s.',
    'A delay of 100 ms is 3 s.',
    '20 km is 30 km too few.',
    '5 km is 3000 people.',
    '5 km is the 3000 m run.',
  ])('is none in: %s', page => expect(verdictsOf(page)).toEqual([]))
})

test('one in words is exactly one, so that nothing is left to its rounding', () => {
  expect(verdictsOf('One bit is 0.693 nats.')).toEqual(['holds'])
  expect(verdictsOf('One bit is 1.443 nats.')).toEqual(['refuted'])
  expect(verdictsOf('One kWh is 360 kJ.')).toEqual(['refuted'])
  expect(verdictsOf('One working day is 8 hours.')).not.toContain('refuted')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { withDivisorUnits } from '../../../src/page/quantities/divisor-unit.js'
import { nodeOf } from '../read-here.js'

const verdictsOf = (statement: string): readonly string[] =>
  auditDocument(readDocument(`So ${statement}.`, 'a.md'), {
    book: [],
    effort: { seed: 1, points: 20 },
  }).findings.map(({ verdict }) => verdict)

/** Units of one quantity, by what they are worth in the first of them. */
const QUANTITIES: readonly Readonly<Record<string, number>>[] = [
  { kB: 1, MB: 1e3, GB: 1e6, TB: 1e9 },
  { mm: 1, m: 1e3, km: 1e6 },
  { s: 1, min: 60, hours: 3600 },
  { mg: 1, g: 1e3, kg: 1e6 },
]
/** Two units of one quantity, the larger first. */
const pair = fc
  .constantFrom(...QUANTITIES)
  .chain(units => fc.uniqueArray(fc.constantFrom(...Object.entries(units)), { minLength: 2, maxLength: 2 }))
  .map(two => two.sort(([, a], [, b]) => b - a) as [[string, number], [string, number]])
const figure = fc.integer({ min: 1, max: 99 })

type Written = (above: string, below: string) => string
const NOTATIONS: Readonly<Record<string, readonly [unit: (of: string) => string, written: Written]>> = {
  'a stroke': [of => `\\text{ ${of}}`, (above, below) => `$${above} / ${below} = {}$`],
  'a division sign': [of => `\\,\\text{${of}}`, (above, below) => `$${above} \\div ${below} = {}$`],
  'a fraction': [of => `\\text{ ${of}}`, (above, below) => `$\\frac{${above}}{${below}} = {}$`],
  'plain text': [of => ` ${of}`, (above, below) => `${above} / ${below} = {}`],
}

describe.each(Object.entries(NOTATIONS))(
  'a quantity over another of its kind, with %s',
  (_, [unit, written]) => {
    test('is the quotient of what both are worth, and of nothing else', () => {
      fc.assert(
        fc.property(pair, figure, figure, ([[above, one], [below, other]], times, divisor) => {
          const shown = written(`${divisor * times}${unit(above)}`, `${divisor}${unit(below)}`)
          const quotient = (times * one) / other
          expect(verdictsOf(shown.replace('{}', `${quotient}`))).toEqual(['holds'])
          // What the figures alone would give, and what another prefix would.
          for (const wrong of [times, quotient * 1000])
            expect(verdictsOf(shown.replace('{}', `${wrong}`))).toEqual(['refuted'])
        }),
      )
    })
  },
)

test('a unit behind a quotient of plain numbers, or behind a bracket, stays that of the whole', () => {
  for (const whole of [
    '1000 / 4 \\text{ s}',
    '(90 \\text{ km} / 2) \\text{ h}',
    '\\frac{9 \\text{ km}}{2} \\text{ h}',
  ]) {
    const node = nodeOf(whole)
    expect(withDivisorUnits(node, whole)).toBe(node)
  }
})

test('beside a rate the unit behind a quotient of plain numbers is that of the divisor, and beside a time of the whole', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(['ms', 1000], ['s', 1], ['µs', 1_000_000]) as fc.Arbitrary<readonly [string, number]>,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 2, max: 9 }),
      ([unit, perSecond], times, divisor) => {
        const shown = `So ${divisor * times} / ${divisor} ${unit} ≈ {}.`
        expect(verdictsOf(shown.replace('{}', `${times * perSecond} Hz`))).toEqual(['holds'])
        expect(verdictsOf(shown.replace('{}', `${times * perSecond * 7} Hz`))).toEqual(['refuted'])
        expect(verdictsOf(shown.replace('{}', `${times} ${unit}`))).toEqual(['holds'])
      },
    ),
  ))

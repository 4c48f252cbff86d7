import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const foundIn = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ statement, verdict }) => `${statement}: ${verdict}`,
  )

test('a word that begins a line and has a value of its own is no unit of the line before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 99 }),
      fc.constantFrom('seconds', 'bytes', 'hours', 'km', 'tokens'),
      (bits, name) => {
        const page = `    bits = ${bits} * 8 = ${8 * bits}\n    ${name} = ${8 * bits} / 4 = ${2 * bits}\n`
        expect(foundIn(page)).toEqual([
          `${bits} * 8 = ${8 * bits}: holds`,
          `${8 * bits} / 4 = ${2 * bits}: holds`,
        ])
      },
    ),
    { numRuns: 20 },
  )
})

test('a figure behind a unit begins anew, unless it is the second part of one quantity', () => {
  expect(foundIn('It takes 2 h 30 min = 150 min.')).toEqual(['2 h 30 min = 150 min: holds'])
  expect(foundIn('    after 10 years 1,000 x 1.05^10 = 1,628.89\n').join()).not.toContain('refuted')
  expect(foundIn('It takes 3 h 20 = 200 min.').join()).not.toContain('refuted')
})

// The worth of a compound unit by its parts; every spelling of it must come to the same.
test('a unit divides by what is raised below 0, and by each unit in brackets behind a slash', () => {
  const spelled = fc.constantFrom(
    (per: readonly string[]) => ` ${per.map(unit => `${unit}⁻¹`).join(' ')}`,
    (per: readonly string[]) => per.map(unit => `/${unit}`).join(''),
    (per: readonly string[]) => (per.length > 1 ? `/(${per.join(' ')})` : `/${per[0]}`),
    (per: readonly string[]) => (per.length > 1 ? `/(${per.join('·')})` : `/${per[0]}`),
  )
  const divisors = fc.constantFrom(['kg', 'K'], ['mol', 'K'], ['s'], ['mol'], ['kg', 's'])
  fc.assert(
    fc.property(spelled, divisors, fc.integer({ min: 2, max: 99 }), (spell, per, figure) => {
      const unit = `J${spell(per)}`
      const line = (result: number) => `So 3 · ${figure} ${unit} = ${result} ${unit}.`
      expect(foundIn(line(3 * figure))).toEqual([expect.stringMatching(/: holds$/)])
      expect(foundIn(line(3 * figure + 1))).toEqual([expect.stringMatching(/: (?:refuted|misrounded)$/)])
      // In millijoules it is a thousand times as many.
      expect(foundIn(`So 3 · ${figure} ${unit} = ${3000 * figure} m${unit}.`)).toEqual([
        expect.stringMatching(/: holds$/),
      ])
    }),
    { numRuns: 40 },
  )
})

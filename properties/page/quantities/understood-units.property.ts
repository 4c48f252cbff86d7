import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } })
    .findings.filter(({ rule }) => rule === 'arithmetic')
    .map(({ verdict }) => verdict)
const ACCUSED = /^(?:refuted|misrounded)$/
const RUNS = { numRuns: 40 }

/** Two factors with two decimals, and their product in ten-thousandths, which ends in no zero. */
const factors = fc
  .tuple(fc.integer({ min: 101, max: 999 }), fc.integer({ min: 101, max: 999 }))
  .filter(([a, b]) => (a * b) % 10 !== 0 && (a * b + 1) % 10 !== 0)
const decimal = (hundredths: number): string => (hundredths / 100).toFixed(2)
/** So many ten-thousandths times a power of ten, written out. */
const shifted = (tenThousandths: number, power: number): string => {
  const digits = `${tenThousandths}`.padStart(12, '0')
  const point = digits.length - 4 + power
  const text =
    point >= digits.length
      ? `${digits.padEnd(point, '0')}.`
      : `${digits.slice(0, point)}.${digits.slice(point)}`
  return text.replace(/^0+(?=\d)/, '').replace(/\.$/, '')
}

describe('a unit that the right names with a prefix', () => {
  // None of them is a unit of the base, by whose powers a computation would count anyway.
  const units = fc.constantFrom(
    ...([
      ['meV', 3],
      ['keV', -3],
      ['kWh', -3],
      ['mL', 3],
      ['mg', 3],
      ['kcal', -3],
      ['Mcal', -6],
    ] as const),
  )

  test('may be what the left counts in without its prefix, and a wrong digit is accused all the same', () =>
    fc.assert(
      fc.property(units, factors, ([unit, power], [a, b]) => {
        const line = (value: number, shift: number = power) =>
          verdicts(`So $${decimal(a)} \\times ${decimal(b)} = ${shifted(value, shift)} \\text{ ${unit}}$.`)
        expect(line(a * b)).toEqual(['holds'])
        expect(line(a * b + 1)[0]).toMatch(ACCUSED)
        expect(line(a * b, power === 3 ? 1 : power + 1)[0]).toMatch(ACCUSED)
      }),
      RUNS,
    ))

  test('leaves open what a power of ten may have converted, and a figure without a unit is off by it', () => {
    expect(verdicts('So $4.5 \\times 10^9 \\times 2.1 \\times 10^{-3} = 9.45$ MeV.')).toEqual(['undecided'])
    expect(verdicts('So $8.617 \\times 10^{-5} \\times 300 = 25.9$ meV.')).toEqual(['holds'])
    expect(verdicts('So $8.617 \\times 10^{-5} \\times 300 = 25.3$ meV.')[0]).toMatch(ACCUSED)
    expect(verdicts('So $1.25 \\times 3 = 3750$.')[0]).toMatch(ACCUSED)
  })
})

describe('a unit inside another one', () => {
  const seen = fc.constantFrom(
    'n = 1.1 \\times 10^{16}\\ \\text{cm}^{-3}',
    'E = 40\\ \\text{V/cm}',
    'J = 2.5\\ \\text{A/cm}^2',
    'D = 12.4\\ \\text{cm}^2\\text{/s}',
    's = 8.1\\ \\text{S}/\\text{cm}',
  )
  /** A tenth of a centimetre is a thousand micrometres. */
  const line = (a: number, b: number, value: number) =>
    `$${decimal(a)} \\times ${decimal(b)} \\times 10^{-3} = ${shifted(value, 1)}\\ \\mu\\text{m}$`

  test('is in sight, and nothing else puts a factor of ten thousand right', () =>
    fc.assert(
      fc.property(seen, factors, (given, [a, b]) => {
        const product = `So ${line(a, b, a * b)}.`
        expect(verdicts(`Here $${given}$. ${product}`)).toEqual(['holds'])
        expect(verdicts(`Here $${given}$. So ${line(a, b, a * b + 1)}.`)[0]).toMatch(ACCUSED)
        expect(verdicts(product)[0]).toMatch(ACCUSED)
      }),
      RUNS,
    ))
})

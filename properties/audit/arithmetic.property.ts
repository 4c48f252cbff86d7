import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { Rational } from '../../src/math/number/rational.js'

const EFFORT = { seed: 1, points: 20 }

/** The findings of a document that has no claims. */
const findingsOf = (source: string) =>
  auditDocument(readDocument(source, '-'), { book: [], effort: EFFORT }).findings

const verdictsOf = (source: string): readonly string[] => findingsOf(source).map(({ verdict }) => verdict)

/** How a statement in plain notation may stand in a document. */
const PLACES: readonly ((statement: string) => string)[] = [
  statement => `${statement}`,
  statement => `We compute ${statement}, and go on.`,
  statement => `so \`${statement}\` it is`,
  statement => `| what | how |\n| --- | --- |\n| total | ${statement} |`,
  statement => `1. ${statement}\n2. done`,
  statement => `- ${statement}`,
  statement => `> as said (${statement})`,
]
const place = fc.constantFrom(...PLACES)

/** Two whole numbers and what comes of them, exactly, by an operator of plain notation. */
const sum = fc
  .tuple(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 99 }), fc.constantFrom(...'+-*'))
  .map(([a, b, sign]) => {
    const exact = { '+': a + b, '-': a - b, '*': a * b }[sign]!
    return { statement: `${a} ${sign} ${b} =`, exact }
  })

describe('arithmetic in plain notation', () => {
  test('holds where it adds up and is refuted where it does not, wherever it stands', () => {
    fc.assert(
      fc.property(sum, place, fc.integer({ min: 1, max: 500 }), ({ statement, exact }, put, off) => {
        expect(verdictsOf(put(`${statement} ${exact}`))).toEqual(['holds'])
        const [finding, ...others] = findingsOf(put(`${statement} ${exact + off * 11}.25`))
        expect(others).toEqual([])
        expect(finding!.verdict).toBe('refuted')
      }),
      { numRuns: 60 },
    )
  })

  test('is judged like the same in LaTeX, quotients rounded and powers raised', () => {
    const digits = fc.integer({ min: 1, max: 9999 })
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: 2, max: 4 }), place, (a, b, places, put) => {
        const value = Rational.of(a).div(Rational.of(b)).times(Rational.of(1000))
        const rounded = (Number(value.numerator) / Number(value.denominator)).toFixed(places)
        const plain = verdictsOf(put(`${a} * 10**3 / ${b} = ${rounded}`))
        expect(plain).toEqual(verdictsOf(`$${a} \\cdot 10^{3} / ${b} = ${rounded}$`))
        expect(plain).toEqual(['holds'])
      }),
      { numRuns: 60 },
    )
  })

  test('is found at its place, and says the value that it should have', () => {
    const source = 'First $a$.\n\nSo `2 * 8 * 128 = 2049` bytes.'
    const [finding, ...others] = findingsOf(source)
    expect(others).toEqual([])
    expect(finding!.verdict).toBe('refuted')
    expect(finding!.expected).toBe('2048')
    expect(source.slice(finding!.start.offset, finding!.end.offset)).toBe('2 * 8 * 128 = 2049')
  })

  test.each([
    ['0.05 / 3 = 1.67 per step', 'refuted'],
    ['3.3e24 / 1.52e25 = 21.7%', 'holds'],
    ['5 km + 300 m = 5.3 km', 'holds'],
    ['5 km + 300 m = 5.4 km', 'refuted'],
    ['$10M × 0.30 = $3M', 'holds'],
    ['$10M × 0.30 = $4M', 'refuted'],
    ['100 GB / 25 GB/s = 4 s', 'holds'],
    ['1M = 1,048,576', 'holds'],
    ['163000 > 65504', 'holds'],
    ['0.471^3 = 0.1045', 'holds'],
    ['e^{-0.5} = 0.607', 'holds'],
    ['2(1) + -1(2) + 1(-1) = -1', 'holds'],
    ['1e15 / 3.35e12 = 298', 'misrounded'],
    // Two readings.
    ['26. 86 - 23.13 = 3.73', 'unread'],
  ])('%s %s', (source, verdict) => {
    expect(verdictsOf(source)).toEqual([verdict])
  })

  test('of inline code is unread where it cannot be read, and code is no statement', () => {
    const [finding, ...others] = findingsOf('`-7 % 3 = 2`, `x`, `f()`, `pip install a==2.1.0`')
    expect(others).toEqual([])
    expect([finding!.verdict, finding!.reason]).toEqual(['unread', 'syntax'])
  })

  test.each([
    ['`7 % 3 = 1`', 'holds'],
    ['`100 % 7 == 3`', 'refuted'],
    ['We have 17 ≡ 2 (mod 5).', 'holds'],
    ['We have 3 ≡ 13 ≡ 24 (mod 10).', 'refuted'],
    ['We have 3^100 ≡ 4 mod 7.', 'holds'],
    ['We have 3 ≢ 13 (mod 10).', 'refuted'],
  ])('of remainders: %s', (source, verdict) => {
    expect(findingsOf(source).at(-1)!.verdict).toBe(verdict)
  })

  test('of a value given in code is a premise', () => {
    const [finding] = findingsOf('with `n_layers = 80`')
    expect([finding!.verdict, finding!.reason]).toEqual(['unread', 'premise'])
  })
})

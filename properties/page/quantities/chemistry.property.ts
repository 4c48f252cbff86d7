import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { isOfChemistry } from '../../../src/page/quantities/chemistry.js'
import { measure } from '../../../src/page/quantities/measured-side.js'
import { unitsInSight } from '../../../src/page/quantities/units-in-sight.js'
import { readingOf } from '../read-here.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } })
    .findings.filter(({ rule }) => rule === 'arithmetic')
    .map(({ verdict }) => verdict)
const ACCUSED = /^(?:refuted|misrounded)$/
const RUNS = { numRuns: 40 }

/** Thousandths and tenths, whose product ends in no zero. */
const factors = fc
  .tuple(fc.integer({ min: 101, max: 999 }), fc.integer({ min: 101, max: 499 }))
  .filter(([a, b]) => (a * b) % 10 !== 0 && (a * b + 1) % 10 !== 0)
const thousandths = (n: number): string => (n / 1000).toFixed(3)
const tenths = (n: number): string => (n / 10).toFixed(1)
const tenThousandths = (n: number): string => (n / 10_000).toFixed(4)

describe('an M behind a figure', () => {
  test('is moles per litre where moles are counted, in a product with a volume', () =>
    fc.assert(
      fc.property(factors, ([a, b]) => {
        const line = (value: number) =>
          verdicts(`n(NaOH) = ${thousandths(a)} M × ${tenths(b)} mL = ${tenThousandths(value)} mmol`)
        expect(line(a * b)).toEqual(['holds'])
        expect(line(a * b + 1)[0]).toMatch(ACCUSED)
      }),
      RUNS,
    ))

  test('is moles per litre where an ion stands in brackets, and beside the prefixes of one', () =>
    fc.assert(
      fc.property(factors, ([a, b]) => {
        const product = `${thousandths(a)} × 10⁻³ × ${tenths(b)}`
        const line = (value: number) => verdicts(`[H⁺] = ${product} = ${tenThousandths(value)} × 10⁻³ M`)
        expect(line(a * b)).toEqual(['holds'])
        expect(line(a * b + 1)[0]).toMatch(ACCUSED)
        const milli = (value: number) =>
          verdicts(`So $${thousandths(a)} \\times ${tenths(b)} = ${tenThousandths(value)}$ mM.`)
        expect(milli(a * b)).toEqual(['holds'])
        expect(milli(a * b + 1)[0]).toMatch(ACCUSED)
      }),
      RUNS,
    ))

  test('is decided alike where the concentration is put in', () => {
    const page = (value: string) =>
      verdicts(
        `Let $c = 0.25\\ \\text{M}$ be given, of $0.5$ mol. So $2c = 2(0.25\\ \\text{M}) = ${value}\\ \\text{M}$.`,
      )
    expect(page('0.50')).toEqual(['holds', 'holds'])
    expect(page('0.70')[1]).toMatch(ACCUSED)
  })

  test('is a million everywhere else', () =>
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 3, max: 9 }), (n, k) => {
        fc.pre((n * k) % 10 !== 0 && (n * k + 1) % 10 !== 0)
        const line = (value: string) => verdicts(`So ${k} × ${n}M parameters = ${value} parameters.`)
        expect(line(`${n * k},000,000`)).toEqual(['holds'])
        expect(line(`${n * k + 1},000,000`)[0]).toMatch(ACCUSED)
        expect(line(`${n * k},000`)[0]).toMatch(ACCUSED)
        expect(verdicts(`So $${n}000 \\cdot ${k} = ${n * k}$M.`)[0]).toMatch(ACCUSED)
        expect(verdicts(`So ${n} M tokens × ${k} = ${n * k} M tokens.`)).toEqual(['holds'])
      }),
      RUNS,
    ))

  test('that fits a power of ten with nothing of chemistry near is left open', () => {
    expect(verdicts('So $\\frac{5 \\times 10^{-3}}{0.1} = 0.05$ M.')).toEqual(['undecided'])
    expect(verdicts('So $\\frac{5 \\times 10^{-3}}{0.1} = 0.07$ M.')[0]).toMatch(ACCUSED)
  })
})

describe('what stands near', () => {
  const isChemical = (text: string) => {
    const reading = readingOf(text)
    const [token, chains] = [...reading.chains][0]!
    const sides = chains[0]!.terms.map(term => measure(term, text, USUAL)!)
    return isOfChemistry(sides, unitsInSight(token, reading, USUAL), token, reading)
  }

  test.each(['It has $0.5$ mol.', 'It is 3 mM.', 'So $[H^+]$ grows.', 'The [OH⁻] falls.'])(
    '%s is of chemistry',
    near => expect(isChemical(`So $2 \\cdot 3 = 6 \\text{ M}$. ${near}`)).toBe(true),
  )

  test.each(['It has $0.5$ m.', 'It costs 5 M.', 'A range [A-Z] is a set.', 'See [B].'])('%s is not', near =>
    expect(isChemical(`So $2 \\cdot 3 = 6 \\text{ M}$. ${near}`)).toBe(false),
  )

  test('or the statement itself, whose million has a negative power of ten', () => {
    expect(isChemical('So $2 \\cdot 3 = 6 \\times 10^{-3} \\text{ M}$.')).toBe(true)
    expect(isChemical('So $2 \\cdot 3 = 6 \\times 10^{3} \\text{ M}$.')).toBe(false)
  })
})

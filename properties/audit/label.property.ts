import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const verdicts = (line: string) =>
  auditDocument(readDocument(`So ${line}.`, 'a.md'), {
    book: [],
    effort: { seed: 1, points: 20 },
  }).findings.map(one => one.verdict)

const count = fc.integer({ min: 11, max: 99 })
const percentSign = fc.constantFrom('\\%$', '\\,\\%$', '$%', '$ %', '$ percent')
const scale = fc.constantFrom('million', 'billion', 'thousand', 'bn')
const notRound = (value: number) => value % 10 !== 0

describe('a sign of percent that only names what the left counts in', () => {
  test('a sum of percentages', () => {
    fc.assert(
      fc.property(count, count, percentSign, (a, b, sign) => {
        fc.pre(notRound(a + b + 1))
        expect(verdicts(`$${a} + ${b} = ${a + b}${sign}`)).toEqual(['holds'])
        expect(verdicts(`$${a} + ${b} = ${a + b + 1}${sign}`)).toEqual(['refuted'])
      }),
      { numRuns: 40 },
    )
  })

  test('a share times 100', () => {
    fc.assert(
      fc.property(count, fc.constantFrom(2, 4, 5, 8, 10, 20, 25, 50), percentSign, (a, b, sign) => {
        const percent = Number(((a / b) * 100).toFixed(6))
        expect(verdicts(`$${a}/${b} \\times 100 = ${percent}${sign}`)).toEqual(['holds'])
        expect(verdicts(`$\\frac{${a}}{${b}} \\cdot 100 = ${percent}${sign}`)).toEqual(['holds'])
        expect(verdicts(`$\\frac{${a}}{${b}} = ${percent}${sign}`)).toEqual(['holds'])
      }),
      { numRuns: 40 },
    )
  })

  test('but no share by itself, and no growth less one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), percentSign, (a, sign) => {
        expect(verdicts(`$${a}/10 = 0.${a}${sign}`)).toEqual(['refuted'])
        expect(verdicts(`$1.0${a} - 1 = 0.0${a}${sign}`)).toEqual(['refuted'])
        expect(verdicts(`$1.0${a} - 1 = ${a}${sign}`)).toEqual(['holds'])
      }),
      { numRuns: 30 },
    )
  })

  test('a multiple of one, and no product of factors of growth', () => {
    expect(verdicts('$2 \\times 12.5 = 25\\%$')).toEqual(['holds'])
    expect(verdicts('$2 \\times 12.5 = 26\\%$')).toEqual(['refuted'])
    expect(verdicts('$1.2 \\times 1.5 = 1.8\\%$')).toEqual(['refuted'])
    expect(verdicts('$2.5 - 1 = 1.5\\%$')).toEqual(['refuted'])
  })
})

describe('a scale that only names what the left counts in', () => {
  test('is read so where the left is less than one of it', () => {
    fc.assert(
      fc.property(count, count, scale, (a, b, name) => {
        fc.pre(notRound(a + b + 1))
        expect(verdicts(`$${a} + ${b} = ${a + b}$ ${name}`)).toEqual(['holds'])
        expect(verdicts(`$${a} + ${b} = ${a + b + 1}$ ${name}`)).toEqual(['refuted'])
      }),
      { numRuns: 40 },
    )
  })

  test('and never where it is not', () => {
    expect(verdicts('$3 \\cdot 10^6 = 3{,}000{,}000$ million')).toEqual(['refuted'])
    expect(verdicts('$3 \\cdot 10^6 = 3$ million')).toEqual(['holds'])
    expect(verdicts('$2000 \\cdot 1000 = 3$ million')).toEqual(['refuted'])
  })
})

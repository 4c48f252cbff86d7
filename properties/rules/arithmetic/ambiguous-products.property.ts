import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const judged = (line: string) =>
  auditDocument(readDocument(`So ${line}.`, 'a.md'), {
    book: [],
    effort: { seed: 1, points: 20 },
  }).findings
const verdicts = (line: string) => judged(line).map(one => one.verdict)

/** w n/d with 0 < n < d. */
const mixed = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 9 }))
  .filter(([, n, d]) => n < d)

describe('an integer right before a proper fraction', () => {
  test('is a mixed number where that is right', () => {
    fc.assert(
      fc.property(mixed, mixed, ([w, n, d], [v, m, e]) => {
        const sum = (w * d + n) * e + (v * e + m) * d
        const line = `$${w}\\frac{${n}}{${d}} + ${v}\\tfrac{${m}}{${e}} = \\frac{${sum}}{${d * e}}$`
        const [found] = judged(line)
        expect(found?.verdict).toBe('holds')
        expect(found?.reading).toBe('a fraction behind an integer is a mixed number')
      }),
      { numRuns: 8 },
    )
  })

  test('is a product where that is right', () => {
    fc.assert(
      fc.property(mixed, ([w, n, d]) => {
        expect(verdicts(`$${w}\\frac{${n}}{${d}} = \\frac{${w * n}}{${d}}$`)).toEqual(['holds'])
      }),
      { numRuns: 8 },
    )
  })

  test('is refuted where neither is', () => {
    fc.assert(
      fc.property(mixed, ([w, n, d]) => {
        const [wrong] = [w * d + n + 1].filter(above => above !== w * n && above !== w * d + n)
        fc.pre(wrong !== undefined)
        const [found] = judged(`$${w}\\frac{${n}}{${d}} = \\frac{${wrong}}{${d}}$`)
        expect(found?.verdict).toBe('refuted')
        expect(found?.understood).toContain(`${w} + ${n}/${d}`)
      }),
      { numRuns: 8 },
    )
  })
})

describe('what stands right behind a divisor', () => {
  const digit = fc.integer({ min: 2, max: 19 })

  test('may be divided by as well, or not', () => {
    fc.assert(
      fc.property(digit, digit, digit, (a, b, c) => {
        const [tight, loose] = [`\\frac{${a}}{${b * (c + 1)}}`, `\\frac{${a * (c + 1)}}{${b}}`]
        expect(verdicts(`$${a}/${b}(${c} + 1) = ${tight}$`)).toEqual(['holds'])
        expect(verdicts(`$${a}/${b}(${c} + 1) = ${loose}$`)).toEqual(['holds'])
      }),
      { numRuns: 8 },
    )
  })

  test('and is refuted where neither is right', () => {
    fc.assert(
      fc.property(digit, digit, digit, (a, b, c) => {
        const wrong = a * b * (c + 1) + 1
        expect(verdicts(`$${a}/${b}(${c} + 1) = \\frac{${wrong}}{${b}}$`)).toEqual(['refuted'])
      }),
      { numRuns: 8 },
    )
  })

  test('but not behind a sign, a bar of a fraction, or brackets around the quotient', () => {
    expect(verdicts('$1/2 \\cdot 3 = \\frac{1}{6}$')).toEqual(['refuted'])
    expect(verdicts('$\\frac{1}{2}(2 + 1) = \\frac{1}{6}$')).toEqual(['refuted'])
    expect(verdicts('$(1/2)(2 + 1) = \\frac{1}{6}$')).toEqual(['refuted'])
    expect(verdicts('$1/2\\pi = 0.159$')).toEqual(['holds'])
  })
})

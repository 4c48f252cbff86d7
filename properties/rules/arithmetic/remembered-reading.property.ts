import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    one => one.verdict,
  )

/** An expression that another reading than the usual one makes true, and its value under that reading. */
const expression = fc.oneof(
  fc
    .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 2, max: 9 }))
    .map(([above, below]) => [`${above}/${below}\\pi`, above / (below * Math.PI)] as const),
  fc
    .integer({ min: 11, max: 79 })
    .map(angle => [`\\sin ${angle}`, Math.sin((angle * Math.PI) / 180)] as const),
  fc
    .constantFrom(2, 10)
    .chain(base =>
      fc.integer({ min: 11, max: 99 }).map(of => [`\\log ${of}`, Math.log(of) / Math.log(base)] as const),
    ),
)

describe('a figure that is right under another reading than the usual one', () => {
  test('stands for its value under that reading in the next link', () => {
    fc.assert(
      fc.property(expression, fc.integer({ min: 2, max: 9 }), ([written, value], factor) => {
        const printed = value.toPrecision(4)
        const first = `So $${written} \\approx ${printed}$.`
        const times = (result: number) =>
          `Then $${factor} \\cdot ${printed} \\approx ${result.toPrecision(3)}$.`
        expect(verdicts(`${first} ${times(factor * value)}`)).toEqual(['holds', 'holds'])
        expect(verdicts(`${first} ${times(factor * value * 1.2)}`)).toEqual(['holds', 'refuted'])
      }),
      { numRuns: 30 },
    )
  })

  test('does so in the same chain', () => {
    fc.assert(
      fc.property(expression, ([written, value]) => {
        const chain = (metres: number) =>
          `So $${written} \\approx ${value.toPrecision(5)}\\ \\text{km} \\approx ${metres.toPrecision(5)}\\ \\text{m}$.`
        expect(verdicts(chain(Number(value.toPrecision(5)) * 1000))).toEqual(['holds', 'holds'])
        expect(verdicts(chain(value * 1200))).toEqual(['holds', 'refuted'])
      }),
      { numRuns: 30 },
    )
  })
})

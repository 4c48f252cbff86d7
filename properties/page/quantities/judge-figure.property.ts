import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { number } from '../../../src/math/term/term.js'
import { judgeFigure } from '../../../src/page/quantities/judge-figure.js'
import { figureOfNode } from '../../../src/page/quantities/printed-figure.js'
import { nodeOf } from '../read-here.js'

/** The judgement of a figure in LaTeX that stands for this value, wherever it stands in a source. */
function judged(latex: string, value: string, before: string) {
  const { figure } = figureOfNode(nodeOf(latex))!
  const place = { ...figure, start: before.length, end: before.length + latex.length }
  return judgeFigure(place, { sign: '≈', data: number(value) }, `${before}${latex} and so on`)
}

const figure = fc.oneof(
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places)),
  fc.integer({ min: 1000, max: 9_999_999 }).map(whole => whole.toLocaleString('en')),
  fc
    .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 3, max: 30 }))
    .map(([digits, power]) => `${(digits / 100).toFixed(2)} \\times 10^{${power}}`),
)

describe('a figure of a page', () => {
  test('holds for the value that it prints, and its correction holds where it does not', () =>
    fc.assert(
      fc.property(figure, figure, fc.string({ maxLength: 9 }), (printed, other, before) => {
        const value = figureOfNode(nodeOf(other))!.figure.digits.replaceAll(',', '')
        expect(judged(other, value, before).verdict).toBe('holds')
        const { verdict, expected } = judged(printed, value, before)
        expect(['holds', 'misrounded', 'refuted']).toContain(verdict)
        if (expected !== null) expect(judged(expected, value, before).verdict).toBe('holds')
        expect(judged(printed, value, '').expected).toBe(expected)
      }),
    ))

  test('is as wrong as its factor makes it', () => {
    const { figure } = figureOfNode(nodeOf('3'))!
    const against = (value: string) =>
      judgeFigure({ ...figure, factor: '1000' }, { sign: '≈', data: number(value) }, '3')
    expect(against('3000').verdict).toBe('holds')
    expect(against('3').verdict).toBe('refuted')
  })
})

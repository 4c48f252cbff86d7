import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

/** A sum of two figures, with an error that no rounding explains, or none. */
const sum = fc
  .tuple(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 11, max: 99 }), fc.constantFrom(0, 7))
  .filter(([a, b, error]) => error === 0 || (a + b + error) % 10 !== 0)
  .map(([a, b, error]) => ({ text: `${a} + ${b} = ${a + b + error}`, verdict: error ? 'refuted' : 'holds' }))
const RUNS = { numRuns: 25 }

describe('arithmetic in prose is read', () => {
  test('behind each label of a line, and behind what a name is applied to', () =>
    fc.assert(
      fc.property(sum, sum, (one, other) => {
        const both = [one.verdict, other.verdict]
        // What is wrong among parts of one line may be a choice.
        const found = verdicts(`1. a) ${one.text} b) ${other.text}`)
        expect(found.map(verdict => verdict === 'holds')).toEqual(both.map(verdict => verdict === 'holds'))
        expect(verdicts(`Tax: T(24,000) = ${one.text} and f(x, 2) = ${other.text}.`)).toEqual(both)
      }),
      RUNS,
    ))

  test('and no value of a function or of its derivative is a factor', () =>
    fc.assert(
      fc.property(
        sum,
        fc.constantFrom("f'", 'f’', "f''", 'f′', '(f + g)', 'f⁻¹', 'P_2', 'y'),
        fc.integer({ min: 0, max: 9 }),
        ({ text, verdict }, name, at) => {
          expect(verdicts(`Hence ${name}(${at}) = ${text}.`)).toEqual([verdict])
          expect(verdicts(`Hence ${name}(${at}) = 41.`)).toEqual([])
        },
      ),
      RUNS,
    ))

  test('behind a noun of its operation, a short form, and as the end of a range', () =>
    fc.assert(
      fc.property(sum, ({ text, verdict }) => {
        for (const frame of [
          `The sum ${text}.`,
          `A month it's ${text}.`,
          `that’s ${text}`,
          `It grows from 40 to ${text}.`,
          `From 3,200 bits to ${text} here.`,
        ])
          expect(verdicts(frame), frame).toEqual([verdict])
        for (const part of [`The ratio 2 to ${text}.`, `The sum of 5 and ${text}.`])
          expect(verdicts(part)).toEqual([])
      }),
      RUNS,
    ))

  test('behind ticks and crosses, of which each belongs to one statement', () =>
    fc.assert(
      fc.property(sum, sum, (one, other) => {
        const crossed = one.verdict === 'holds' ? 'holds' : 'undecided'
        expect(verdicts(`✗ ${one.text} ✓ ${other.text}`)).toEqual([crossed, other.verdict])
        expect(verdicts(`✅ ${other.text} ❌ ${one.text}`)).toEqual([other.verdict, crossed])
        expect(verdicts(`$${one.text}$ ✗ but $${other.text}$ ✓`)).toEqual([crossed, other.verdict])
      }),
      RUNS,
    ))
})

test('roots and angles are read in prose', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 3, max: 12 }), (k, n) => {
      expect(verdicts(`So √${k * k * 7} = ${k}√7 here.`)).toEqual(['holds'])
      expect(verdicts(`So √${k * k * 7} = ${k}√6 here.`)).toEqual(['refuted'])
      expect(verdicts(`The angles are (${n} − 2) · 180° = ${(n - 2) * 180}°.`)).toEqual(['holds'])
      expect(verdicts(`The angles are (${n} − 2) · 180° = ${(n - 2) * 180 + 11}°.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('figures alone beside a temperature are in degrees of its scale', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom('C', 'F'), (n, scale) => {
      for (const degrees of [` °${scale}`, `°${scale}`])
        for (const [off, verdict] of [
          [0, 'holds'],
          [3, 'refuted'],
        ] as const) {
          expect(verdicts(`That is ${2 * n} · 9 + 32 = ${2 * n * 9 + 32 + off}${degrees}.`)).toEqual([
            verdict,
          ])
          expect(verdicts(`That is $${2 * n} \\cdot 9 + 32 = ${2 * n * 9 + 32 + off}$${degrees}.`)).toEqual([
            verdict,
          ])
        }
      expect(verdicts(`That is $${2 * n} + 2 = ${2 * n + 3}^\\circ\\mathrm{${scale}}$.`)).toEqual(['refuted'])
      // On another scale it is another number.
      expect(verdicts(`That is $${n}^\\circ\\mathrm{C} = ${n + 4}^\\circ\\mathrm{F}$.`)).not.toContain(
        'holds',
      )
    }),
    RUNS,
  ))

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'arithmetic')
    .map(({ verdict }) => verdict)

/** Each prefix of metres, seconds and grams with the power of ten that it is. */
const PREFIXES = [
  ['k', 3],
  ['', 0],
  ['m', -3],
  ['n', -9],
] as const
const prefix = fc.constantFrom(...PREFIXES)
const figure = fc.integer({ min: 2, max: 9 })

/** A figure times a power of ten as a page prints it. */
const printed = (value: number, power: number): string =>
  power === 0 ? `${value}` : `${value}\\times 10^{${power}}`

test('the units of values that are put in count: their prefixes tell the power of ten of what comes out', () =>
  fc.assert(
    fc.property(
      ...[figure, figure, prefix, prefix, prefix, fc.boolean(), fc.constantFrom(-3, 3, 6)],
      (a, b, [one, p], [other, q], [out, r], isRight, slip) => {
        const power = p + q - r + (isRight ? 0 : slip)
        const text = `With $a = ${a}$ ${one}m and $b = ${b}$ ${other}m, the area is $a b = ${printed(a * b, power)}$ ${out}m m.`
        const area = text.replace(`${out}m m.`, `${out}m·m.`)
        expect(verdicts(area)).toEqual([isRight ? 'holds' : 'refuted'])
      },
    ),
    { numRuns: 60 },
  ))

test('seconds may stand for hours only where their number says so', () =>
  fc.assert(
    fc.property(figure, figure, fc.boolean(), (d, t, isInSeconds) => {
      const unit = isInSeconds ? 's' : 'h'
      const value = isInSeconds ? d * t * 3600 : d * t
      expect(verdicts(`With $d = ${d}$ and $t = ${t}$ h, we get $d t = ${value}$ ${unit}.`)).toEqual([
        'holds',
      ])
      expect(verdicts(`With $d = ${d}$ and $t = ${t}$ h, we get $d t = ${d * t}$ s.`)).toEqual(['refuted'])
    }),
    { numRuns: 20 },
  ))

test.each([
  // Its author converts by a number of the expression.
  'With $P = 60$ W and $t = 5$ h, $E = Pt/1000 = 0.3$ kWh.',
  'With $v = 90$ km/h and $m = 1000$ kg, $E = \\frac12 m (v/3.6)^2 = 312.5$ kJ.',
  'With $N = 7$ and $b = 2$ bytes, $M = 10^9 N b/10^9 = 14$ GB.',
  // The 9.81 has a unit that nobody wrote.
  'With $m = 200$ g and $h = 3$ m, the energy is $m \\cdot 9.81 \\cdot h = 5886$ mJ.',
  'With $n = 4$ and $d = 3$ km, the way is $n d = 12$ km.',
  'With $a = 3$ m and $b = 4$ s, we have $a + b = 7$ m.',
])('%s: an expression whose units do not make that of its figure is judged by its figures', text =>
  expect(verdicts(text)).toEqual(['holds']),
)

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const verdicts = (text: string) => audit(text).map(one => one.verdict)

/** As a document prints a value to some decimals, and what the last digit may be off. */
const printed = (value: number, places: number) => value.toFixed(places)
const isTie = (value: number, places: number) => Math.abs(((Math.abs(value) * 10 ** places) % 1) - 0.5) < 1e-6

const FUNCTIONS = { sin: Math.sin, cos: Math.cos, tan: Math.tan }
const named = fc.constantFrom(...(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]))

test('a sine, cosine or tangent of degrees or of a number holds as rounded, and is wrong two digits off', () =>
  fc.assert(
    fc.property(
      named,
      fc.integer({ min: -3600, max: 3600 }),
      fc.constantFrom('^\\circ', '°', ''),
      fc.integer({ min: 3, max: 6 }),
      (name, tenths, unit, places) => {
        const number = tenths / 10
        const value = FUNCTIONS[name](unit === '' ? number : (number * Math.PI) / 180)
        fc.pre(Math.abs(value) < 100 && Math.abs(value) > 0.01 && !isTie(value, places))
        const line = (shown: string) => `It is $\\${name}(${number}${unit}) = ${shown}$.`
        expect(verdicts(line(printed(value, places)))).toEqual(['holds'])
        const off = printed(value + 3 * 10 ** -places, places)
        // A number without a unit may be of degrees.
        const inDegrees = printed(FUNCTIONS[name]((number * Math.PI) / 180), places)
        fc.pre(unit !== '' || off !== inDegrees)
        expect(verdicts(line(off))).toEqual(['refuted'])
      },
    ),
    { numRuns: 25 },
  ))

test('an inverse function gives its angle in radians, in degrees, and in degrees that go without saying', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('\\arctan', '\\tan^{-1}'),
      fc.integer({ min: 11, max: 9999 }),
      (name, hundredths) => {
        const [number, angle] = [hundredths / 100, Math.atan(hundredths / 100)]
        const degrees = (angle * 180) / Math.PI
        fc.pre(!isTie(angle, 4) && !isTie(degrees, 2))
        expect(verdicts(`So $${name}(${number}) = ${printed(angle, 4)}$.`)).toEqual(['holds'])
        expect(verdicts(`So $${name}(${number}) = ${printed(degrees, 2)}^\\circ$.`)).toEqual(['holds'])
        expect(verdicts(`So $${name}(${number}) \\approx ${printed(degrees, 2)}$ degrees.`)).toEqual([
          'holds',
        ])
        const [silent] = audit(`So $${name}(${number}) = ${printed(degrees, 2)}$.`)
        expect([silent!.verdict, silent!.reading]).toEqual(['holds', 'angles in degrees'])
        expect(verdicts(`So $${name}(${number}) = ${printed(degrees + 1, 2)}^\\circ$.`)).toEqual(['refuted'])
      },
    ),
    { numRuns: 12 },
  ))

describe('the roots at multiples of fifteen degrees are exact', () => {
  test.each([
    ['$\\sin 30^\\circ = \\frac{1}{2}$.', 'holds'],
    ['$\\sin 60^\\circ = \\frac{\\sqrt{3}}{2}$.', 'holds'],
    ['$\\sin 60^\\circ = \\frac{\\sqrt{2}}{2}$.', 'refuted'],
    ['$\\cos(5\\pi/6) = -\\frac{\\sqrt{3}}{2}$.', 'holds'],
    ['$\\cos(-1035^\\circ) = \\frac{\\sqrt{2}}{2}$.', 'holds'],
    ['$\\tan 75^\\circ = 2 + \\sqrt{3}$.', 'holds'],
    ['$\\tan 75^\\circ = 2 - \\sqrt{3}$.', 'refuted'],
    ['$\\arccos(-\\frac{1}{2}) = \\frac{2\\pi}{3}$.', 'holds'],
    ['$\\arctan\\sqrt{3} = 30^\\circ$.', 'refuted'],
    ['$\\frac{5\\pi}{6} = 150^\\circ$ and $180^\\circ - 70^\\circ = 110^\\circ$.', 'holds holds'],
    ['$180^\\circ - 70^\\circ = 120^\\circ$.', 'refuted'],
    ['$\\tan 90^\\circ = 10^{16}$.', 'undecided'],
  ])('%s', (line, expected) => expect(verdicts(`So ${line}`).join(' ')).toBe(expected))
})

test('an angle that a symbol stands for is put in as the angle that it is', () => {
  const given = 'With $\\theta = 30^\\circ$ we get '
  expect(verdicts(`${given}$\\sin\\theta = 0.5$.`)).toEqual(['unread', 'holds'])
  expect(verdicts(`${given}$\\cos\\theta = 0.5$.`)).toEqual(['unread', 'refuted'])
})

test('what has degrees and is no angle is not taken for one', () => {
  expect(verdicts('It rose by $30 - 20 = 10$ degrees.')).toEqual(['holds'])
  expect(verdicts('There are $12 - 1 = 11$ degrees of freedom.')).toEqual(['holds'])
  expect(verdicts('It rose by $30 - 20 = 12$ degrees.')).toEqual(['refuted'])
  expect(verdicts('So $35^\\circ\\text{C} - 20^\\circ\\text{C} = 16^\\circ\\text{C}$.')).toEqual([
    'undecided',
  ])
})

describe('whole parts, remainders and common divisors', () => {
  test.each([
    ['$\\lfloor 17/5 \\rfloor = 3$', 'holds'],
    ['$\\lceil 17/5 \\rceil = 3$', 'refuted'],
    ['$\\lfloor \\log_2 1000 \\rfloor = 9$', 'holds'],
    ['$17 \\bmod 5 = 2$', 'holds'],
    ['$17 \\bmod 5 = 3$', 'refuted'],
    ['$3 \\cdot 7 \\bmod 5 = 1$', 'holds'],
    ['$7 + 8 \\bmod 12 = 3$', 'unread'],
    ['$(7 + 8) \\bmod 12 = 3$', 'holds'],
    ['$\\gcd(48, 36) = 12$', 'holds'],
    ['$\\gcd(48, 36) = 6$', 'refuted'],
    ['$\\operatorname{lcm}(4, 6) = 12$', 'holds'],
    ['$\\operatorname{round}(2.5) = 2$', 'undecided'],
    ['$\\operatorname{ReLU}(-2) = 0$', 'holds'],
  ])('%s', (line, expected) => expect(verdicts(`So ${line}.`)).toEqual([expected]))
})

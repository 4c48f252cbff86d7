import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const verdict = (text: string) => audit(text).map(one => one.verdict)
const reading = (text: string) => audit(text).map(one => one.reading)

/** Both ways: what is right, and the same line with a wrong digit. */
const LINES: readonly [right: string, wrong: string][] = [
  // On both sides.
  ['$100 \\text{ km/h} = 27.8 \\text{ m/s}$', '$100 \\text{ km/h} = 28.7 \\text{ m/s}$'],
  [
    '$5 \\text{ km} + 300 \\text{ m} = 5.3 \\text{ km}$',
    '$5 \\text{ km} + 300 \\text{ m} = 5.6 \\text{ km}$',
  ],
  [
    '$0.07 \\text{ ms} + 43.8 \\text{ ms} \\approx 43.9 \\text{ ms}$',
    '$0.07 \\text{ ms} + 43.8 \\text{ ms} \\approx 44.9 \\text{ ms}$',
  ],
  [
    '$16000 \\times 0.7 \\text{ kW} \\times 276 \\text{ h} \\approx 3.09 \\text{ GWh}$',
    '$16000 \\times 0.7 \\text{ kW} \\times 276 \\text{ h} \\approx 3.90 \\text{ GWh}$',
  ],
  [
    '$\\frac{\\$30{,}000}{\\$4/\\text{hr}} = 7{,}500 \\text{ GPU-hours}$',
    '$\\frac{\\$30{,}000}{\\$4/\\text{hr}} = 7{,}900 \\text{ GPU-hours}$',
  ],
  [
    '$0.5 \\text{ kg} \\times 4186 \\text{ J/(kg K)} \\times 20 \\text{ K} = 41.9 \\text{ kJ}$',
    '$0.5 \\text{ kg} \\times 4186 \\text{ J/(kg K)} \\times 20 \\text{ K} = 49.1 \\text{ kJ}$',
  ],
  [
    '$137 \\text{ seconds} = 2 \\text{ minutes } 17 \\text{ seconds}$',
    '$137 \\text{ seconds} = 2 \\text{ minutes } 27 \\text{ seconds}$',
  ],
  [
    '$0.059 \\text{ nats} \\approx 0.085 \\text{ bits}$',
    '$0.059 \\text{ nats} \\approx 0.058 \\text{ bits}$',
  ],
  ['$12 \\text{ months} = 1 \\text{ year}$', '$30 \\text{ months} = 1 \\text{ year}$'],
  // On the right only: a label, what base units come to, a prefix that nobody wrote.
  ['$2000 + 600 = 2600 \\text{ ms}$', '$2000 + 600 = 2700 \\text{ ms}$'],
  [
    '$\\frac{15 \\times 10^9}{9 \\times 10^{10}} = 167 \\text{ ms}$',
    '$\\frac{15 \\times 10^9}{9 \\times 10^{10}} = 176 \\text{ ms}$',
  ],
  ['$34 \\times 10^6 / 9 \\times 10^{10} = 378\\mu s$', '$34 \\times 10^6 / 9 \\times 10^{10} = 387\\mu s$'],
  [
    '$6 \\times 37\\text{B} \\times 4\\text{M} = 8.9 \\times 10^{17}$',
    '$6 \\times 37\\text{B} \\times 4\\text{M} = 9.8 \\times 10^{17}$',
  ],
  ['$4.416 \\times 10^6 \\times \\$2 = \\$8.8$M', '$4.416 \\times 10^6 \\times \\$2 = \\$8.2$M'],
  // In words behind the formula.
  ['It keeps $0.82 \\times 2.5 = 2.05$ billion', 'It keeps $0.82 \\times 2.5 = 2.50$ billion'],
  ['It pays $0.5 \\times 3 = 1.5$ million dollars', 'It pays $0.5 \\times 3 = 5.1$ million dollars'],
  ['They add up to $60 + 25 + 15 = 100$ percent', 'They add up to $60 + 25 + 15 = 110$ percent'],
  // Units that cancel leave a number.
  ['(12.4 g / 15.5 g) × 100 = 80 %', '(12.4 g / 15.5 g) × 100 = 88 %'],
  ['$100 - 18 = 82\\%$', '$100 - 18 = 28\\%$'],
  ['$\\frac{7}{39} \\times 100 = 17.9\\%$', '$\\frac{7}{39} \\times 100 = 19.7\\%$'],
  ['$\\frac{100 \\cdot 7}{39} = 17.9\\%$', '$\\frac{100 \\cdot 7}{39} = 19.7\\%$'],
  // Where the left counts in ones, so does what it comes to.
  ['$3 \\cdot 10^9 / 2 = 1.5$ billion', '$3 \\cdot 10^3 / 2 = 1500$ billion'],
  ['$1/8 = 12.5\\%$', '$1/8 = 0.125\\%$'],
  ['$0.5 + 0.3 = 80\\%$', '$0.5 + 0.3 = 88\\%$'],
  ['$0.18 \\times 312 \\times 10^{12} = 56$ TFLOP/s', '$0.18 \\times 312 \\times 10^{12} = 65$ TFLOP/s'],
  ['It took $7200$ seconds $\\approx 2$ hours', 'It took $7200$ seconds $\\approx 3$ hours'],
  [
    'It has $\\frac{70 \\times 10^9}{1000} = 70$ million parts',
    'It has $\\frac{70 \\times 10^9}{1000} = 76$ million parts',
  ],
  // No unit at all: thousands are understood.
  // π, and labels in brackets.
  ['$\\pi \\cdot 3^2 \\approx 28.27$', '$\\pi \\cdot 3^2 \\approx 28.72$'],
  [
    '$8192\\ (T) \\times 40\\ (K) \\times 2\\ (\\text{bytes}) = 655 \\text{ kB}$',
    '$8192\\ (T) \\times 40\\ (K) \\times 2\\ (\\text{bytes}) = 565 \\text{ kB}$',
  ],
]

describe('units of a line', () => {
  test.each(LINES)('%s', (right, wrong) => {
    expect(verdict(`So ${right}.`)).toEqual(['holds'])
    expect(verdict(`So ${wrong}.`)).toEqual([expect.stringMatching(/^(?:refuted|misrounded)$/)])
  })

  test('of two meanings the one that fits is taken, and named', () => {
    expect(reading('So $134{,}217{,}728 \\text{ bytes} = 128 \\text{ MB}$.')).toEqual([
      'prefixes are powers of 1024',
    ])
    expect(reading('So $134{,}217{,}728 \\text{ bytes} = 134 \\text{ MB}$.')).toEqual([null])
    expect(reading('So $10 \\text{ years} = 3652.5 \\text{ days}$.')).toEqual(['a year of 365.25 days'])
    expect(reading('So $17 / 2 = 8.5 \\text{ ms}$.')).toEqual(['the left is in the unit of the right'])
    expect(reading('So $25 + 273.15 = 298.15$ K.')[0]).toContain('a letter behind a figure is a unit')
  })

  test('a dimension that cannot be is refuted where every figure has its unit, else it accuses nobody', () => {
    expect(verdict('So $3 \\text{ m} \\times 4 \\text{ m} = 12 \\text{ m}^2$.')).toEqual(['holds'])
    expect(verdict('So $3 \\text{ m} \\times 4 \\text{ m} = 12 \\text{ m}$.')).toEqual(['refuted'])
    expect(verdict('So $3 \\times 4 \\text{ m} = 12 \\text{ m}^2$.')).toEqual(['holds'])
    expect(verdict('So $3 \\text{ m} + 4 \\text{ s} = 7 \\text{ m}$.')).toEqual(['unread'])
  })

  test('what is not known accuses nobody: units, prices, things of another kind, quotations', () => {
    expect(verdict('So $2 + 3 = 7$ dB.')).toEqual(['undecided'])
    expect(verdict('So $64$ cards $= 8$ nodes.')).toEqual(['undecided'])
    expect(verdict('So $\\$0.50 = 10^6$ tokens.')).toEqual(['undecided'])
    expect(verdict('The note "$2 + 3 = 7$" is withdrawn.')).toEqual(['undecided'])
    expect(verdict('So $5 \\text{ if } x = 3$.')).toEqual(['unread'])
  })

  test('no prefix makes an order true', () => {
    expect(verdict('So $13 > 20$.')).toEqual(['refuted'])
    expect(verdict('So $13 > 20 \\text{ ms}$.')).toEqual(['refuted'])
    expect(verdict('So $256 \\cdot 16 = 4$ TB.')).toEqual(['undecided'])
  })

  test('one digit bears no conversion that nobody wrote', () => {
    expect(verdict('So $2 \\times 10^{12} / 2^{40} \\approx 0.00$ TiB.')).toEqual(['refuted'])
    expect(verdict('So $41 / 10 = 0.1$ minutes.')).toEqual(['undecided'])
    expect(verdict('It takes $7200 = 2$ hours.')).toEqual(['holds'])
  })

  test('no prefix is left out where a power of a thousand is written out', () => {
    expect(verdict('So $\\frac{500 \\times 10^9}{2^{30}} \\approx 465.7$ GiB.')).toEqual(['holds'])
    expect(verdict('So $\\frac{500 \\times 10^9}{2^{60}} \\approx 465.7$ GiB.')).not.toEqual(['holds'])
    expect(verdict('So $\\frac{6.28 \\times 10^7}{3.6 \\times 10^6} \\approx 0.0174$ kWh.')).not.toEqual([
      'holds',
    ])
    expect(verdict('So $2048 \\cdot 1024 = 2.2$ GB.')).toEqual(['refuted'])
  })

  test('a correction is in the notation of the page', () => {
    const [grouped] = audit('So $512 \\cdot 312 = 169{,}744$.')
    expect(grouped!.expected).toBe('159{,}744')
    const [scaled] = audit('So $\\frac{15 \\times 10^9}{9 \\times 10^{10}} = 187 \\text{ ms}$.')
    expect(scaled!.expected).toBe('167 \\text{ ms}')
  })

  test('any sum in one unit is right in every other one that it converts to exactly', () => {
    const units = [
      ['ms', 1],
      ['s', 1000],
      ['min', 60_000],
      ['h', 3_600_000],
    ] as const
    const figure = fc.integer({ min: 1, max: 999 })
    const unit = fc.constantFrom(...units)
    fc.assert(
      fc.property(figure, unit, figure, unit, fc.integer({ min: 1, max: 9 }), (a, [u, p], b, [v, q], off) => {
        // By whole milliseconds, no unit being read.
        const total = a * p + b * q
        const line = (value: number) => `So $${a} \\text{ ${u}} + ${b} \\text{ ${v}} = ${value} \\text{ ms}$.`
        expect(verdict(line(total))).toEqual(['holds'])
        // Zeros that end a figure may be insignificant.
        if ((total + off) % 10 !== 0) expect(verdict(line(total + off))[0]).not.toBe('holds')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a figure beyond all bounds', () => {
  test.each(['1e30000', '10^{999999999}', '2.5 \\times 10^{400000}'])(
    '%s is undecided, not a crash',
    figure =>
      expect(verdict(`So $3 \\cdot 4 = ${figure}$.`)).toEqual([
        expect.stringMatching(/^(?:undecided|unread)$/),
      ]),
  )
})

test('decimals that are worked out may be percentages, so that only another figure is wrong', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 9 }), (hundredths, factor) => {
      const line = (product: number) =>
        `So $${factor} \\cdot 0.${`${hundredths}`.padStart(2, '0')} = ${(product / 100).toFixed(2)}\\%$.`
      const product = hundredths * factor
      expect(verdict(line(product))).not.toEqual(['refuted'])
      expect(verdict(line(product + 7))).toEqual([expect.stringMatching(/^(?:refuted|misrounded)$/)])
    }),
  ))

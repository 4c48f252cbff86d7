import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { temperatureLaw } from '../../../src/rules/laws/temperatures.js'
import { lawsIn, verdictsIn } from './judged.js'
import { pagesIn } from './law-page-of.js'

/** Temperatures in hundredths of a degree Celsius, and each scale's figure for them. */
const celsius = fc.integer({ min: -20_000, max: 99_999 })
const figure = {
  C: (hundredths: number) => hundredths / 100,
  K: (hundredths: number) => (hundredths + 27_315) / 100,
  F: (hundredths: number) => (hundredths * 9 + 16_000 * 1) / 500,
}
const shown = (value: number) => String(Number(value.toFixed(4)))

const WRITTEN = [
  (value: string, unit: string) => `${value} ${unit === 'K' ? 'K' : `°${unit}`}`,
  (value: string, unit: string) => `${value}°${unit}`.replace('°K', ' K'),
] as const
const scales = fc.constantFrom(['C', 'K'], ['K', 'C'], ['C', 'F'], ['F', 'C']) as fc.Arbitrary<
  readonly ['C' | 'K' | 'F', 'C' | 'K' | 'F']
>

const page = (line: string) => `**1.** The water is at ${line}.`

describe('temperatures on two scales', () => {
  test('hold where they are the same, and are refuted where they are off by a degree or more', () => {
    fc.assert(
      fc.property(
        celsius,
        scales,
        fc.constantFrom(...WRITTEN),
        fc.constantFrom(0, 1, -3, 32, 273),
        (at, [from, to], write, off) => {
          const line = (value: number) =>
            `${write(shown(figure[from](at)), from)} = ${write(value.toFixed(2), to)}`
          const right = Number(figure[to](at).toFixed(2)) + off
          fc.pre(Math.abs(figure[from](at) - right) > 2)
          // A difference has the same figure on both scales.
          fc.pre(Math.abs((figure[from](at) * (to === 'F' ? 9 : 5)) / (from === 'F' ? 9 : 5) - right) > 2)
          expect(verdictsIn(page(line(right)))).toEqual([off === 0 ? 'holds' : 'refuted'])
        },
      ),
      { numRuns: 80 },
    )
  })

  test.each([
    '25\\,^\\circ\\mathrm{C} = 298.15\\,\\mathrm{K}',
    '25^\\circ\\text{C} = 298\\,\\text{K}',
    '25\\,{}^\\circ\\text{C} = 77\\,{}^\\circ\\text{F}',
    '\\SI{25}{\\celsius} = \\SI{298.15}{\\kelvin}',
    '\\qty{25}{\\degreeCelsius} \\approx \\qty{298}{\\kelvin}',
  ])('in TeX too: %s', formula => {
    expect(verdictsIn(page(`$${formula}$`))).toEqual(['holds'])
    expect(verdictsIn(page(`$${formula.replace(/(29|7)(?=\d)/, '4')}$`))).toEqual(['refuted'])
  })

  test('a chain is judged link by link, and corrected with its unit', () => {
    const found = lawsIn(page('0 °C = 273.15 K = 33 °F'))
    expect(found.map(one => one.verdict)).toEqual(['holds', 'refuted'])
    expect(found.at(-1)?.expected).toBe('32 °F')
  })
})

describe('what is no temperature by itself', () => {
  test.each(['35 °C − 25 °C = 10 K', '(20 °C + 30 °C)/2 = 25 K', '25 °C = 273.15 K + 25 K', '25 °C = 25 °C'])(
    'is left alone: %s',
    line => expect(verdictsIn(page(line))).toEqual([]),
  )

  test('a difference has no zero', () => {
    expect(verdictsIn('**1.** The rise is ΔT = 10 °C = 10 K.')).toEqual(['holds'])
    expect(verdictsIn('**1.** It rises by 10 °C = 18 °F.')).toEqual(['holds'])
    expect(verdictsIn('**1.** We have 10 °C = 10 K.')).toEqual(['undecided'])
  })
})

const found = (text: string) =>
  pagesIn(text)
    .flatMap(temperatureLaw.check)
    .map(({ rule, judgement, from, to, start, end }) => ({
      rule,
      verdict: judgement.verdict,
      expected: judgement.expected,
      reason: judgement.reason,
      reading: judgement.reading,
      explanation: judgement.explanation,
      statement: text.slice(from, to),
      right: text.slice(start, end),
    }))
const verdicts = (text: string) => found(text).map(({ verdict }) => verdict)

describe('a difference has no zero', () => {
  test.each(['exchange', 'changer', 'prise', 'ranged', 'swarming', 'degrees here'])(
    '%s is none of its words',
    word => expect(verdicts(`The ${word} is 10 °C = 10 K.`)).toEqual(['undecided']),
  )
})

describe('what is added, multiplied or divided is no temperature by itself', () => {
  test('unless a wide gap parts them', () => {
    const gap = (length: number) => ' '.repeat(length)
    expect(verdicts(`So 2 +${gap(11)}25 °C = 399 K.`)).toEqual([])
    expect(verdicts(`So 2 +${gap(12)}25 °C = 399 K.`)).toEqual(['refuted'])
    expect(verdicts(`So 25 °C = 399 K${gap(10)}+5.`)).toEqual([])
    expect(verdicts(`So 25 °C = 399 K${gap(11)}+5.`)).toEqual(['refuted'])
    expect(verdicts(`It is $Δ$${gap(10)}10 °C = 10 K.`)).toEqual(['holds'])
    expect(verdicts(`It is $Δ$${gap(11)}10 °C = 10 K.`)).toEqual(['undecided'])
  })
})

test('what is said in words is judged as an equation is, where it ends with its unit', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9000 }),
      scales,
      fc.constantFrom([', that is ', ','], [', which is ', '.'], [' is ', '.'], [' (', ')'], [', or ', '.']),
      fc.constantFrom(0, 30),
      (at, [from, to], [says, ends], off) => {
        const write = WRITTEN[0]
        const right = Number(figure[to](at).toFixed(2)) + off
        fc.pre(right / figure[to](at) < 1.8)
        fc.pre(Math.abs((figure[from](at) * (to === 'F' ? 9 : 5)) / (from === 'F' ? 9 : 5) - right) > 2)
        const said = `${write(shown(figure[from](at)), from)}${says}${write(right.toFixed(2), to)}`
        expect(verdictsIn(page(`${said}${ends} So it is`))).toEqual([off === 0 ? 'holds' : 'refuted'])
        expect(verdictsIn(page(`${said} above the mean${ends} So it is`))).toEqual([])
      },
    ),
  ))

test('in brackets another order of size is how far a temperature is known', () => {
  expect(verdictsIn(page('20 °C (2 K)'))).toEqual([])
  expect(verdictsIn(page('20 °C (62 °F)'))).toEqual(['refuted'])
})

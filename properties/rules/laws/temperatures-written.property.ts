import { describe, expect, test } from 'vitest'
import { equatesTemperatures, temperatures } from '../../../src/rules/laws/temperatures.js'
import { lawPageOf } from './law-page-of.js'

const found = (text: string) =>
  temperatures(lawPageOf(text)).map(({ rule, judgement, from, to, start, end }) => ({
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

test('a finding is of the right side, and corrects its figure', () => {
  expect(found('25 °C = 298 K')).toMatchObject([
    { statement: '25 °C = 298 K', right: '298 K', expected: null },
  ])
  expect(found('It is 25 °C = 399 K.')).toMatchObject([
    {
      rule: 'law/temperatures',
      verdict: 'refuted',
      expected: '298 K',
      reading: 'temperatures on two scales',
      statement: '25 °C = 399 K',
      right: '399 K',
    },
  ])
})

describe('temperatures on two scales', () => {
  test.each([
    // 0 °C is 273.15 K and 32 °F; a degree Fahrenheit is five ninths of the others.
    '0 °C = 273.15 K',
    '0 °C = 32 °F',
    '100 °C = 212 °F',
    '-40 °C = -40 °F',
    '32 °F = 0 °C',
    '-459.67 °F = 0 K',
    '0 K = -273.15 °C',
    '0 K = -459.67 °F',
    '300 K = 26.85 °C',
    '98.6 °F = 37 °C',
    '−40 °C = −40 °F',
    '–40 °C = –40 °F',
    '+100 °C = 212 °F',
    '100°C = 212°F',
    '100 ℃ = 212 ℉',
    '100℃≈212℉',
    '25 °C ≈ 298 K',
    '25 °C ≃ 298 K',
    '$25\\,^\\circ\\mathrm{C} = 298.15\\,\\mathrm{K}$',
    '$25^{\\circ}\\text{C} = 298\\,\\text{K}$',
    '$25^\\circ C = 298 K$',
    '$25\\degree C \\simeq 298 K$',
    '$25\\,{}^\\circ\\rm C \\approx 77\\,{}^\\circ\\textrm{F}$',
    '\\SI{25}{\\celsius} = \\SI{298.15}{\\kelvin}',
    '\\qty{25}{\\degreeCelsius} \\approx \\qty{298}{\\kelvin}',
    '25~°C~=~298~K',
  ])('%s', text => {
    expect(verdicts(`So ${text}.`)).toEqual(['holds'])
    expect(verdicts(text)).toEqual(['holds'])
  })

  test.each([
    ['0 °C = 274.15 K', '273.15 K'],
    ['100 °C = 213 °F', '212 °F'],
    ['32 °F = 3 °C', '0 °C'],
    ['-459.67 °F = 7 K', '0 K'],
    ['300 K = 28.85 °C', '26.85 °C'],
    ['25 °C = -298 K', '298 K'],
    ['-25 °C = 298 K', '248 K'],
    ['\\SI{25}{\\celsius} = \\SI{299.15}{\\kelvin}', '\\SI{298.15}{\\kelvin}'],
    ['25 °C ≈ 301 K', '298 K'],
  ])('%s is refuted: %s', (text, expected) => {
    expect(found(`So ${text}.`).map(one => [one.verdict, one.expected])).toEqual([['refuted', expected]])
  })

  test('no constant is leaned on', () =>
    expect(temperatures(lawPageOf('So 25 °C = 399 K.'))[0]!.judgement.evidence!.constants).toEqual([]))

  test('equal is meant more closely than about', () => {
    expect(verdicts('So -140 °C ≈ 100 K.')).toEqual(['holds'])
    expect(verdicts('So -140 °C = 100 K.')).toEqual(['refuted'])
    expect(verdicts('So 27 °C = 300 K.')).toEqual(['holds'])
    expect(verdicts('So 1 °C ≈ 300 K.')).toEqual(['holds'])
    expect(verdicts('So 1 °C = 300 K.')).not.toEqual(['holds'])
  })

  test.each([
    'So 25 K = 25 K.',
    'So 25 °C = 25 °C.',
    'So 25 °C is 298 K.',
    'So 25 °C = 298 Kbit.',
    'So 25 °C = 298 K2.',
    'So 25 °C = x.',
    'So 25 m = 298 K.',
    'So 25 C = 298 K and more.',
  ])('none in %s', text => expect(verdicts(text)).toEqual([]))

  test('a chain goes on behind what it has said', () => {
    const text = 'So 0 °C = 273.15 K = 33 °F, and 0 °C = 374 K.'
    expect(found(text).map(({ statement, verdict }) => [statement, verdict])).toEqual([
      ['0 °C = 273.15 K', 'holds'],
      [' = 33 °F', 'refuted'],
      ['0 °C = 374 K', 'refuted'],
    ])
  })

  test('of one section', () => {
    const text = '# Answers\n\n**1.** So 0 °C = 273.15 K.\n\n**2.** So 0 °C = 279 K.\n'
    const ofSection = (section: number) =>
      temperatures(lawPageOf(text, section)).map(({ start, end, judgement }) => [
        text.slice(start, end),
        judgement.verdict,
      ])
    expect(ofSection(1)).toEqual([['273.15 K', 'holds']])
    expect(ofSection(2)).toEqual([['279 K', 'refuted']])
  })
})

describe('a difference has no zero', () => {
  test.each([
    'It is degrees warmer: 10 °C = 10 K.',
    'One degree hotter, 10 °C = 10 K.',
    'Ten degrees colder, 10 °C = 10 K.',
    'Here Δ is 10 °C = 10 K.',
    'Here $\\Delta$ = 10 °C = 10 K.',
    'The Rise is 10 °C = 10 K.',
  ])('%s', text => expect(verdicts(text)).toEqual(['holds']))

  test('a name in a formula is no such word', () =>
    expect(verdicts('It is $range$ and now here and there 10 °C = 10 K.')).toEqual(['undecided']))

  test.each(['exchange', 'changer', 'roses', 'prise', 'gaps', 'ranged', 'swarming', 'degrees here'])(
    '%s is none of its words',
    word => expect(verdicts(`The ${word} is 10 °C = 10 K.`)).toEqual(['undecided']),
  )

  test('without them it is in doubt, and with them a point is no error', () => {
    expect(found('It is 10 °C = 10 K.')[0]).toMatchObject({
      verdict: 'undecided',
      reason: 'uncertain-place',
      explanation: '283.15; it may be a difference of temperatures',
    })
    expect(found('It rises by 10 °C = 11 K.')[0]).toMatchObject({
      verdict: 'undecided',
      reason: 'uncertain-place',
      explanation: '283.15',
    })
    expect(verdicts('It rises to 10 °C = 283.15 K.')).toEqual(['holds'])
  })
})

describe('what is added, multiplied or divided is no temperature by itself', () => {
  test.each([
    '35 °C - 25 °C = 10 K',
    '35 °C − 25 °C = 10 K',
    '2 · 25 °C = 10 K',
    '2 × 25 °C = 10 K',
    '2 * 25 °C = 10 K',
    '1/25 °C = 10 K',
    'x^25 °C = 10 K',
    'x_25 °C = 10 K',
    '2 + 25 °C = 10 K',
    '7 25 °C = 10 K',
    '$2 \\cdot 25 °C = 10 K$',
    '$2 \\times 25 °C = 10 K$',
    '7-25 °C = 10 K',
    '(x) -25 °C = 10 K',
    '{x} -25 °C = 10 K',
    '[x] -25 °C = 10 K',
    '5° -25 °C = 10 K',
    '5℃ -25 °C = 10 K',
    '5℉ -25 °C = 10 K',
    '5 K -25 °C = 10 K',
    '5 C -25 °C = 10 K',
    '5 F -25 °C = 10 K',
    '25 °C = 10 K + 5',
    '25 °C = 10 K - 5',
    '25 °C = 10 K − 5',
    '25 °C = 10 K · 5',
    '25 °C = 10 K × 5',
    '25 °C = 10 K * 5',
    '25 °C = 10 K / 5',
    '25 °C = 10 K^2',
    '25 °C = 10 K + (5)',
    '25 °C = 10 K + \\x',
    '$25 °C = 10 K \\cdot 5$',
    '$25 °C = 10 K \\times 5$',
    '$2 + \\, 25 °C = 10 K$',
    '\\(25 °C = 10 K\\) + 5',
    '5 + \\(25 °C = 10 K\\)',
    '$25 °C = 10 K \\, + 5$',
  ])('%s', text => expect(verdicts(`So ${text}.`)).toEqual([]))

  test.each([
    'at -25 °C = 10 K',
    '(25 °C = 10 K)',
    'at 25 °C = 10 K - so',
    'at 25 °C = 10 K, 5',
    'T = 25 °C = 10 K',
    'T = -25 °C = 10 K',
    'by $2 \\cdot 3$: 25 °C = 399 K',
    '(x) 25 °C = 399 K - so',
    'by 5 to -25 °C = 399 K',
    'at 25 °C = 399 K-  5',
  ])('%s stands by itself', text => expect(verdicts(`So ${text}.`)).toEqual(['refuted']))

  test('at the beginning of all', () => expect(verdicts('7-25 °C = 10 K')).toEqual([]))

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

describe('whether a stretch of a formula equates temperatures', () => {
  const equates = (source: string, text = source) => {
    const start = source.indexOf(text)
    return equatesTemperatures(source, start, start + text.length)
  }

  test.each([
    ['25 °C = 298 K', true],
    ['25 ℃ = 77 ℉', true],
    ['77 °F = 25 °C', true],
    ['298 K = 25 °C', true],
    ['\\qty{25}{\\celsius} = \\qty{298}{\\kelvin}', true],
    ['\\SI{25}{\\degreeCelsius} = 298 K', true],
    ['298 K = \\SI{25}{\\degreeCelsius}', true],
    ['25 °C = 298 °C', false],
    ['25 K = 298 K', false],
    ['25 = 298', false],
    ['x + 25 °C = 298 K', true],
    ['xy + 25 °C = 298 K', true],
    ['xyz + 25 °C = 298 K', false],
  ])('%s: %s', (source, expected) => expect(equates(source)).toBe(expected))

  test('its quantity may begin before it', () => {
    const source = 'So \\qty{25}{\\celsius} = 298 K.'
    expect(equates(source, '25}{\\celsius} = 298 K')).toBe(true)
    expect(equates('\\qty{25}{\\celsius} = 298 K', '25}{\\celsius} = 298 K')).toBe(true)
    expect(equates('So 25 °C = 298 K.', '25 °C = 298')).toBe(false)
    expect(equates('25 °C = 298 K or 3', '3')).toBe(false)
  })
})

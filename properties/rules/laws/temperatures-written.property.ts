import { describe, expect, test } from 'vitest'
import { temperatures } from '../../../src/rules/laws/temperatures.js'
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

describe('a difference has no zero', () => {
  test.each(['exchange', 'changer', 'roses', 'prise', 'gaps', 'ranged', 'swarming', 'degrees here'])(
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

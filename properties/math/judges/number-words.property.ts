import { describe, expect, test } from 'vitest'
import { judgeNumber, type StatedNumber } from '../../../src/math/judges/number.js'
import { readPrinted } from '../../../src/math/number/printed-number.js'
import { PI } from '../../../src/math/term/symbols.js'
import { add, apply, divide, multiply, number, squareRoot, symbol } from '../../../src/math/term/term.js'
import { PLANTED } from './planted.js'
import { stated } from './stated.js'

const judged = (digits: string, parts: Partial<StatedNumber>) => judgeNumber(stated(digits, parts))

describe('what is said', () => {
  test.each<[string, string, string, Partial<StatedNumber>]>([
    ['holds', '1e18', '1e18', { data: number('1e18') }],
    ['holds', '1.15e18', '1e18', { data: number('1.15e18') }],
    ['holds', '1.9e18, as an order of magnitude', '1e18', { data: number('1.9e18') }],
    [
      'holds',
      '1.8257e12, from unrounded values; from the printed ones 1.82e12',
      '1.83e12',
      { data: number('1.8257e12'), printedInputs: number('1.82e12') },
    ],
    ['holds', '1.8257e12', '1.83e12', { data: number('1.8257e12'), printedInputs: number('1.829e12') }],
    [
      'carried',
      '80.6396 from the data, 81.9444 from the rounded numbers as printed',
      '82',
      { data: number('80.6396'), printedInputs: number('81.9444') },
    ],
    ['misrounded', '8192.4', '8193', { data: number('8192.4') }],
    ['refuted', '8192', '8193', { data: number(8192) }],
    [
      'refuted',
      '290303; from the printed numbers 295000',
      '2.80e5',
      { data: number('290302.7'), printedInputs: number('295000') },
    ],
    ['undecided', '0.5, true only as rounded to one digit', '1', { data: number('0.5'), sign: '=' }],
  ])('of what %s: %s', (verdict, explanation, digits, parts) =>
    expect(judged(digits, parts)).toMatchObject({ verdict, explanation }),
  )

  test('of a whole value that is only true as rounded, and of a tie that nothing settles, is that no engine tells', () => {
    expect(judged('1', { data: number('0.5'), sign: '=' }).reason).toBe('no-engine')
    const one = add(...[2, -2].map(x => apply('arctan', x)), 1)
    expect(judged('0.2', { data: divide(one, 4) })).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: 'the enclosure of the value does not settle the last printed digit',
    })
  })

  test('the corrected figure is in the style of the printed one, a power of ten for a power of ten', () => {
    expect(judged('8193', { data: number('8192.4') }).expected).toBe('8192')
    expect(judged('2.80e5', { data: number('290302.7') }).expected).toBe('2.90e5')
    expect(judged('1e18', { data: number('5.46e18') }).expected).toBe('1e19')
    expect(judged('1e1', { data: number('31'), sign: '=' }).expected).toBe('3e1')
  })
})

describe('what it rests on', () => {
  const constants = ['Hoffmann']
  const root = squareRoot(2)

  test.each<[string, string, Partial<StatedNumber>, object]>([
    ['holds', '1.41', { data: root }, { level: 'proved: enclosure', digits: 30 }],
    ['misrounded', '1.5', { data: root }, { level: 'proved: enclosure', digits: 30 }],
    ['refuted', '1.7', { data: root }, { level: 'refuted: witness', digits: 30 }],
    ['holds', '8192', { data: number(8192) }, { level: 'computed', digits: 0 }],
    ['refuted', '8193', { data: number(8192) }, { level: 'refuted: witness', digits: 0 }],
    [
      'carried',
      '1.7',
      { data: root, printedInputs: number('1.7') },
      { level: 'proved: enclosure', digits: 30 },
    ],
  ])('%s: %s', (verdict, digits, parts, rests) =>
    expect(judged(digits, { ...parts, constants })).toMatchObject({
      verdict,
      evidence: { ...rests, constants },
    }),
  )

  test('a value of more digits than the first enclosure has is enclosed in more', () =>
    expect(
      judged('1.414213562373095048801688724209698078569671875376948073176680', { data: root, constants })
        .evidence,
    ).toMatchObject({
      digits: 60,
    }))

  test('obligations are over terms: one of π, a symbol there, has none', () => {
    const relations = (digits: string, data: StatedNumber['data']) =>
      judged(digits, { data }).obligations.map(({ relation }) => relation)
    expect(relations('6.28', multiply(2, symbol(PI)))).toEqual([])
    expect(relations('1.41', root)).toEqual(['>=', '<'])
    expect(relations('1e18', number('1e18'))).toEqual(['>=', '<'])
    expect(relations('1e18', number('1.15e18'))).toEqual(['>=', '<'])
    expect(relations('1e18', number('1.9e18'))).toEqual(['>', '<'])
    expect(relations('1.5', root)).toEqual(['<'])
  })
})

test('an error that says nothing of the value gets out', () => {
  const printed = {
    ...readPrinted('3'),
    get coarsestUnit(): never {
      throw PLANTED
    },
  }
  expect(() => judgeNumber({ ...stated('3', { data: number(5) }), printed })).toThrow(PLANTED)
})

import '../../../src/fields/machine-learning/units.js'
import { describe, expect, test } from 'vitest'
import type { Token } from '../../../src/documents/model/document.js'
import { figureOfNode, figureOfNumber } from '../../../src/page/quantities/printed-figure.js'
import { nodeOf } from '../../rules/book/locate/read-here.js'

function numberOf(text: string, scale?: string): Token {
  const token = { kind: 'number', text, start: 5, end: 8, sentence: 0, clause: 0, aside: false } as const
  return scale === undefined ? token : { ...token, scale, scaleEnd: 11 }
}

describe('a number of prose', () => {
  test.each([
    ['k', '1e3'],
    ['thousand', '1e3'],
    ['mn', '1e6'],
    ['M', '1e6'],
    ['million', '1e6'],
    ['bn', '1e9'],
    ['B', '1e9'],
    ['billion', '1e9'],
    ['tn', '1e12'],
    ['T', '1e12'],
    ['trillion', '1e12'],
    ['%', '0.01'],
    ['percent', '0.01'],
    ['×', '1'],
  ])('with %s is worth %s a figure', (scale, factor) =>
    expect(figureOfNumber(numberOf('7', scale))).toEqual({
      figure: { digits: '7', factor, reciprocal: false, start: 5, end: 11 },
      words: [scale.toLowerCase()],
    }),
  )

  test('by itself, and one over another', () => {
    expect(figureOfNumber(numberOf('7'))).toEqual({
      figure: { digits: '7', factor: '1', reciprocal: false, start: 5, end: 8 },
      words: [],
    })
    expect(figureOfNumber(numberOf('1/6'))?.figure).toMatchObject({ digits: '6', reciprocal: true })
    expect(figureOfNumber(numberOf('2/3'))).toBeNull()
    expect(figureOfNumber(numberOf('11/6'))).toBeNull()
  })

  test('is nothing else', () => {
    for (const kind of ['word', 'math', 'code', 'break', 'stop'] as const)
      expect(figureOfNumber({ ...numberOf('7'), kind })).toBeNull()
  })
})

describe('a formula', () => {
  test.each([
    ['82', '82', '1', []],
    ['-2', '-2', '1', []],
    ['1.83 \\times 10^{12}', '1.83e12', '1', []],
    ['10^{3}', '1e3', '1', []],
    ['10^{-3}', '1e-3', '1', []],
    ['10^{123456789}', '1e123456789', '1', []],
    ['-10^{3}', '-1e3', '1', []],
    ['13\\%', '13', '0.01', ['%']],
    ['5\\times', '5', '1', ['×']],
    ['82 \\text{ hours}', '82', '1', ['hours']],
    ['82 \\text{ GPU hours/day}', '82', '1', ['gpu', 'hours/day']],
    ['82 \\text{ million tokens}', '82', '1e6', ['million', 'tokens']],
    ['82 \\text{ tokens a million}', '82', '1', ['tokens', 'a', 'million']],
    ['82 \\text{ B}', '82', '1e9', ['b']],
    ['82 \\text{ %}', '82', '0.01', ['%']],
    ['82 \\text{×}', '82', '1', ['×']],
    ['82 \\text{ EFLOP/s}', '82', '1000000000000000000', ['eflop/s']],
    ['13\\% \\text{ of it}', '13', '0.01', ['%', 'of', 'it']],
  ])('%s', (latex, digits, factor, words) => {
    const found = figureOfNode(nodeOf(latex))
    expect(found && [found.figure.digits, found.figure.factor, found.words]).toEqual([digits, factor, words])
  })

  test.each([
    'N',
    '2N',
    '2 \\cdot 3',
    'N \\text{ hours}',
    '2 \\cdot 3 \\text{ hours}',
    'N\\%',
    'N\\times',
    '2^{3}',
    'N^{3}',
    '10^{n}',
    '10^{2.5}',
    '10^{10^{2}}',
    '10^{1234567890}',
    '-N',
    '-(-2)',
    '\\sqrt{2}',
    '3/4',
    '3 + 4',
    '-13\\%',
  ])('%s is none', latex => expect(figureOfNode(nodeOf(latex))).toBeNull())

  test('stands where it is written', () => {
    expect(figureOfNode(nodeOf('82'))!.figure).toMatchObject({ start: 0, end: 2, reciprocal: false })
    expect(figureOfNode(nodeOf('13\\%'))!.figure).toMatchObject({ start: 0, end: 4, reciprocal: false })
    expect(figureOfNode(nodeOf('82 \\text{ hours}'))!.figure).toMatchObject({ start: 0, end: 2 })
  })

  test('a symbol of ten is no ten, and a negative number has one sign', () => {
    const power = nodeOf('10^{3}')
    const [ten, three] = power.args as [typeof power, typeof power]
    expect(figureOfNode({ ...power, args: [{ ...ten, head: 'symbol' }, three] })).toBeNull()
    expect(figureOfNode({ ...power, args: [ten] })).toBeNull()
    expect(figureOfNode({ ...power, args: [] })).toBeNull()
    const twice = { ...nodeOf('-x'), args: [{ ...nodeOf('2'), text: '-2' }] }
    expect(figureOfNode(twice)).toBeNull()
    expect(figureOfNode({ ...nodeOf('2 \\cdot 3'), args: [] })).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expression } from '../../../src/english/worded/expression.js'
import { expressionAt } from '../../../src/english/worded/operation.js'
import { PHRASES } from './phrases.js'
import { sentenceIn, statedIn } from './worded-in.js'

/** What an expression comes to in floating point, which knows nothing of terms. */
function comesTo(expression: Expression, source: string): number {
  if (expression.kind === 'formula') throw new TypeError('comesTo: expected figures, got a formula')
  if (expression.kind === 'constant') return fraction(expression.digits)
  if (expression.kind === 'figure') {
    const [word] = expression.words
    const written = source.slice(expression.start, expression.end)
    const text = /^\d+\/\d+$/.test(written) ? written : word!.text
    return fraction(text) * (word!.scale === '%' ? 0.01 : 1)
  }
  const args = expression.args.map(arg => comesTo(arg, source))
  const [a, b] = args as [number, number]
  switch (expression.operation) {
    case 'add':
      return args.reduce((x, y) => x + y)
    case 'multiply':
      return args.reduce((x, y) => x * y)
    case 'average':
      return args.reduce((x, y) => x + y) / args.length
    case 'subtract':
      return a - b
    case 'divide':
      return a / b
    case 'distance':
      return Math.abs(a - b)
    case 'power':
      return a ** b
    case 'root':
      return a ** (1 / b)
    case 'increase':
      return a * (1 + b)
    case 'decrease':
      return a * (1 - b)
    default:
      throw new TypeError(`comesTo: expected an operation of figures, got ${expression.operation}`)
  }
}

const fraction = (text: string): number => {
  const [top, bottom = '1'] = text.split('/')
  return Number(top) / Number(bottom)
}

describe('a calculation in words', () => {
  for (const [kind, phrases] of Object.entries(PHRASES))
    test(`is read to its end and comes to its value: ${kind}`, () =>
      fc.assert(
        fc.property(phrases, ({ text, numerator, denominator }) => {
          const sentence = sentenceIn(`${text} is 1`)
          const found = expressionAt(sentence, 0)!
          expect(sentence.words[found.to]?.text).toBe('is')
          expect(comesTo(found.expression, sentence.source)).toBeCloseTo(numerator / denominator, 6)
        }),
      ))

  test('of many nested shares, or in a list without end, is read in bounded time or not at all', () => {
    expect(statedIn(`${'half of '.repeat(5000)}8 is 1`)).toEqual([])
    const long = sentenceIn(`the sum of ${Array.from({ length: 3000 }, () => '2').join(' and ')} is 1`)
    expect(expressionAt(long, 0)!.expression).toMatchObject({ operation: 'add' })
  })
})

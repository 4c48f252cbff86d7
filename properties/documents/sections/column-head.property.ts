import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { wordsOfHead } from '../../../src/documents/sections/column-head.js'

const head = (text: string) => wordsOfHead({ text, start: 0, end: text.length })

describe('what a head says', () => {
  test.each([
    ['parameters [M]', ['parameters', 'm', 'million']],
    ['tokens, trillion', ['tokens', 'trillion']],
    ['size (bn)', ['size', 'bn', 'billion']],
    ['cost (tn)', ['cost', 'tn', 'trillion']],
    ['cost (thousand)', ['cost', 'thousand']],
    ['cost (million)', ['cost', 'million']],
    ['in millions', ['in', 'millions', 'million']],
    ['cost,billion', ['cost', 'billion']],
    ['cost in thousand', ['cost', 'in', 'thousand']],
    ['share, %', ['share', '%']],
    ['time ($10^5$ s)', ['time', 's', '1e5']],
    ['time (×10^{-3} s)', ['time', '10', '-3', 's', '1e-3']],
    ['time ($10 ^ 5$ s)', ['time', 's', '1e5']],
    ['time ($10^{12}$ s)', ['time', 's', '1e12']],
    ['time ($10^{-123}$ s)', ['time', 's', '1e-123']],

    // No scale: a symbol, a name, a power of another number.
    ['(Base)', ['base']],
    ['$10^{1234}$', []],
    ['$10^x$', []],
    ['$210^5$', []],
  ])('%s', (text, words) => expect(head(text)).toEqual(words))
})

describe('a head of more words than are kept', () => {
  const kept = 'a b c d e f g h i j k l'.split(' ')

  test.each([
    [' (million)', ['million']],
    [' (millions)', ['million']],
    [', billion', ['billion']],
  ])('%j behind twelve', (end, scale) => expect(head(kept.join(' ') + end)).toEqual([...kept, ...scale]))
})

const word = fc.constantFrom('time', 'size', 'peak', 'loss')
const unit = fc.constantFrom('hours', 'days', 'FLOPs', 'GB')

test('the unit of a row heads its other cells, wherever the column of units stands', () =>
  fc.assert(
    fc.property(word, unit, fc.constantFrom('unit', 'Units'), fc.boolean(), (name, of, title, isLast) => {
      const row = (value: string, units: string) => (isLast ? `${value} | ${units}` : `${units} | ${value}`)
      const source = `| quantity | ${row('value', title)} |\n| --- | --- | --- |\n| ${name} | ${row('81', of)} |\n`
      const { tokens } = readDocument(source, 't.md').sections[0]!
      const headers = (text: string) => tokens.findLast(token => token.text === text)!.headers
      expect(headers('81')).toEqual([name, of.toLowerCase(), 'value'])
      expect(headers(of.toLowerCase())).toEqual([name, title.toLowerCase()])
      expect(headers(name)).toEqual(['quantity'])
    }),
  ))

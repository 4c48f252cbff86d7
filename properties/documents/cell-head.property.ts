import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOfHead } from '../../src/documents/cell-head.js'
import { readDocument } from '../../src/documents/markdown.js'

const head = (text: string) => wordsOfHead({ text, start: 0, end: text.length })

describe('what a head says', () => {
  test.each([
    ['time (hours)', ['time', 'hours']],
    ['parameters (B)', ['parameters', 'b', 'billion']],
    ['parameters [M]', ['parameters', 'm', 'million']],
    ['tokens (in trillions)', ['tokens', 'in', 'trillions', 'trillion']],
    ['tokens, trillion', ['tokens', 'trillion']],
    ['cost (k)', ['cost', 'k', 'thousand']],
    ['size (bn)', ['size', 'bn', 'billion']],
    ['share (%)', ['share', '%']],
    ['share, %', ['share', '%']],
    ['time ($10^5$ s)', ['time', 's', '1e5']],
    ['time (×10^{-3} s)', ['time', '10', '-3', 's', '1e-3']],
    // No scale: a symbol, a name, a power of another number.
    ['K and V', ['k', 'and', 'v']],
    ['model B', ['model', 'b']],
    ['T (temperature)', ['t', 'temperature']],
    ['(Base)', ['base']],
    ['$210^5$', []],
  ])('%s', (text, words) => expect(head(text)).toEqual(words))
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

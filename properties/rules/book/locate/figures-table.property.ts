import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../../src/page/reading.js'
import { figureCandidates } from '../../../../src/rules/book/locate/figures.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { readingOf } from './read-here.js'

const candidates = (shape: string, text: string) => figureCandidates(readShape(shape), readingOf(text))

describe('in a table', () => {
  const table = (head: string, cell: string, row = 'policy') =>
    `| run | ${head} |\n| --- | --- |\n| ${row} | ${cell} |\n`

  test.each([
    ['?t hour*', 'hours', '82', [['82', '1']]],
    ['?t hour*', 'days', '82', []],
    ['?t hour*', 'days', '82 hours', [['82', '1']]],
    ['policy ?t hour*', 'hours', '82', []],
    ['?t policy', 'hours', '82', [['82', '1']]],
    ['?t hour* policy', 'hours', '82', [['82', '1']]],
    ['?t hour* reward', 'hours', '82', []],
    ['?n parameter', 'parameters (B)', '82', [['82', '1e9']]],
    ['?n parameter', 'parameters (B)', '82M', [['82', '1e6']]],
    ['?n parameter billion', 'parameters (B)', '82', [['82', '1e9']]],
    ['?n parameter billion', 'parameters (B)', '82M', []],
    ['?n parameter m|million', 'parameters (B)', '82M', [['82', '1e6']]],
    ['?n parameter thousand', 'parameters (thousand)', '82', [['82', '1e3']]],
    ['?n parameter $K$', 'parameters', '82', []],
    ['?n', 'parameters', '82', [['82', '1']]],
  ])('%s under %s: %s', (shape, head, cell, expected) => {
    const cells = candidates(shape, table(head, cell)).map(({ figure }) => [figure!.digits, figure!.factor])
    expect(cells).toEqual(expected)
  })

  /** The same with these headers, whatever a column may be headed by. */
  const headed = (shape: string, headers: readonly string[], cell = '82') => {
    const reading = readingOf(`It takes ${cell} of it.`)
    const tokens = reading.section.tokens.map(token => ({ ...token, headers }))
    const under: Reading = { ...reading, section: { ...reading.section, tokens } }
    return figureCandidates(readShape(shape), under).map(({ figure, from, to, cost, why }) => ({
      is: `${figure!.digits} × ${figure!.factor}`,
      at: under.source.slice(from, to),
      costs: [cost, why],
    }))
  }

  test('a figure is in the scale that heads its column, if it has none', () => {
    const only = (is: string, at: string) => [{ is, at, costs: [0, []] }]
    expect(headed('?n share', ['share', '%'])).toEqual(only('82 × 0.01', '82'))
    expect(headed('?n share %', ['share', '%'])).toEqual(only('82 × 0.01', '82'))
    expect(headed('?n share percent', ['share', 'percent'])).toEqual(only('82 × 0.01', '82'))
    expect(headed('?n share percent|%', ['percent', 'share'])).toEqual(only('82 × 0.01', '82'))
    expect(headed('?n share %', ['share', '%'], '82B')).toEqual([])
    expect(headed('?n share b', ['share', '%'], '82B')).toEqual(only('82 × 1e9', '82B'))
    expect(headed('?n share', ['share', '%'], '82B')).toEqual(only('82 × 1e9', '82B'))
    expect(headed('?n share', ['share'])).toEqual(only('82 × 1', '82'))
    for (const [scale, factor] of [
      ['thousand', '1e3'],
      ['million', '1e6'],
      ['billion', '1e9'],
      ['trillion', '1e12'],
    ] as const)
      expect(headed(`?n ${scale}`, [scale])).toEqual(only(`82 × ${factor}`, '82'))
    expect(headed('?n m', ['m'])).toEqual(only('82 × 1', '82'))
    expect(headed('?n m|million', ['m'])).toEqual([])
    expect(headed('?n share|%', ['share'])).toEqual([])
  })
})

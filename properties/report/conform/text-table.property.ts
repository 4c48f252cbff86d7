import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textTable } from '../../../src/report/conform/text-table.js'

const trimmed = (lines: string) => lines.split('\n').map(line => line.trimEnd())

test('a table has its columns padded to their longest cell, with two blanks between them and none at the ends of lines', () => {
  expect(
    textTable(
      ['ab', 'c', 'de'],
      [
        ['1', '333', ''],
        ['22', '4', '5'],
      ],
    ),
  ).toBe(['ab  c    de', '1   333', '22  4    5', ''].join('\n'))
  expect(textTable(['a'], [])).toBe('a\n')
  expect(textTable(['', 'b'], [['', 'c']])).toBe('  b\n  c\n')
})

test('a cell is on one line and has 60 characters at most', () => {
  const [line] = textTable(['a\n b', 'x'.repeat(60), 'y'.repeat(61), 'c'], []).split('\n')
  expect(line).toBe(`a b  ${'x'.repeat(60)}  ${'y'.repeat(59)}…  c`)
})

test('each cell begins where the head of its column begins', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^[a-z]{0,9}$/)), {
        maxLength: 5,
      }),
      rows => {
        const [head, ...lines] = trimmed(textTable(['h', 'k'], rows)).slice(0, -1)
        const column = head!.indexOf('k')
        expect(lines).toEqual(rows.map(([a, b]) => `${a.padEnd(column)}${b}`.trimEnd()))
      },
    ),
  ))

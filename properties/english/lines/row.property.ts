import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isInWrongColumn,
  isWrongInColumn,
  isWrongInRow,
  isWrongTitle,
} from '../../../src/english/lines/row.js'

const LINE = '$2 + 2 = 5$'
/** A table with a line in the second of three columns, and what the predicates say of it. */
function asked(heads: readonly [string, string, string], first: string, last: string, rowsAbove = 0) {
  const above = [
    `| ${heads.join(' | ')} |`,
    '| --- | --- | --- |',
    ...Array(rowsAbove).fill('| 1 | $1 = 1$ | T |'),
  ]
  const source = `Text.\n\n${above.join('\n')}\n| ${first} | ${LINE} | ${last} |\n`
  const start = source.indexOf(LINE)
  const place = { start, end: start + LINE.length }
  return {
    isWrongInRow: isWrongInRow(place, source),
    isInWrongColumn: isInWrongColumn(place, source),
    isWrongInColumn: isWrongInColumn(place, source),
  }
}
const silent = { isWrongInRow: false, isInWrongColumn: false, isWrongInColumn: false }
const rows = fc.nat(5)
const truth = fc.constantFrom('T/F', 'True/False', 'true or false?', 'Right / wrong', 'Truth value', 'True?')

test('a column that tells or asks which lines are true stands by those alone that it calls so', () => {
  const not = fc.constantFrom('F', '', '___', '?', 'N')
  const so = fc.constantFrom('T', 'true', '✓', 'yes', '**T**')
  fc.assert(
    fc.property(truth, not, so, rows, (head, bad, good, n) => {
      expect(asked(['no', 'line', head], '7', bad, n).isWrongInColumn).toBe(true)
      expect(asked([head, 'line', 'no'], bad, '7', n).isWrongInColumn).toBe(true)
      expect(asked(['no', 'line', head], '7', good, n)).toEqual(silent)
    }),
  )
})

test('another column tells nothing by a letter, and a column of wrong things tells it of all', () => {
  const other = fc.constantFrom('Unit', 'Grade', 'True value', 'truthful', 'note')
  fc.assert(
    fc.property(other, fc.constantFrom('F', '', 'T'), rows, (head, cell, n) => {
      expect(asked(['no', 'line', head], '7', cell, n)).toEqual(silent)
      expect(asked(['no', 'Wrong', head], '7', cell, n).isInWrongColumn).toBe(true)
      expect(asked(['no', 'line', head], '7', 'wrong', n).isWrongInRow).toBe(true)
    }),
  )
})

test('the head of a column that repairs another stands by its own line', () => {
  expect(asked(['Before', 'After', 'why'], '$2 + 2 = 6$', 'note')).toEqual(silent)
  expect(asked(['why', 'Before', 'After'], 'note', '$2 + 2 = 4$').isInWrongColumn).toBe(true)
  expect(asked(['why', 'Before', 'After'], 'note', '$2 + 3 = 4$').isInWrongColumn).toBe(false)
})

test('a title is of what is wrong by the whole of it', () => {
  fc.assert(
    fc.property(fc.constantFrom('Wrong', 'Incorrect', 'Myth', '❌', "Don't"), title => {
      expect([isWrongTitle(title), isWrongTitle(`**${title}**`)]).toEqual([true, true])
      expect(isWrongTitle(`${title} turns`)).toBe(false)
    }),
  )
})

import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
import { ShapeError } from '../../../src/conform/results/json-shape.js'
import { conformJson } from '../../../src/report/conform/json.js'
import { conformJsonl } from '../../../src/report/conform/jsonl.js'
import { MAX_REPORT_LENGTH, readConformReport } from '../../../src/report/conform/read-report.js'
import { failing, result, runOf } from './one-run.js'

const run = runOf([
  failing(),
  result({ id: 'b' }),
  result({ id: 'c', level: 'wrong', known: { line: 1, reason: '' } }),
])
const { header, results, footer } = run
const line = (value: unknown) => `${JSON.stringify(value)}\n`
const lines = (...values: readonly unknown[]) => values.map(line).join('')
const asLines = results.map(one => ({ result: one }))
const counting = (parts: Partial<ConformReport['footer']>) => ({ ...run, footer: { ...footer, ...parts } })

test.each([
  ['as json', conformJson(run)],
  ['on one line', JSON.stringify(run)],
  ['behind an empty line', `\n${conformJson(run)}`],
  ['as jsonl', conformJsonl(run)],
  ['as jsonl without the end of its last line', conformJsonl(run).trimEnd()],
])('a report is read %s', (_, text) => {
  expect(readConformReport(text)).toEqual(run)
})

test('a report without a result is read from its header and its footer', () => {
  const empty = runOf([])
  expect(readConformReport(conformJsonl(empty))).toEqual(empty)
  expect(readConformReport(conformJson(empty))).toEqual(empty)
})

const NOT_A_REPORT = 'expected a report of conform as json or jsonl, got '
const CUT = `${NOT_A_REPORT}a text that is not JSON, or was cut off`
const cutAt = (at: number) =>
  `expected a footer in the last line, got a report that was cut off at line ${at}`

describe('a text is refused with what was expected of it:', () => {
  test.each<[string, string, string]>([
    ['no JSON', 'x', CUT],
    ['no footer', line({ header, results }), 'expected a footer, got a report that was cut off'],
    ['a header alone', line({ header }), cutAt(1)],
    ['a header alone without the end of its line', JSON.stringify({ header }), cutAt(1)],
    ['a header and a footer in one line', JSON.stringify({ header, footer }), cutAt(1)],
    ['lines without a footer', lines({ header }, ...asLines), cutAt(4)],
    ['a cut line', conformJsonl(run).slice(0, -3), cutAt(5)],
    ['an empty line at its end', `${conformJsonl(run)}\n`, cutAt(6)],
    [
      'a line that is no result',
      lines({ header }, asLines[0], 3, { footer }),
      'expected a result, got 3 at line 3',
    ],
    ['an empty line', `${line({ header })}\n${line({ footer })}`, 'expected a result, got nothing at line 2'],
    [
      'a level that is not counted',
      JSON.stringify(counting({ counts: { wrong: 2 } })),
      'expected the 0 results faithful that the footer counts, got 1',
    ],
    [
      'other known ones',
      JSON.stringify(counting({ knownFailures: 0 })),
      'expected the 1 failures and 0 known ones that the footer counts, got 1 and 1',
    ],
  ])('%s', (_, text, message) => {
    expect(() => readConformReport(text)).toThrow(new ShapeError(message))
  })
})

describe('a report that is too long', () => {
  test('has more than 2^28 characters, unless it is said how many', () => {
    expect(MAX_REPORT_LENGTH).toBe(2 ** 28)
    const message = 'expected at most 268435456 characters, got 268435457'
    expect(() => readConformReport(' '.repeat(2 ** 28 + 1))).toThrow(new ShapeError(message))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
import { ShapeError } from '../../../src/math/shapes/shape.js'
import { conformJson } from '../../../src/report/conform/json.js'
import { conformJsonl } from '../../../src/report/conform/jsonl.js'
import { MAX_REPORT_LENGTH, readConformReport } from '../../../src/report/conform/read-report.js'
import { conformReport } from '../../conform/results/reports.js'
import { hostileText } from '../audit/hostile.js'
import { hostileReport, OBEYED } from './hostile-reports.js'
import { failing, result, runOf } from './one-run.js'

function refusal(text: string): string {
  try {
    readConformReport(text)
  } catch (error) {
    expect(error).toBeInstanceOf(ShapeError)
    const { message } = error as Error
    expect(message).toMatch(/^expected [^\n]+$/u)
    expect(message).not.toMatch(OBEYED)
    expect(message.length).toBeLessThan(1_200)
    return message
  }
  return ''
}

describe('a report', () => {
  test('is read back as it was written, as json and as jsonl, whatever stands in it', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        expect(readConformReport(conformJsonl(report))).toEqual(report)
        expect(readConformReport(conformJson(report))).toEqual(report)
        expect(readConformReport(JSON.stringify(report))).toEqual(report)
      }),
    ))

  test('as jsonl has a line for the header, for each result and for the footer', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        const lines = conformJsonl(report).split('\n')
        expect(lines.pop()).toBe('')
        const keys = lines.map(line => Object.keys(JSON.parse(line)).join())
        expect(keys).toEqual(['header', ...report.results.map(() => 'result'), 'footer'])
      }),
    ))

  test('that was cut off anywhere is refused, but for the end of its last line', () =>
    fc.assert(
      fc.property(
        hostileReport,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (report, part) => {
          for (const text of [conformJsonl(report), conformJson(report), JSON.stringify(report)]) {
            const cut = text.slice(0, Math.floor(part * (text.trimEnd().length - 1)))
            expect(refusal(cut)).not.toBe('')
          }
        },
      ),
    ))

  test('of which a line was taken out, or is there twice, is refused', () =>
    fc.assert(
      fc.property(
        conformReport().filter(({ results }) => results.length > 0),
        fc.nat(),
        fc.boolean(),
        (report, n, isTwice) => {
          const lines = conformJsonl(report).split('\n')
          const i = 1 + (n % report.results.length)
          lines.splice(i, isTwice ? 0 : 1, ...(isTwice ? [lines[i]!] : []))
          expect(refusal(lines.join('\n'))).toMatch(/that the footer counts, got/)
        },
      ),
    ))

  test('with a field of another kind is refused, with its place', () =>
    fc.assert(
      fc.property(
        hostileReport,
        fc.nat(),
        fc.constantFrom<unknown>(undefined, 1.5, -1, true, [], {}, [[]], { x: 1 }, 'w'.repeat(200_000)),
        (report, n, wrong) => {
          const copy = JSON.parse(JSON.stringify(report))
          const places = placesOf(copy)
          const { owner, key } = places[n % places.length]!
          fc.pre(typeof owner[key] !== typeof wrong || typeof wrong === 'string')
          fc.pre(!(Array.isArray(owner[key]) || isObject(owner[key])) || typeof wrong !== 'object')
          owner[key] = wrong
          const text = JSON.stringify(copy)
          if (wrong === undefined && OPTIONAL.has(key)) return
          expect(refusal(text)).toMatch(
            /^expected .+, got .+ at |that the footer counts|without a header|expected a footer/,
          )
        },
      ),
      { numRuns: 300 },
    ))

  test('is refused in one line, whatever the text is', () =>
    fc.assert(
      fc.property(hostileText, text => {
        expect(refusal(text)).not.toBe('')
      }),
    ))
})

const OPTIONAL = new Set(['mask', 'shape', 'version', 'language', 'homepage', 'issues', 'platform'])
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Every field of every object that a report consists of; levels that are counted may be absent. */
function placesOf(value: unknown): { owner: Record<string, unknown>; key: string }[] {
  if (Array.isArray(value)) return value.flatMap(placesOf)
  if (!isObject(value)) return []
  return Object.keys(value).flatMap(key => [
    { owner: value, key },
    ...(key === 'levels' || key === 'counts' ? [] : placesOf(value[key])),
  ])
}

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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
import { ShapeError } from '../../../src/conform/results/json-shape.js'
import { conformJson } from '../../../src/report/conform/json.js'
import { conformJsonl } from '../../../src/report/conform/jsonl.js'
import { readConformReport } from '../../../src/report/conform/read-report.js'
import { conformReport } from '../../conform/results/reports.js'
import { hostileText } from '../audit/hostile.js'
import { hostileReport, OBEYED } from './hostile-reports.js'

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

  test.each([
    ['nothing', ''],
    ['no JSON', 'implementation: torch'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another report', JSON.stringify({ errata: '0.1.0', documents: [], summary: {} })],
    ['a header alone', '{"header":{}}'],
    ['a header and no results', '{"header":{}}\n{"footer":{}}\n'],
    ['a prototype', '{"__proto__":{"header":{},"results":[],"footer":{}}}'],
    ['nesting without end', '['.repeat(1_000_000)],
    ['nesting in a header', `{"header":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n{"footer":{}}`],
    ['many lines', `{"header":{}}\n${'{}\n'.repeat(200_000)}`],
  ])('is not read from %s', (_, text) => {
    // What else runs on the machine is not counted.
    const started = process.cpuUsage()
    expect(refusal(text)).not.toBe('')
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1e6).toBeLessThan(3)
  })

  test('of a newer protocol or format of fixtures is refused', () => {
    const [report] = fc.sample(conformReport(), { numRuns: 1, seed: 15 }) as [ConformReport]
    const changed = (header: object) => JSON.stringify({ ...report, header: { ...report.header, ...header } })
    expect(refusal(changed({ protocol: 2 }))).toBe('expected 1, got 2 at header.protocol')
    expect(refusal(changed({ fixtures: { format: 2, sha256: '' } }))).toBe(
      'expected 1, got 2 at header.fixtures.format',
    )
    expect(refusal(changed({ more: 'x' }))).toBe('')
  })

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

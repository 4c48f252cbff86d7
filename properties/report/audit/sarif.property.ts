import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import type { Verdict } from '../../../src/math/judges/verdict.js'
import { reportJson } from '../../../src/report/audit/json.js'
import { reportSarif } from '../../../src/report/audit/sarif.js'
import { summarise } from '../../../src/report/audit/summary.js'
import { artifactUri } from '../../../src/report/text/uri.js'
import { type Audited, auditsOf, chapterAudits, hostileRun } from './hostile.js'

/**
 * The official schema is of draft 4, of which it uses nothing that later drafts read otherwise but the name of its
 * identifier: with that left out, ajv reads it.
 */
const { id, $schema, ...schema } = JSON.parse(
  readFileSync(new URL('../../../fixtures/schema/sarif-2.1.0.json', import.meta.url), 'utf8'),
)
/** RFC 3986: unreserved and reserved characters, and percent-encodings. */
const URI = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/i
const validate = new Ajv({ strict: false, unicodeRegExp: false })
  .addFormat('uri', text => URI.test(text) && URL.canParse(text))
  .addFormat('uri-reference', text => URI.test(text) && URL.canParse(text, 'https://example.org/'))
  .addFormat('date-time', true)
  .compile(schema)

interface Region {
  startLine?: number
  startColumn?: number
  endLine?: number
  endColumn?: number
  charOffset: number
  charLength: number
}
interface Location {
  id?: number
  physicalLocation: { artifactLocation: { uri: string; index: number }; region: Region }
}
interface Result {
  ruleId: string
  ruleIndex: number
  kind: string
  level: string
  message: { text: string }
  locations: [Location]
  relatedLocations?: Location[]
  partialFingerprints: Record<string, string>
  suppressions: unknown[]
  properties: Finding
}

function runOf(run: readonly Audited[], verbose = true) {
  const log = JSON.parse(reportSarif(auditsOf(run), '1.2.3', { verbose }))
  return log.runs[0] as {
    results: Result[]
    artifacts: { location: { uri: string } }[]
    tool: { driver: { rules: { id: string; help: { text: string } }[] } }
    columnKind: string
    properties: { summary: unknown }
  }
}

/** The lines of a text, each with its ending: another way to count them than the one of src. */
const linesOf = (source: string) => source.split(/(?<=\r\n|\r(?!\n)|\n)/)

/** What stands between two places, by lines and columns alone. */
function textAt(source: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = linesOf(source).slice(startLine! - 1, endLine!)
  if (endLine! > linesOf(source).length) lines.push('')
  const last = lines.length - 1
  lines[last] = lines[last]!.slice(0, endColumn! - 1)
  lines[0] = lines[0]!.slice(startColumn! - 1)
  return lines.join('')
}

describe('SARIF', () => {
  test('the report of any audit keeps the official schema', () =>
    fc.assert(
      fc.property(hostileRun, fc.boolean(), (run, verbose) => {
        const log = JSON.parse(reportSarif(auditsOf(run), '1.2.3', { verbose }))
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
      }),
    ))

  test('with -v every statement is a result, without it every problem; the summary counts them all', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const findings = auditsOf(run).flatMap(audit => audit.findings)
        const problems = findings.filter(({ verdict }) => verdict !== 'holds' && verdict !== 'unread')
        const verdicts = (verbose: boolean) => runOf(run, verbose).results.map(one => one.properties.verdict)
        expect(verdicts(true)).toEqual(findings.map(({ verdict }) => verdict))
        expect(verdicts(false)).toEqual(problems.map(({ verdict }) => verdict))
        expect(runOf(run, false).properties.summary).toEqual(summarise(findings))
      }),
    ))

  test('places are those of the JSON report, and hold the statement by lines and columns alone', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const json = JSON.parse(reportJson(auditsOf(run), '1.2.3')).documents as { findings: Finding[] }[]
        const { results, columnKind, artifacts } = runOf(run)
        expect(columnKind).toBe('utf16CodeUnits')
        const expected = json.flatMap(({ findings }, index) =>
          findings.map(({ start, end, statement }) => ({ start, end, statement, index })),
        )
        results.forEach(({ locations: [{ physicalLocation }] }, i) => {
          const { start, end, statement, index } = expected[i]!
          const { artifactLocation, region } = physicalLocation
          expect(artifacts[artifactLocation.index]!.location.uri).toBe(artifactLocation.uri)
          expect(region).toEqual({
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: start.offset,
            charLength: end.offset - start.offset,
          })
          expect(textAt(run[index]!.source, region)).toBe(statement)
        })
      }),
    ))

  test('what was carried through stands at its offset by lines and columns too, if any statement holds it', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const places = run.flatMap(one => one.audit.findings.map(({ given }) => ({ ...one, given })))
        runOf(run).results.forEach(({ relatedLocations = [] }, i) => {
          const { source, audit, given } = places[i]!
          const { through = [], elsewhere = [] } = given ?? {}
          const [own, others] = [
            relatedLocations.slice(0, through.length),
            relatedLocations.slice(through.length),
          ]
          const offsetsOf = (locations: typeof relatedLocations) =>
            locations.map(({ physicalLocation }) => physicalLocation.region.charOffset)
          expect(offsetsOf(own)).toEqual(through)
          expect(offsetsOf(others)).toEqual(elsewhere.map(({ at }) => at.offset))
          expect(others.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)).toEqual(
            elsewhere.map(({ path }) => artifactUri(path)),
          )
          for (const { physicalLocation } of own) {
            const { region } = physicalLocation
            const isHeld = audit.findings.some(
              ({ start, end }) => start.offset <= region.charOffset && region.charOffset < end.offset,
            )
            expect(region.startLine !== undefined).toBe(isHeld)
            if (isHeld)
              expect(textAt(source, region)).toBe(
                source.slice(region.charOffset, region.charOffset + region.charLength),
              )
          }
        })
      }),
    ))

  test.each([
    ['x', '2.95'],
    [' \\times 10^{-5} s', '2.95 \\times 10^{-5}'],
    [' \\times 10^5 s', '2.95 \\times 10^5'],
    ['e23 s', '2.95e23'],
    ['e-7.', '2.95e-7'],
    [', and', '2.95'],
    [',000.5.', '2.95,000.5'],
    [' \\times 11^5', '2.95'],
  ])('what was carried through before "%s" is the number as it is printed', (behind, number) => {
    const [audit] = chapterAudits
    const finding = audit!.findings.find(({ given }) => given !== null)!
    const statement = `a = 2.95${behind}`
    const start = { line: 3, column: 7, offset: 40 }
    const end = { line: 3, column: 7 + statement.length, offset: 40 + statement.length }
    const given = { ...finding.given!, through: [44] }
    const report = runOf([
      { source: '', audit: { ...audit!, findings: [{ ...finding, statement, start, end, given }] } },
    ])
    const [{ physicalLocation }] = report.results[0]!.relatedLocations as [Location]
    expect(physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 11,
      endLine: 3,
      endColumn: 11 + number.length,
      charOffset: 44,
      charLength: number.length,
    })
  })

  const LEVELS: Readonly<Record<Verdict, [string, string]>> = {
    refuted: ['fail', 'error'],
    unsupported: ['fail', 'error'],
    carried: ['fail', 'warning'],
    misrounded: ['fail', 'warning'],
    conditional: ['fail', 'note'],
    undecided: ['fail', 'note'],
    unread: ['notApplicable', 'none'],
    holds: ['pass', 'none'],
  }

  test('every result has its rule, with help, and its level; nothing suppresses it', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const { results, tool } = runOf(run)
        const { rules } = tool.driver
        expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
        for (const { ruleId, ruleIndex, kind, level, properties, suppressions } of results) {
          expect(rules[ruleIndex]!.id).toBe(ruleId)
          expect(rules[ruleIndex]!.help.text).toMatch(/^[A-Z].*\.$/)
          expect([kind, level]).toEqual(LEVELS[properties.verdict])
          expect(suppressions).toEqual([])
        }
      }),
    ))

  test('a reader of messages finds the message, and no link or placeholder of the document', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        for (const { message, properties, relatedLocations = [] } of runOf(run).results) {
          // SARIF 3.11.5 and 3.11.6: braces are doubled, a link is [text](target).
          expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/)
          const targets = [...message.text.matchAll(/\[(?:[^\\[\]]|\\.)*\]\(([^)]*)\)/g)].map(one => one[1])
          expect(targets).toEqual(relatedLocations.map(({ id }) => String(id)))
          const isPlain = /^[ -~]*$/.test(properties.message) && !/ {2}|\]\(/.test(properties.message)
          const shown = message.text.replaceAll('{{', '{').replaceAll('}}', '}')
          if (isPlain) expect(shown.startsWith(properties.message)).toBe(true)
        }
      }),
    ))

  test('no half of a surrogate pair is written', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const text = reportSarif(auditsOf(run), '1.2.3', { verbose: true })
        expect(JSON.stringify(JSON.parse(text))).not.toMatch(/\\ud[89a-f]/i)
        expect(text).not.toMatch(/\p{Surrogate}/u)
      }),
    ))
})

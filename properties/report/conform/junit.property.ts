import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { ParseOption, XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { type CaseResult, LEVELS } from '../../../src/conform/model/report.js'
import { conformJunit } from '../../../src/report/conform/junit.js'
import { conformReport } from '../../conform/model/reports.js'
import { hostileReport } from './hostile-reports.js'
import { failing, result, runOf } from './one-run.js'

const OPTIONS = { option: ParseOption.XML_PARSE_NOERROR | ParseOption.XML_PARSE_HUGE }
const xsd = readFileSync(new URL('../../../fixtures/schema/junit.xsd', import.meta.url), 'utf8')
const validator = XsdValidator.fromDoc(XmlDocument.fromString(xsd))

/** What libxml2 makes of a report that keeps the schema; it throws for any other. */
function read<T>(xml: string, from: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(xml, OPTIONS)
  try {
    validator.validate(document)
    return from(document.root)
  } finally {
    document.dispose()
  }
}

const elements = (root: XmlElement, path: string) => root.find(path) as XmlElement[]
const attribute = (element: XmlElement, name: string) => element.attr(name)?.value

const FAILURES = ['wrong', 'unstable', 'dtype-violation', 'nonfinite-mismatch']
const ERRORS = ['crash', 'timeout', 'protocol-error', 'error']
const outcomeOf = ({ level, isFailure, known }: CaseResult) => {
  if (isFailure && FAILURES.includes(level)) return 'failure'
  if (isFailure && ERRORS.includes(level)) return 'error'
  return known !== null || level === 'unsupported' ? 'skipped' : 'passed'
}

describe('JUnit', () => {
  test('the report of any run is well-formed and keeps the schema, a suite for each operation', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        const suites = read(conformJunit(report), root => elements(root, 'testsuite').length)
        expect(suites).toBe(new Set(report.results.map(({ op }) => op)).size)
      }),
    ))

  test('each result is a case with the outcome of its level, its ulps a property', () =>
    fc.assert(
      fc.property(conformReport(), report =>
        read(conformJunit(report), root => {
          const cases = elements(root, './/testcase')
          const names = new Map(cases.map(one => [attribute(one, 'name'), one]))
          expect(cases.length).toBe(report.results.length)
          for (const result of report.results) {
            const one = names.get(`${result.id} ${result.dtype}`)!
            const [outcome] = elements(one, 'failure|error|skipped')
            expect(outcome?.name ?? 'passed').toBe(outcomeOf(result))
            if (outcome && outcome.name !== 'skipped') expect(attribute(outcome, 'type')).toBe(result.level)
            if (result.known) expect(attribute(outcome!, 'message')).toContain(result.known.reason)
            const property = (name: string) => elements(one, `properties/property[@name="${name}"]`)
            expect(property('ulps').map(found => attribute(found, 'value'))).toEqual(
              result.ulps === null ? [] : [result.ulps],
            )
            expect(attribute(property('level')[0]!, 'value')).toBe(result.level)
          }
        }),
      ),
    ))

  test('the counts are those of the elements', () =>
    fc.assert(
      fc.property(hostileReport, report =>
        read(conformJunit(report), root => {
          for (const element of [root, ...elements(root, 'testsuite')]) {
            expect(attribute(element, 'tests')).toBe(String(elements(element, './/testcase').length))
            expect(attribute(element, 'failures')).toBe(String(elements(element, './/failure').length))
            expect(attribute(element, 'errors')).toBe(String(elements(element, './/error').length))
          }
          for (const suite of elements(root, 'testsuite'))
            expect(attribute(suite, 'skipped')).toBe(String(elements(suite, './/skipped').length))
        }),
      ),
    ))
})

describe('a run as JUnit', () => {
  const outcome = (parts: Parameters<typeof result>[0]) =>
    /<(failure|error|skipped) /.exec(conformJunit(runOf([result(parts)])))?.[1] ?? 'passed'
  const NO_ANSWER = ['crash', 'timeout', 'protocol-error', 'error', 'indeterminate']

  test.each(LEVELS)('%s that fails the run is an error if it is no answer, and else a failure', level => {
    expect(outcome({ level, isFailure: true })).toBe(NO_ANSWER.includes(level) ? 'error' : 'failure')
  })

  test.each(LEVELS)('%s that does not is skipped if it is known or not supported, and else passed', level => {
    expect(outcome({ level })).toBe(level === 'unsupported' ? 'skipped' : 'passed')
    expect(outcome({ level, known: { line: 1, reason: '' } })).toBe('skipped')
  })

  test('has of the request 2,000 characters, and of the outputs 200', () => {
    const long = 'x'.repeat(3_000)
    const xml = conformJunit(runOf([failing({ input: { x: [long], p: [] }, got: long, expected: long })]))
    expect(/asked: (.*)\n/.exec(xml)![1]!.length).toBe(2_000)
    expect(xml).toContain(`got: ${'x'.repeat(199)}…\nexpected: ${'x'.repeat(199)}…\n`)
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { ParseOption, XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'

import { reportJson } from '../../../src/report/audit/json.js'
import { reportJunit } from '../../../src/report/audit/junit.js'
import { xmlElement, xmlText } from '../../../src/report/text/xml.js'
import { auditsOf, chapterAudits, hostileRun, hostileText } from './hostile.js'
import { auditOf, finding } from './one-finding.js'

const OPTIONS = { option: ParseOption.XML_PARSE_NOERROR | ParseOption.XML_PARSE_HUGE }
const xsd = readFileSync(new URL('../../../fixtures/schema/junit.xsd', import.meta.url), 'utf8')
const validator = XsdValidator.fromDoc(XmlDocument.fromString(xsd))

/** What libxml2 makes of a text; it throws where the text is not well-formed. */
function parsed<T>(xml: string, read: (root: XmlElement, document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(xml, OPTIONS)
  try {
    return read(document.root, document)
  } finally {
    document.dispose()
  }
}

const valid = (xml: string): true =>
  parsed(xml, (_, document) => {
    validator.validate(document)
    return true
  })

const elements = (root: XmlElement, path: string) => root.find(path) as XmlElement[]
const attribute = (element: XmlElement, name: string) => element.attr(name)?.value

/** What XML 1.0 can write: every character that it cannot is the replacement character, counted one by one. */
const writable = (text: string): string =>
  [...text]
    .map(character => {
      const code = character.codePointAt(0)!
      const isWritable =
        [0x9, 0xa, 0xd].includes(code) ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        code >= 0x10000
      return isWritable ? character : '\ufffd'
    })
    .join('')

const oneLine = (text: string | undefined) => text !== undefined && !/[\n\r\t\u2028]/.test(text)

describe('XML', () => {
  test('a parser gives back every text, as content and as an attribute, but for what XML 1.0 cannot write', () =>
    fc.assert(
      fc.property(hostileText, text => {
        const read = parsed(xmlElement('a', { b: text }, xmlText(text)), root => [
          root.content,
          attribute(root, 'b'),
        ])
        expect(read).toEqual([writable(text), writable(text)])
      }),
    ))
})

describe('JUnit', () => {
  test('the report of any audit is well-formed and keeps the schema', () =>
    fc.assert(
      fc.property(hostileRun, fc.boolean(), (run, strict) => {
        expect(valid(reportJunit(auditsOf(run), { strict }))).toBe(true)
      }),
    ))

  const FAILS = ['refuted', 'unsupported', 'carried', 'misrounded']
  const expectedOutcome = ({ verdict }: Finding, strict: boolean) => {
    if (verdict === 'holds') return 'passed'
    const fails = strict ? [...FAILS, 'conditional', 'undecided'] : FAILS
    return fails.includes(verdict) ? 'failure' : 'skipped'
  }

  test('there is a suite for each document and a case for each statement, passed only where it holds', () =>
    fc.assert(
      fc.property(hostileRun, fc.boolean(), (run, strict) =>
        parsed(reportJunit(auditsOf(run), { strict }), root => {
          const suites = elements(root, 'testsuite')
          expect(suites.length).toBe(run.length)
          suites.forEach((suite, i) => {
            const { findings } = run[i]!.audit
            const outcomes = elements(suite, 'testcase').map(one => elements(one, '*')[0]?.name ?? 'passed')
            expect(outcomes).toEqual(findings.map(finding => expectedOutcome(finding, strict)))
          })
        }),
      ),
    ))

  test('the counts are those of the elements, of each suite and of all', () =>
    fc.assert(
      fc.property(hostileRun, fc.boolean(), (run, strict) =>
        parsed(reportJunit(auditsOf(run), { strict }), root => {
          for (const element of [root, ...elements(root, 'testsuite')]) {
            expect(attribute(element, 'tests')).toBe(String(elements(element, './/testcase').length))
            expect(attribute(element, 'failures')).toBe(String(elements(element, './/failure').length))
            expect(attribute(element, 'errors')).toBe('0')
          }
          for (const suite of elements(root, 'testsuite'))
            expect(attribute(suite, 'skipped')).toBe(String(elements(suite, './/skipped').length))
        }),
      ),
    ))

  test('a failure says its verdict and its message, what is skipped its reason, and both their place', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const audits = auditsOf(run)
        const found: Finding[] = JSON.parse(reportJson(audits, '0.0.0')).documents.flatMap(
          (document: { findings: Finding[] }) => document.findings,
        )
        parsed(reportJunit(audits, { strict: false }), root => {
          elements(root, './/testcase').forEach((one, i) => {
            const { rule, verdict, reason, message, start, end } = found[i]!
            const name = attribute(one, 'name')
            expect(name).toContain(` at ${start.line}:${start.column}: `)
            expect(oneLine(name)).toBe(true)
            if (rule === 'arithmetic') expect(name!.startsWith('arithmetic at ')).toBe(true)
            const [outcome] = elements(one, '*')
            if (!outcome) return
            expect(outcome.content).toContain(`:${start.line}:${start.column}-${end.line}:${end.column}\n`)
            if (outcome.name === 'failure') expect(attribute(outcome, 'type')).toBe(verdict)
            else expect(attribute(outcome, 'message')).toBe(reason ?? verdict)
            const isPlain = /^[ -~]*$/.test(message) && !message.includes('  ')
            if (outcome.name === 'failure' && isPlain) expect(attribute(outcome, 'message')).toBe(message)
          })
        })
      }),
    ))

  test('cases of one name are numbered, and stay apart from a statement that ends like a number', () => {
    const [audit] = chapterAudits
    const of = (statement: string) => ({ ...audit!.findings[0]!, statement })
    const findings = ['a', 'a (2)', 'a', 'a', 'a (2)'].map(of)
    const xml = reportJunit([{ ...audit!, findings }], { strict: false })
    expect(valid(xml)).toBe(true)
    const names = parsed(xml, root => elements(root, './/testcase').map(one => attribute(one, 'name')))
    expect(names.map(name => name!.split(': ')[1])).toEqual(['a', 'a (2)', 'a (3)', 'a (4)', 'a (2) (2)'])
  })

  test('the class of a case is the document, its folders the packages', () => {
    const audits = chapterAudits.map(audit => ({ ...audit, path: 'docs/part.one/answers.md' }))
    const xml = reportJunit(audits, { strict: false })
    expect(xml).toContain('<testsuite name="docs/part.one/answers.md"')
    expect(xml).toContain('classname="docs.part_one.answers_md"')
  })

  test('a statement that is skipped without a reason says its verdict, and without documents there is no suite', () => {
    expect(reportJunit([auditOf('a', finding({ verdict: 'unread' }))], { strict: true })).toContain(
      '<skipped message="unread">',
    )
    expect(reportJunit([], { strict: true })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="errata" tests="0" failures="0" errors="0" time="0">\n</testsuites>\n',
    )
  })
})

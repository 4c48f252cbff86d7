import fc from 'fast-check'
import { ParseOption, XmlDocument, type XmlElement } from 'libxml2-wasm'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { math, mathHtml } from 'micromark-extension-math'
import { describe, expect, test } from 'vitest'
import type { DocumentAudit } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'
import { VERDICTS } from '../../../src/math/judges/verdict.js'
import { reportMarkdown } from '../../../src/report/audit/markdown.js'
import { printable } from '../../../src/report/text/printable.js'
import { auditsOf, chapterAudits, hostileRun } from './hostile.js'
import { auditOf, finding, findingAt } from './one-finding.js'

/** What GitHub-flavoured Markdown with mathematics makes of a text, as libxml2 reads it. */
function rendered<T>(markdown: string, read: (main: XmlElement) => T): T {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml()],
  })
  const document = XmlDocument.fromString(`<main>${html.replace(/[\ufffe\uffff]/g, '\ufffd')}</main>`, {
    option: ParseOption.XML_PARSE_NOERROR,
  })
  try {
    return read(document.root)
  } finally {
    document.dispose()
  }
}

const elements = (root: XmlElement, path: string) => root.find(path) as XmlElement[]

/** The cells of the rows of each table, its head first. */
const tables = (main: XmlElement): string[][][] =>
  elements(main, 'table').map(table =>
    elements(table, './/tr').map(row => elements(row, 'th|td').map(cell => cell.content)),
  )

const shown = (text: string) => printable(text).replace(/[\ufffe\uffff]/g, '\ufffd')

/** The beginning of a cell, without the mark of a cut and the white space that Markdown trims. */
const begins = (cell: string, text: string) =>
  shown(text).trim().startsWith(cell.trim().replace(/…$/, '').trimEnd()) &&
  (cell.trim() !== '' || shown(text).trim() === '')

const isProblem = ({ verdict }: Finding) => verdict !== 'holds' && verdict !== 'unread'

function expectRows(main: XmlElement, audits: readonly DocumentAudit[]): void {
  const problems = audits.flatMap(({ path, findings }) =>
    findings.filter(isProblem).map(finding => ({ path, ...finding })),
  )
  if (problems.length === 0) return
  const expected = VERDICTS.flatMap(verdict => problems.filter(one => one.verdict === verdict))
  const [head, ...rows] = tables(main)[0]!
  expect(head).toEqual(['place', 'verdict', 'statement', 'expected', 'why'])
  expect(rows.length).toBe(expected.length)
  rows.forEach(([place, verdict, statement, correction, why], i) => {
    const finding = expected[i]!
    expect(place!.endsWith(`:${finding.start.line}:${finding.start.column}`)).toBe(true)
    expect(verdict).toBe(finding.verdict)
    expect(begins(statement!, finding.statement)).toBe(true)
    expect(begins(correction!, finding.expected ?? '')).toBe(true)
    expect(begins(why!, finding.message)).toBe(true)
  })
}

function expectNoMarkup(main: XmlElement): void {
  const names = new Set(elements(main, './/*').map(element => element.name))
  for (const name of ['h2', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'span'])
    names.delete(name)
  expect([...names]).toEqual([])
  // What GitHub looks for in rendered text (mentions, references, mathematics) stands alone.
  // Only the cells of the place, the statement and the correction are code, whole.
  for (const code of elements(main, './/code')) {
    expect(elements(code, './/code')).toEqual([])
    expect(code.content).toBe((code.parent as XmlElement).content)
  }
  for (const { content } of main.find('.//text()'))
    if (/[@#$]/.test(content)) expect(content).toMatch(/^[@#$]$/)
}

function expectCounts(main: XmlElement, findings: readonly Finding[]): void {
  const unread = findings.filter(({ verdict }) => verdict === 'unread')
  const all = findings.length
  const [verdicts, reasons] = tables(main).slice(findings.some(isProblem) ? 1 : 0)
  expect(verdicts!.slice(1)).toEqual(
    VERDICTS.map(verdict => [verdict, `${findings.filter(one => one.verdict === verdict).length} of ${all}`]),
  )
  const counted = (reasons ?? []).slice(1)
  const sizes = counted.map(([, count]) => Number.parseInt(count!, 10))
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(new Set(counted.map(([reason]) => reason))).toEqual(new Set(unread.map(({ reason }) => reason)))
  for (const [reason, count] of counted)
    expect(count).toBe(`${unread.filter(one => one.reason === reason).length} of ${all}`)
  expect(elements(main, 'h2')[0]!.content).toBe(
    `errata: ${all - unread.length} of ${all} statements judged, ${unread.length} unread, ` +
      `${findings.filter(isProblem).length} with a problem`,
  )
}

describe('Markdown', () => {
  // Rendering takes most of the time, and so each report is rendered once.
  test('a row shows each problem, no text of a document is markup, and all counts are of the same statements', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const audits = auditsOf(run)
        rendered(reportMarkdown(audits), main => {
          expectRows(main, audits)
          expectNoMarkup(main)
          expectCounts(
            main,
            audits.flatMap(({ findings }) => findings),
          )
        })
      }),
      { numRuns: 40 },
    ))

  test('the report of the chapter is the same twice', () =>
    expect(reportMarkdown(chapterAudits)).toBe(reportMarkdown(chapterAudits)))

  test('is the same text, line by line, of each kind of statement', () => {
    const refuted = findingAt(4, { verdict: 'refuted', statement: 'a|b', expected: 'a\n= b', message: 'x@y' })
    const carried = findingAt(5, { verdict: 'carried' })
    const unread = (reason: Finding['reason']) => finding({ verdict: 'unread', reason })
    const audits = [
      auditOf('a.md', carried, unread('syntax'), unread('prose'), unread('notation')),
      auditOf('b#1', refuted, unread('notation'), finding({ suppressed: 'why' }), finding()),
    ]
    const lines = (...counts: readonly number[]) =>
      VERDICTS.map((verdict, i) => `| ${verdict} | ${counts[i]} of 8 |`)
    expect(reportMarkdown(audits)).toBe(
      [
        '## errata: 4 of 8 statements judged, 4 unread, 2 with a problem',
        '',
        '8 statements: 1 refuted, 1 carried, 4 unread, 1 holds; 1 suppressed',
        '',
        '| place | verdict | statement | expected | why |',
        '| --- | --- | --- | --- | --- |',
        '| <code>b<span>&#35;</span>1&#58;1&#58;5</code> | refuted | <code>a&#124;b</code> | <code>a = b</code> | x<span>&#64;</span>y |',
        '| <code>a.md&#58;1&#58;6</code> | carried | <code>1 + 1 = 2</code> |  | as it should be |',
        '',
        ...[
          '| verdict | statements |',
          '| --- | --- |',
          ...lines(1, 0, 1, 0, 0, 0, 4, 1),
          '| suppressed | 1 of 8 |',
        ],
        '',
        ...['| unread because | statements |', '| --- | --- |'],
        ...['| notation | 2 of 8 |', '| prose | 1 of 8 |', '| syntax | 1 of 8 |', ''],
      ].join('\n'),
    )
  })

  test('has no table of what there is none of, and counts as unread what has no reason', () => {
    const counts = VERDICTS.map(verdict => `| ${verdict} | ${verdict === 'holds' ? 1 : 0} of 1 |\n`).join('')
    expect(reportMarkdown([auditOf('a', finding())])).toBe(
      `## errata: 1 of 1 statements judged, 0 unread, 0 with a problem\n\n1 statement: 1 holds\n\n| verdict | statements |\n| --- | --- |\n${counts}`,
    )
    const letPass = [
      finding({ baselined: true }),
      finding({ verdict: 'unread', suppressed: 'why', reason: 'prose' }),
    ]
    const markdown = reportMarkdown([auditOf('a', finding({ verdict: 'unread' }), ...letPass)])
    expect(markdown).toContain('## errata: 1 of 3 statements judged, 1 unread, 0 with a problem\n')
    expect(markdown).toContain('| suppressed | 1 of 3 |\n| baselined | 1 of 3 |\n')
    expect(markdown.endsWith('| unread because | statements |\n| --- | --- |\n| unread | 1 of 3 |\n')).toBe(
      true,
    )
  })

  test('has the rows that fit into 60,000 characters, to the last one', () => {
    const reportWith = (messages: readonly string[]) =>
      reportMarkdown([auditOf('a', ...messages.map(message => finding({ verdict: 'refuted', message })))])
    const reportOf = (count: number, message: string) =>
      reportWith(Array.from({ length: count }, () => message))
    const row = reportOf(1, '').split('\n')[6]!.length + 1
    // 100 rows of 600 characters fill the room; one character more, and the last one has none.
    const filling = 'x'.repeat(600 - row)
    expect(reportOf(100, filling).includes('no room')).toBe(false)
    expect(reportOf(101, filling)).toContain(
      ' |\n\n1 more of the 101 problems have no room here.\n\n| verdict',
    )
    const messages = Array.from({ length: 100 }, (_, i) => (i === 99 ? `${filling}x` : filling))
    expect(reportWith(messages)).toContain('\n\n1 more of the 100 problems have no room here.\n')
  })
})

import fc from 'fast-check'
import { ParseOption, XmlDocument, type XmlElement } from 'libxml2-wasm'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { math, mathHtml } from 'micromark-extension-math'
import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
import { sideBySide } from '../../../src/conform/results/combine.js'
import { diffReports } from '../../../src/conform/results/diff-reports.js'
import { combinedMarkdown } from '../../../src/report/conform/combined-markdown.js'
import { diffMarkdown } from '../../../src/report/conform/diff-markdown.js'
import { conformMarkdown } from '../../../src/report/conform/markdown.js'
import { conformReport, footerOf } from '../../conform/results/reports.js'
import { hostileReport, tamed } from './hostile-reports.js'

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

/** How many elements of each name there are, without the spans around what GitHub looks for in rendered text. */
const skeleton = (markdown: string): Record<string, number> =>
  rendered(markdown, main => {
    const counts: Record<string, number> = {}
    for (const { name } of elements(main, './/*')) if (name !== 'span') counts[name] = (counts[name] ?? 0) + 1
    for (const node of main.find('.//text()'))
      if (/[@#$]/.test(node.content)) expect(node.content).toMatch(/^[@#$]$/)
    return counts
  })

describe('Markdown', () => {
  test('of a run has the elements of the same run without hostile text', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        expect(skeleton(conformMarkdown(report))).toEqual(skeleton(conformMarkdown(tamed(report))))
      }),
      { numRuns: 40 },
    ))

  test('of several runs and of their difference too', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        const other: ConformReport = {
          ...report,
          results: report.results.slice(1).map(one => ({ ...one, level: 'crash' })),
        }
        const [tame, tameOther] = [tamed(report), { ...tamed(report), results: tamed(other).results }]
        expect(skeleton(combinedMarkdown(sideBySide([report])))).toEqual(
          skeleton(combinedMarkdown(sideBySide([tame]))),
        )
        const names = Object.keys(skeleton(diffMarkdown(diffReports(report, other))))
        for (const name of names) expect(['h2', 'p', 'strong', 'ul', 'li']).toContain(name)
        expect(tameOther.results.length).toBe(other.results.length)
      }),
      { numRuns: 40 },
    ))

  test('has a row for the worst case of each operation and format that fails, and one for each of all', () =>
    fc.assert(
      fc.property(conformReport(), report =>
        rendered(conformMarkdown(report), main => {
          const tables = elements(main, 'table').map(table => elements(table, 'tbody/tr').length)
          const failing = new Set(
            report.results.filter(({ isFailure }) => isFailure).map(({ op, dtype }) => `${op} ${dtype}`),
          )
          const expected = [failing.size, report.footer.measures.length].filter(count => count > 0)
          expect(tables).toEqual(expected)
          expect(elements(main, 'h2')[0]!.content).toContain(
            `${failing.size} of ${report.footer.measures.length} operations × formats fail`,
          )
        }),
      ),
      { numRuns: 30 },
    ))

  test('fits into a comment on GitHub, and says how much it leaves out', () => {
    const [sample] = fc.sample(
      conformReport().filter(({ footer }) => footer.failures > 0),
      { numRuns: 1, seed: 15 },
    )
    const failing = sample!.results.find(({ isFailure }) => isFailure)!
    const results = Array.from({ length: 900 }, (_, i) => ({
      ...failing,
      op: `${'@'.repeat(90)}${i}`,
      id: `${i}`,
    }))
    const identified = results.map(({ op, dtype }) => {
      return { op, dtype, kind: 'mistake' as const, names: [], meaning: '$'.repeat(900), cases: 1 }
    })
    const complaints = results.map(() => '`'.repeat(900))
    const header = { ...sample!.header, subject: '@'.repeat(900), implementation: { name: '@'.repeat(900) } }
    const footer = footerOf(results, { identified, complaints, aborted: '@'.repeat(900) })
    const markdown = conformMarkdown({ header, results, footer })
    expect(markdown.length).toBeLessThan(65_536)
    expect(markdown).toMatch(/\d+ more of the 900 problems have no room here/)
    expect(markdown).toMatch(/\d+ more of the 900 rows have no room here/)
    expect(markdown).toMatch(/- and 8\d\d more/)
  })
})

import fc from 'fast-check'
import { ParseOption, XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
import { sideBySide } from '../../../src/conform/results/combine.js'
import { combinedHtml, conformHtml } from '../../../src/report/conform/html.js'
import { htmlElement, htmlText } from '../../../src/report/conform/html-element.js'
import { STYLE } from '../../../src/report/conform/html-style.js'
import { printable } from '../../../src/report/text/printable.js'
import { conformReport } from '../../conform/model/reports.js'
import { hostileText } from '../audit/hostile.js'
import { hostileReport, OBEYED, tamed } from './hostile-reports.js'

/** The page is well-formed XML, too, and so libxml2 says what its elements are. */
function read<T>(html: string, from: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(html, { option: ParseOption.XML_PARSE_NOERROR })
  try {
    return from(document.root)
  } finally {
    document.dispose()
  }
}

const elements = (root: XmlElement, path: string) => root.find(path) as XmlElement[]

/** How many elements of each name a page has, with the names of their attributes. */
const skeleton = (html: string): Record<string, number> =>
  read(html, root => {
    const counts: Record<string, number> = {}
    for (const element of elements(root, '//*')) {
      const name = [element.name, ...element.attrs.map(({ name }) => name).sort()].join(' ')
      counts[name] = (counts[name] ?? 0) + 1
    }
    return counts
  })

describe('an element', () => {
  test('gives back every text and attribute on one line, but for what a viewer obeys', () =>
    fc.assert(
      fc.property(hostileText, text => {
        const html = htmlElement('p', { title: text }, htmlText(text))
        expect(html).not.toMatch(OBEYED)
        read(html, root => {
          expect([root.content, root.attr('title')!.value]).toEqual([shown(text), shown(text)])
        })
      }),
    ))
})

describe('the page of a run', () => {
  test('has the elements of the same run without hostile text, and nothing that a viewer obeys', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        const html = conformHtml(report)
        expect(skeleton(html)).toEqual(skeleton(conformHtml(tamed(report))))
        expect(html).not.toMatch(OBEYED)
      }),
    ))

  test('needs nothing else: no script, no link, no image, and a policy that forbids to load any', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        const names = Object.keys(skeleton(conformHtml(report)))
        for (const name of names) {
          expect(name).not.toMatch(/^(script|link|img|a|iframe|object|embed|form|base|svg)\b/)
          expect(name).not.toMatch(/ (src|href|style|on\w+)\b/)
        }
        expect(STYLE).not.toMatch(/url\(|@import|[<&]/)
        read(conformHtml(report), root => {
          const [policy] = elements(root, '//meta[@http-equiv]')
          expect(policy!.attr('content')!.value).toBe("default-src 'none'; style-src 'unsafe-inline'")
        })
      }),
    ))

  test('says of each operation and format the worst level as a word and the greatest error', () =>
    fc.assert(
      fc.property(conformReport(), report =>
        read(conformHtml(report), root => {
          const rows = elements(root, '//tbody/tr')
          expect(rows.length).toBe(report.footer.measures.length)
          report.footer.measures.forEach(({ op, dtype, levels, maxUlps, cases }, i) => {
            const [name, format, cell] = elements(rows[i]!, '*').map(({ content }) => content)
            expect([name, format]).toEqual([op, dtype])
            expect(Object.keys(levels).some(level => cell!.startsWith(level))).toBe(true)
            if (maxUlps !== null) expect(cell).toContain(`${maxUlps} ulps`)
            expect(cell).toMatch(new RegExp(`\\d+ of ${cases} fail`))
          })
        }),
      ),
    ))

  test('shows each failure with what was asked, got and expected', () =>
    fc.assert(
      fc.property(hostileReport, report =>
        read(conformHtml(report), root => {
          const articles = elements(root, '//article').map(({ content }) => content)
          const failing = report.results.filter(({ isFailure }) => isFailure)
          expect(articles.length).toBe(failing.length)
          for (const { message, got } of failing)
            for (const text of [message, got ?? ''].map(shown).filter(one => one.length < 200))
              expect(articles.some(article => article.includes(text))).toBe(true)
        }),
      ),
    ))

  test('of several implementations has a column for each and the words of each', () =>
    fc.assert(
      fc.property(
        conformReport(undefined, undefined, 8),
        conformReport(undefined, undefined, 8),
        (one, other) => {
          const combined = sideBySide([one, other])
          read(combinedHtml(combined), root => {
            expect(elements(root, '//thead//th').length).toBe(4)
            expect(elements(root, '//section').length).toBe(2)
            for (const row of elements(root, '//tbody/tr')) expect(elements(row, '*').length).toBe(4)
            const empty = elements(root, '//tbody//td').filter(({ content }) => content === 'not asked')
            expect(empty.length).toBe(
              combined.rows.flatMap(({ cells }) => cells).filter(cell => cell === null).length,
            )
          })
        },
      ),
    ))

  test('stays a page of bounded size for many failures, and says how many it leaves out', () => {
    const [report] = fc.sample(
      conformReport().filter(({ footer }) => footer.failures > 0),
      { numRuns: 1, seed: 15 },
    )
    const failing = report!.results.find(({ isFailure }) => isFailure)!
    const results = Array.from({ length: 1_000 }, (_, i) => ({
      ...failing,
      id: `a/${i}`,
      got: '9'.repeat(9_000),
    }))
    const html = conformHtml({ ...report!, results } as ConformReport)
    expect(html.length).toBeLessThan(1_000_000)
    expect(html).toContain('800 more failures have no room here')
  })
})

const shown = (text: string) => printable(text).replace(/[\ufffe\uffff]/g, '\ufffd')

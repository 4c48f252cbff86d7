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
import { conformReport } from '../../conform/model/reports.js'
import { hostileReport, tamed } from './hostile-reports.js'
import { failing, identification, result, runOf } from './one-run.js'

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
})

const PROVENANCE =
  'errata 1.2.3, python adapter.py, fixtures ab12cd34ef56, seed 15, 30 fresh cases, requires formula'
const MEASURES = ['| operation | dtype | worst level | max ulps | cases |', '| --- | --- | --- | --- | --- |']

describe('a run as Markdown', () => {
  test('has a title, the counts, what was identified, complaints, the worst of what fails, all measures, and what was run', () => {
    const results = [
      failing({ id: 'a|b' }),
      failing({ id: 'c', level: 'crash', part: null, got: null, expected: null, ulps: null }),
      failing({ id: 'd', op: 'k_3', dtype: 'float32', part: 'grad', index: 2 }),
      result({ id: 'e', op: 'kl.k1', ulps: null }),
    ]
    const more = { identified: [identification()], complaints: ['*one*'] }
    expect(conformMarkdown(runOf(results, more))).toBe(
      [
        '## torch 2.9: 2 of 3 operations × formats fail',
        '',
        'torch 2.9&#58; 4 cases&#58; 1 faithful, 2 wrong, 1 crash; 3 failures; 1 complaint',
        '',
        ...['**identified**', ''],
        '- bt.loss float64&#58; matches "the other sign" (sign-flipped) in 2 of 2 cases',
        '',
        ...['**complaints**', '', '- &#42;one&#42;', ''],
        '| operation | worst | cases | case | got | expected | ulps | why |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        '| bt.loss float64 | crash | 2 | <code>c answer</code> | <code>nothing</code> | <code>nothing that can be said</code> |  | off by one |',
        '| k&#95;3 float32 | wrong | 1 | <code>d grad&#91;2&#93;</code> | <code>4</code> | <code>3</code> | 7 | off by one |',
        '',
        ...MEASURES,
        '| bt.loss | float64 | crash | 7 | 2 |',
        '| k&#95;3 | float32 | wrong | 7 | 1 |',
        '| kl.k1 | float64 | faithful |  | 1 |',
        '',
        PROVENANCE,
        '',
      ].join('\n'),
    )
  })

  test('of nothing has no worst level', () => {
    const measures = [{ op: 'x', dtype: 'float16', cases: 0, levels: {}, maxUlps: null }] as const
    expect(conformMarkdown(runOf([], { measures }))).toContain('\n| x | float16 |  |  | 0 |\n')
  })

  test('cuts the counts and what was run to 300 characters, a message to 600, and other texts to 200', () => {
    const [long, cut] = ['x'.repeat(601), (length: number) => `${'x'.repeat(length - 1)}…`]
    const one = failing({ id: long, op: long, message: long, got: long, expected: long })
    const lines = conformMarkdown(
      runOf([one], { aborted: long }, { subject: long, implementation: { name: long } }),
    ).split('\n')
    expect(lines[0]).toBe(`## ${cut(200)}: 1 of 1 operations × formats fail`)
    expect(lines[2]).toBe(cut(300))
    expect(lines[6]).toBe(
      `| ${cut(200)} float64 | wrong | 1 | <code>${cut(200)} value</code> | <code>${cut(200)}</code> | <code>${cut(200)}</code> | 7 | ${cut(600)} |`,
    )
    expect(lines[10]).toBe(`| ${cut(200)} | float64 | wrong | 7 | 1 |`)
    expect(lines[12]).toBe(`errata 1.2.3, ${cut(300 - 'errata 1.2.3, '.length)}`)
  })
})

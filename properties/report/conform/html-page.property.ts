import { describe, expect, test } from 'vitest'
import { sideBySide } from '../../../src/conform/results/combine.js'
import { heatMap, legend } from '../../../src/report/conform/heat-map.js'
import { combinedHtml, conformHtml } from '../../../src/report/conform/html.js'
import { STYLE } from '../../../src/report/conform/html-style.js'
import { provenance } from '../../../src/report/conform/phrases.js'
import { failing, header, identification, result, runOf } from './one-run.js'
import { ASKED, TOGETHER } from './together-runs.js'

const article = (head: string, ...rows: readonly (readonly [string, string])[]) =>
  [
    '<article>',
    `<h3>${head}</h3>`,
    `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd><code>${value}</code></dd>`).join('\n')}</dl>`,
    '</article>',
  ].join('\n')
const replay = (id: string, input: string, want = '["value"]') =>
  `{"cmd":"case","seq":0,"id":"${id}","op":"bt.loss","dtype":"float64","in":${input},"want":${want}}`

describe('the page of a run', () => {
  const run = runOf(
    [
      result({ id: 'right' }),
      result({ id: 'known', level: 'wrong', known: { line: 1, reason: '' } }),
      failing({ id: 'a<', kappa: '1e3' }),
      failing({
        id: 'b',
        level: 'crash',
        part: null,
        got: null,
        expected: null,
        ulps: null,
        input: { x: [], p: ['1', '2'], mask: ['0'] },
      }),
      failing({ id: 'c', ulps: '8', part: 'grad', index: 1 }),
    ],
    { identified: [identification()], complaints: ['no & more', 'again'], aborted: 'it\nwas killed' },
  )

  test('has its head, the legend, the heat map, and what is to be said of the run', () => {
    const title = 'Conformance of torch 2.9'
    expect(conformHtml(run)).toBe(
      [
        '<!DOCTYPE html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
        `<title>${title}</title>`,
        `<style>${STYLE}</style>`,
        '</head>',
        '<body>',
        `<h1>${title}</h1>`,
        `<p class="faint">${provenance(header())}</p>`,
        legend(),
        heatMap(sideBySide([run])),
        '<section>',
        '<h2>torch 2.9</h2>',
        '<p>5 cases: 1 faithful, 3 wrong, 1 crash; 3 failures, 1 known</p>',
        '<p>ended early: it was killed</p>',
        '<h3>Identified</h3>',
        '<ul><li>bt.loss float64: matches "the other sign" (sign-flipped) in 2 of 5 cases</li></ul>',
        '<h3>Complaints</h3>',
        '<ul><li>no &#38; more</li>',
        '<li>again</li></ul>',
        article(
          'bt.loss float64: crash in b',
          ['why', 'off by one'],
          ['x', ''],
          ['p', '1, 2'],
          ['mask', '0'],
          ['output', 'answer'],
          ['got', 'nothing'],
          ['expected', 'nothing that can be said'],
          ['replay', replay('b', '{"x":[],"p":["1","2"],"mask":["0"]}')],
        ),
        article(
          'bt.loss float64: wrong in c',
          ['why', 'off by one'],
          ['x', '1, 2'],
          ['p', ''],
          ['output', 'grad[1]'],
          ['got', '4'],
          ['expected', '3'],
          ['ulps', '8'],
          ['replay', replay('c', '{"x":["1","2"],"p":[]}', '["value","grad"]')],
        ),
        article(
          'bt.loss float64: wrong in a&#60;',
          ['why', 'off by one'],
          ['x', '1, 2'],
          ['p', ''],
          ['output', 'value'],
          ['got', '4'],
          ['expected', '3'],
          ['ulps', '7'],
          ['condition', '1e3'],
          ['replay', replay('a&#60;', '{"x":["1","2"],"p":[]}')],
        ),
        '</section>',
        '</body>',
        '</html>',
        '',
      ].join('\n'),
    )
  })

  test('has no part of what there is none of', () => {
    const page = conformHtml(runOf([result()]))
    expect(page.slice(page.indexOf('<section>'))).toBe(
      '<section>\n<h2>torch 2.9</h2>\n<p>1 cases: 1 faithful; 0 failures, 0 known</p>\n</section>\n</body>\n</html>\n',
    )
  })
})

describe('the page of several runs', () => {
  test('has the names of all, what they were asked, and a section for each', () => {
    const page = combinedHtml(sideBySide(TOGETHER))
    expect(page).toContain('<h1>Conformance of torch 2.9, numpy</h1>\n')
    expect(page).toContain(`<p class="faint">${ASKED}</p>\n`)
    expect(page.match(/<h2>.*<\/h2>/g)).toEqual(['<h2>torch 2.9</h2>', '<h2>numpy</h2>'])
    expect(page).toContain('(sign-flipped) in 2 of 3 cases')
    expect(page.split('<article>').length - 1).toBe(2)
  })
})

describe('what is too long or too much', () => {
  const body = (...args: Parameters<typeof runOf>) => conformHtml(runOf(...args)).split('<body>')[1]!

  test('is counted: 100 lines of a list and 200 failures are shown', () => {
    const complaints = (count: number) => body([], { complaints: Array.from({ length: count }, () => 'c') })
    const items = (count: number) => Array.from({ length: count }, () => '<li>c</li>').join('\n')
    expect(complaints(100)).toContain(`<ul>${items(100)}</ul>`)
    expect(complaints(101)).toContain(`<ul>${items(100)}<li>and 1 more</li></ul>`)
    const failures = (count: number) => body(Array.from({ length: count }, (_, i) => failing({ id: `${i}` })))
    const [all, most] = [failures(200), failures(201)]
    expect([all, most].map(page => page.split('<article>').length - 1)).toEqual([200, 200])
    expect(all).not.toContain('no room')
    expect(most).toContain(
      '</article>\n<p>1 more failures have no room here; the JSON report has all.</p>\n</section>',
    )
  })
})

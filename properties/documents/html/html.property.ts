import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../src/documents/html/html.js'
import { expectCovered, programsIn, saidIn } from '../layout/covered-laws.js'
import { soupOf } from '../layout/markup-soup.js'

const TAGS =
  'p h1 h2 li ul td th tr table caption pre code b sup sub del q blockquote head body span div math svg br hr'
const soup = soupOf([
  ...TAGS.split(' ').flatMap(name => [`<${name}>`, `</${name}>`, `<${name} class="math inline">`]),
  ...[
    '&lt;',
    '&amp',
    '&times;',
    '&#x2212;',
    '&nbsp;',
    '&',
    '<',
    '>',
    '<!--',
    '-->',
    '<!-- claim: x = x -->',
    '<a b="',
    '</',
  ],
  ...[
    '<script type="math/tex">',
    '</script>',
    '<span class="katex">',
    '<annotation encoding="application/x-tex">',
  ],
  ...[
    '</annotation>',
    '<td colspan="3">',
    '<code class="language-c">',
    '<p hidden>',
    '<![CDATA[',
    '<mjx-container>',
  ],
])
const read = (source: string) => readHtml(source, 'a.html')
const said = (source: string) => saidIn(read(source))

describe('any text at all', () => {
  test('is read into tokens that say what stands at their place, in order, disjoint, inside their section', () => {
    fc.assert(
      fc.property(soup, source => expectCovered(read(source), read(source).text)),
      { numRuns: 400 },
    )
  })

  test('is covered behind a head as it is alone', () => {
    fc.assert(
      fc.property(soup, source => {
        const head = '<head><title>5</title></head>'
        expect(read(`${head}<p>${source}`).text!.slice(head.length)).toBe(read(`<p>${source}`).text)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a page', () => {
  test.each([
    ['<head><title>a</title></head><style>b</style><script>c</script><p>d<!-- e -->', 'd'],
    ['<head>a<body>b', 'b'],
    ['<p hidden>a</p><span style="display: none">b</span><input hidden>c', 'c'],
    ['\\(a\\) \\[b\\] $$c$$ $d$ costs $5 and $6', '$a$ $b$ $c$ $d$ costs 5 and 6'],
    ['\\(a &lt; b\\)', '$a <    b$'],
    ['3&nbsp;&times;&#x0032; &eacute; &quot;', '3 2 é'],
    ['<code>a &lt; b</code> `c`', '`a <    b` c'],
    ['<code></code> a <code>b</code>', '` ` a `b`'.replace('` `', '`<`'.replace('<', ' '))],
    ['<script type="math/tex">a</script> <script type="math/tex; mode=display">b</script>', '$a$ $b$'],
    [
      '<span class="math inline">a</span> <span class="math inline">\\(b\\)</span> <span class="math">c',
      '$a$ $b$ c',
    ],
    ['a<br>b<hr>c', 'a b c'],
  ])('%j says %j', (source, words) => expect(said(source)).toBe(words))

  test('has the formulas that its drawn ones keep, and not what is drawn', () => {
    const tex = '<annotation encoding="application/x-tex">a &lt; b</annotation>'
    const math = `<math display="block"><mn>5</mn>${tex}</math>`
    expect(said(`<span class="katex"><span>${math}</span><span class="katex-html">6</span></span> c`)).toBe(
      '$a <    b$ c',
    )
    expect(said(`${math} c`)).toBe('$a <    b$ c')
    const [section] = read(math).sections
    expect(section!.tokens[0]).toMatchObject({ kind: 'math', display: true })
    expect(said('<span class="MathJax_Preview">5</span><span class="MathJax"><math>6</math></span> c')).toBe(
      'c',
    )
  })

  test('says where a formula stands that it draws and does not keep', () => {
    const formulas = (source: string) =>
      read(source).sections[0]!.tokens.filter(({ kind }) => kind === 'math')
    const drawn = '<math><mi>x</mi><mo>=</mo><mn>3</mn></math>'
    expect(formulas(`a ${drawn} b`)).toMatchObject([{ start: 2, end: 2 + drawn.length }])
    expect(said('<span class="katex">a<p>b')).toContain('b')
  })

  test('raises what is raised', () => {
    const textOf = (source: string) => read(source).text!.replace(/\s+/g, ' ').trim()
    expect(textOf('10<sup>6</sup>')).toBe('10 ^6')
    expect(textOf('x<sup>n+1</sup>')).toBe('x ^(n+1)')
    expect(textOf('x<sub>i</sub>')).toBe('x _i')
    expect(textOf('1<sup>st</sup>')).toBe('1 st')
    expect(textOf('<del>$1=2$</del>')).toBe('~~$1=2$~~')
    expect(textOf('<h2>a</h2><li>b')).toBe('## a - b')
  })
})

describe('the blocks of a page', () => {
  test('are exercises where headings or bold heads say so, and not in lists', () => {
    const source =
      '<h2>Exercise 2</h2><p><b>(b)</b> a</p><h3>Exercise 3</h3><ul><li>Exercise 4.</ul><p><b>1.5</b> A.</p>'
    expect(read(source).sections.map(({ label }) => label)).toEqual(['2', 'b', '3', '1.5'])
    expect(read('<ul><li><p>Exercise 4. A</ul>').sections.map(({ label }) => label)).toEqual([null])
  })

  test('are programs with their language, whatever marks it', () => {
    expect(programsIn(read('<pre><code class="language-python">x &lt; 1\n  y</code></pre>a'))).toEqual([
      ['python', 'x <    1\n  y'],
    ])
    expect(programsIn(read('<div class="highlight-c"><pre>a\n</pre></div><pre>b'))).toEqual([
      ['c', 'a'],
      [null, 'b'],
    ])
    expect(said('<pre>a</pre>b')).toBe('b')
  })

  test('are tables where cells stand beside each other, and prose where they lay out the page', () => {
    const tablesOf = (source: string) => {
      const { sections, text } = read(source)
      const tables = sections.flatMap(section => section.tables ?? [])
      return tables.map(rows =>
        rows.map(row => row.map(({ start, end }) => text!.slice(start, end)).join('|')),
      )
    }
    expect(tablesOf('<table><tr><th>a<th>b<tr><td colspan=2>c</table>')).toEqual([['a|b', 'c|']])
    expect(tablesOf('<table><tr><td>a<td><h2>b</h2></table>')).toEqual([])
    expect(tablesOf('<table><tr><td>a<td><table><tr><td>1<td>2</table></table>')).toEqual([['1|2']])
    expect(said('<table><tr><td>a<td><h2>b</h2>c')).toBe('a b c')
  })
})

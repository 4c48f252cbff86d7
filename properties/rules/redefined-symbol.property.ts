import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { pagesOf } from '../../src/audit/pages.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { redefinedSymbol } from '../../src/rules/redefined-symbol.js'
import { growing, growth } from '../documents/model/work.js'

const audit = (source: string) =>
  auditDocument(readDocument(source, 'a.md'), { book: [], effort: { seed: 1, points: 4 } }).findings
const redefined = (source: string) => audit(source).filter(({ reason }) => reason === 'redefined')

test('a second value names the lines of both, however they end; a heading between them parts them', () => {
  for (const ending of ['\n', '\r\n']) {
    const lines = ['Here $a = 5$.', '', 'It is so.', '', 'Here $a = 7$.']
    expect(redefined(lines.join(ending))).toMatchObject([
      { message: expect.stringMatching(/line 1.*line 5/) },
    ])
    lines[2] = '## Another one'
    expect(redefined(lines.join(ending))).toEqual([])
    expect(redefined(['## One', '', ...lines.with(2, 'It is so.'), '', '## Two'].join(ending))).toHaveLength(
      1,
    )
  }
})

test('symbols that are defined over and over cost work in proportion to the text', () => {
  const text = growing(index => `Here $a_{${index % 50}} = ${index}$.\n\n`)
  expect(redefined(text(4000)).length).toBeGreaterThan(50)
  expect(growth(length => void audit(text(length)), 3000)).toBeLessThan(2.5)
})

const found = (text: string) =>
  pagesOf(readDocument(text, 'page.md'), { seed: 1, points: 20 })
    .flatMap(redefinedSymbol.check)
    .map(({ from, to }) => text.slice(from, to))

describe('two numbers for one symbol', () => {
  test.each([
    ['Here $a = 5$. Here $a = 7$.', ['a = 7']],
    ['Here $a = 5$. Here $a = 7$. Here $a = 9$.', ['a = 7', 'a = 9']],
    ['Here $a = 5$. Here $b = 7$.', []],
    ['Here $a = 5$. Here $a = 5$.', []],
    ['Here $a = 5$ and $a = 7$.', []],
    ['Here $a = 5$. Here $a \\approx 7$.', []],
    ['Here $a \\approx 5$. Here $a = 7$.', ['a = 7']],
    ['Here $a = n$. Here $a = 7$.', []],
    // Letters that run through values.
    ...[...'ijlmtxyz'].map(name => [`Here $${name} = 5$. Here $${name} = 7$.`, []] as const),
    ...[...'aknNps'].map(name => [`Here $${name} = 5$. Here $${name} = 7$.`, [`${name} = 7`]] as const),
    // The rounding of the other, at the coarser of their units.
    ['Here $a = 0.667$. Here $a = 0.67$.', []],
    ['Here $a = 0.67$. Here $a = 0.667$.', []],
    ['Here $a = 0.67$. Here $a = 0.665$.', []],
    ['Here $a = 0.67$. Here $a = 0.664$.', ['a = 0.664']],
    ['Here $a = 0.664$. Here $a = 0.67$.', ['a = 0.67']],
    ['Here $a = 5$. Here $a = 5.5$.', []],
    ['Here $a = 5$. Here $a = 5.6$.', ['a = 5.6']],
    ['Here $a = 5$. Here $a = 4.5$.', []],
    ['Here $a = 5$ million. Here $a = 5.5$ million.', []],
    ['Here $a = 5$ million. Here $a = 5.6$ million.', ['a = 5.6']],
    // In another unit.
    ['Here $a = 2$ h. Here $a = 120$ min.', []],
    ['Here $a = 2$. Here $a = 120$ min.', []],
    ['Here $a = 2$ h. Here $a = 120$.', []],
    ['Here $a = 2$. Here $a = 120$.', ['a = 120']],
    ['Here $a = 2$ h. Here $a = 100$ min.', ['a = 100']],
    // Another case, a list, and what is sought.
    ['Here $a = 5$. If $a = 7$ it is so.', []],
    ['Here $a = 5$. Solve for $a = 7$.', []],
    ['Here $a = 5$. The target is $a = 7$.', []],
    ['Here $a = 5$.\n\n- $a = 7$', []],
    ['Here $a = 5$.\n\n* $a = 7$', []],
    ['Here $a = 5$.\n\n+ $a = 7$', []],
    ['Here $a = 5$.\n\n1. $a = 7$', []],
    ['Here $a = 5$.\n\n12) $a = 7$', []],
    ['Here $a = 5$.\n\n  - $a = 7$', []],
    ['Here $a = 5$.\n\nHere - $a = 7$', ['a = 7']],
    ['Here $a = 5$.\n\n-$a = 7$', ['a = 7']],
    // A heading parts them, in LaTeX too; the same mark within a line is none.
    ['Here $a = 5$. It is C# code. Here $a = 7$.', ['a = 7']],
    ['Here $a = 5$. It is \\sectional code. Here $a = 7$.', ['a = 7']],
    ['Here $a = 5$.\n\\section{Two}\nHere $a = 7$.', []],
    ['Here $a = 5$.\n\\subsection{Two}\nHere $a = 7$.', []],
    ['Here $a = 5$.\n\\subsubsection{Two}\nHere $a = 7$.', []],
  ] as const)('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

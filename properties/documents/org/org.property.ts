import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOrg } from '../../../src/documents/org/org.js'
import { expectCovered, expectKept, programsIn, saidIn } from '../layout/covered-laws.js'
import { soupOf } from '../layout/markup-soup.js'

const soup = soupOf([
  ...[
    '\n* ',
    '\n** TODO ',
    '\n#+title: ',
    '\n#+begin_src c\n',
    '\n#+end_src\n',
    '\n#+begin_quote\n',
    '\n#+end_quote\n',
  ],
  ...[
    '\n# ',
    '\n: ',
    '\n:A:\n',
    '\n:END:\n',
    '\n| a | b |',
    '\n|--+--|',
    '\n- ',
    '\n1) ',
    '\n- [ ] ',
    '\n-----\n',
    ':t:\n',
  ],
  ...[
    '=',
    '~',
    '=a=',
    ' ~b~ ',
    '/c/',
    ' +d+ ',
    '[[u][',
    '[[u]]',
    ']]',
    '[fn:1]',
    '<<t>>',
    '<2024-01-01 Mo>',
    '@@a:b@@',
    '*e*',
  ],
])
const read = (source: string) => readOrg(source, 'a.org')

describe('any text at all', () => {
  test('is read into tokens that say what stands at their place, in order, disjoint, inside their section', () => {
    // Lines that begin with a colon are programs without it.
    const within = soup.filter(source => !/^[ \t]*:[ \t\r\n]/m.test(source))
    fc.assert(
      fc.property(within, source => expectCovered(read(source))),
      { numRuns: 400 },
    )
  })

  test('keeps its lines, and is covered behind a comment as it is alone', () => {
    fc.assert(
      fc.property(soup, source => expectKept(read, source, '# a comment\n\n', '\n')),
      { numRuns: 200 },
    )
  })
})

describe('a line', () => {
  test.each([
    ['a =x = 1= ~f~ b', 'a `x = 1` `f` b'],
    ['$a =b= c$ \\(d\\) \\[e\\]', '$a =b= c$ $d$ $e$'],
    ['a = b = c', 'a b c'],
    ['=a`b= `c`', 'a b c'],
    ['[[http://a.b/5][here $x$]] [[c]] [fn:1] <2024-01-02 Tue>', 'here $x$'],
    ['#+TITLE: a $x$\n#+AUTHOR: b\n#+CAPTION: c', 'a $x$ c'],
    ['* TODO [#A] a :b:c:\nd', 'a d'],
    ['# a\n#\nb', 'b'],
    ['SCHEDULED: <2024-01-02 Tue>\nb', 'b'],
    [':A:\n:b: 1\n:END:\nc', 'c'],
    ['#+begin_export html\n<b>\n#+end_export\nc', 'c'],
    ['#+begin_proof\na\n#+end_proof', 'a'],
    ['| a | $b$ |\n|---+---|\n| c | d |', 'a $b$ c d'],
    ['- [X] a\n  b\n- c', 'a b c'],
    ['\\[\na\n- b\n| c\n\\] d', '$a\n- b\n| c$ d'],
    ['\\begin{align}\na &= b\n\\end{align}', '$\\begin{align}\na &= b\n\\end{align}$'],
    ['-----\na', 'a'],
    ['[fn:1] a', 'a'],
    ['/a/ costs $5 and $6', 'a costs 5 and 6'],
  ])('%j says %j', (source, said) => expect(saidIn(read(source))).toBe(said))

  test('that is struck out is marked as Markdown marks it, where it has the room', () => {
    expect(read('a +$1=2$+ b').text).toBe('a~~$1=2$~~b')
    expect(read('a +b+, c').text).toBe('a +b+, c')
  })
})

describe('code', () => {
  test('makes programs, and what never ends is none', () => {
    expect(programsIn(read('#+BEGIN_SRC Python :x y\n  a\n    b\n#+END_SRC'))).toEqual([['python', 'a\n  b']])
    expect(programsIn(read('#+begin_example\n$x$\n#+end_example'))).toEqual([[null, '$x$']])
    expect(programsIn(read(': out\n: put'))).toEqual([[null, ': out\n: put']])
    expect(programsIn(read('#+begin_src c\na'))).toEqual([])
    expect(programsIn(read('#+begin_src c\n#+end_src'))).toEqual([])
  })
})

describe('headings', () => {
  test('set exercises and their parts, but not in a quotation', () => {
    const source =
      '* Exercise 2\n** (b)\na\n* Exercise 3\n#+begin_quote\nExercise 4.\n#+end_quote\nExercise 5.'
    const labels = read(source).sections.map(({ label, partOf }) => [label, partOf])
    expect(labels).toEqual([
      ['2', null],
      ['b', '2'],
      ['3', null],
      ['5', null],
    ])
  })
})

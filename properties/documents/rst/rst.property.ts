import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRst } from '../../../src/documents/rst/rst.js'
import { expectCovered, expectKept, programsIn, saidIn } from '../layout/covered-laws.js'
import { soupOf } from '../layout/markup-soup.js'

const soup = soupOf([
  ...[
    '\n.. ',
    '\n.. math:: ',
    '\n.. note:: ',
    '\n.. code-block:: python\n',
    '::\n\n   ',
    '\n   :label: a\n',
    '\n>>> ',
  ],
  ...[
    '\n====',
    '\n----\n',
    '\n==  ==\n',
    '\n+--+--+\n',
    '\n| a | b |',
    '\n- ',
    '\n1. ',
    '\n* - ',
    '\n__ ',
    '\n:a: ',
  ],
  ...[
    ':math:`',
    ':sup:`',
    ':ref:`a`',
    ':a',
    '``',
    '`_',
    '<u>`_',
    '\\ ',
    '[1]_',
    '\n.. [1] ',
    '\n.. _a: ',
    '\n.. |a| image:: ',
  ],
])
const read = (source: string) => readRst(source, 'a.rst')

describe('any text at all', () => {
  test('is read into tokens that say what stands at their place, in order, disjoint, inside their section', () => {
    fc.assert(
      fc.property(soup, source => expectCovered(read(source))),
      { numRuns: 400 },
    )
  })

  test('keeps its lines, and is covered behind a comment as it is alone', () => {
    fc.assert(
      fc.property(soup, source => expectKept(read, source, '.. a comment\n\na\n\n', 'a\n\n')),
      { numRuns: 200 },
    )
  })
})

describe('the marks of a line', () => {
  test.each([
    ['a :math:`x = 1` b', 'a $x = 1$ b'],
    ['a :math:`x\n= 1`, b', 'a $x\n= 1$ , b'],
    [':math:`$x$` and $y$', '$x$ and $y$'],
    ['``a :math:`b` `` c', '`a :math:`b` ` c'],
    ['``2 * 3`` and `f`', '`2 * 3` and `f`'],
    [':func:`f` :ref:`g` :ref:`h <i>` :term:`j`', '`f` h j'],
    ['see `here <http://a.b/5>`_ [3]_ [#x]_', 'see here'],
    ['10\\ :sup:`6` H\\ :sub:`2`\\ O', '10 6 h 2 o'],
    ['costs $5 and $6', 'costs 5 and 6'],
  ])('%j says %j', (source, said) => expect(saidIn(read(source))).toBe(said))
})

describe('a directive', () => {
  test.each([
    ['.. math:: x = 1', '$x = 1$'],
    ['.. math:: x\n   = 1\n   :label: a\n\n   y\n   z\n\n   w\n\nb', '$x\n   = 1$ $y\n   z$ $w$ b'],
    ['.. note:: a\n   b\n   :class: d\n\n   c', 'a b c'],
    ['.. unknown:: x=1\n   :a: 2\n\n   b', 'b'],
    ['.. image:: a.png\n   :alt: b\n\nc', 'c'],
    ['.. raw:: html\n\n   <b>5</b>\n\nc', 'c'],
    ['.. a comment\n   of two lines\n\nc', 'c'],
    ['..\n\n   quoted', 'quoted'],
    ['.. _a: b\n\n.. [1] note\n   on\n\n__ c\n\n.. |d| replace:: e', 'note on'],
    ['- .. math:: x\n\n  b', '$x$ b'],
    [':name: a', 'a'],
    ['.. csv-table:: T\n   :header: "x"\n\n   "a, b", $c$', 't a , b $c$'],
    ['.. list-table::\n\n   * - a\n     - $b$', 'a $b$'],
  ])('%j says %j', (source, said) => expect(saidIn(read(source))).toBe(said))

  test('of code, two colons, and a prompt make programs', () => {
    const listing = '.. code-block:: Python\n   :linenos:\n\n   x\n     y\n\n   z\n\na'
    expect(programsIn(read(listing))).toEqual([['python', 'x\n  y\n\nz']])
    expect(programsIn(read('a::\n\n  x $1$\n\nb ::\n\n    y\n\n::\n\n c'))).toEqual([
      [null, 'x $1$'],
      [null, 'y'],
      [null, 'c'],
    ])
    expect(programsIn(read('>>> x\n1\n\na'))).toEqual([['pycon', '>>> x\n1']])
    expect(saidIn(read('a::\n\n  x\n\nb ::\n\nno code'))).toBe('a : b no code')
  })
})

describe('titles', () => {
  test('are as deep as their kind of line comes in order', () => {
    const parts = [
      '====\nA 1.\n====',
      'Exercise 2\n~~~~~~~~~~\na',
      'Part (b)\n........\nb',
      'Exercise 3\n~~~~~~~~~~\nc',
    ]
    expect(read(parts.join('\n\n')).sections.map(({ label, partOf }) => [label, partOf])).toEqual([
      [null, null],
      ['2', null],
      ['b', '2'],
      ['3', null],
    ])
  })
})

describe('tables', () => {
  const cellsOf = (source: string) => {
    const { sections, text } = read(source)
    const tables = sections.flatMap(section => section.tables ?? [])
    return tables.map(rows => rows.map(row => row.map(({ start, end }) => text!.slice(start, end)).join('|')))
  }
  test('have the cells that their lines draw', () => {
    expect(cellsOf('+--+--+\n| a | b |\n+==+==+\n| 1 | 2 |\n+--+--+\n')).toEqual([['a|b', '1|2']])
    expect(cellsOf('===  ===\na    b\n===  ===\n1    2\n===  ===\n')).toEqual([['a|b', '1|2']])
    expect(cellsOf('===  ===\n1    2\n===  ===\n\na')).toEqual([['1|2']])
  })
})

test('the default role that a page sets is what backticks without a role mean behind it', () => {
  fc.assert(
    fc.property(fc.constantFrom('\\\\frac12', '2^{10} \\\\equiv 1', 'a_1 = 5'), formula => {
      const said = (head: string, role: string) =>
        read(`${head}We see ${role}\`${formula}\` there.`)
          .sections.flatMap(({ tokens }) => tokens)
          .map(({ kind, text }) => [kind, text])
      const plain = said('', '')
      const marked = said('', ':math:')
      expect(said('.. default-role:: math\n\n', '')).toEqual(marked)
      expect(said('.. default-role:: code\n\n', '')).toEqual(plain)
      expect(said('.. default-role:: math\n\n.. default-role::\n\n', '')).toEqual(plain)
      expect(plain).not.toEqual(marked)
    }),
  )
})

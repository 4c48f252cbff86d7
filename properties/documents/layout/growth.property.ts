import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../../src/documents/read.js'
import { around, filled, growing, growth } from '../model/work.js'

type Family = readonly [ending: string, name: string, make: (length: number) => string]

const FAMILIES: readonly Family[] = [
  ...[
    'word 5, $x$ ',
    'a. B\n\n',
    '\n',
    ' ',
    '$a ',
    '$',
    '\\( a\n',
    '\\[ a\n\n',
    '`',
    'x\n',
    '- a\n',
    '| a ',
  ].flatMap(unit => ['.rst', '.org', '.html'].map(ending => [ending, unit, filled(unit)] as const)),
  ...[
    ':math:`a` ',
    ':math:`a',
    '``a',
    '`a <b',
    '`a`_ ',
    '.. ',
    '.. a\n',
    '.. a\n  b\n',
    '.. math::\n\n',
    '.. math:: a\n',
    '.. note:: a\n',
    'a::\n\n',
    'a::\n\n b\n\n',
    '====\n',
    'a\n==\n',
    '==  ==\n',
    '== ==\na\n',
    '+--+\n',
    '+--+\n| a |\n',
    ':a:\n',
    ':a:',
    '[1',
    '|a',
    '.. csv-table::\n\n  a,b\n',
    '>>> a\n',
    '\\ ',
    '__ \n',
    '.. code-block:: c\n\n  a\n',
  ].map(unit => ['.rst', unit, filled(unit)] as const),
  ['.rst', 'deeper and deeper', growing(index => `${' '.repeat(index % 40)}- a\n`)],
  ['.rst', 'literals in literals', growing(index => `${' '.repeat(index % 40)}a::\n\n`)],
  ...[
    '* a\n',
    '*',
    '#+begin_src c\n',
    '#+begin_src c\na\n#+end_src\n',
    '#+begin_quote\n',
    '#+a',
    ':A:\n',
    ':A:\n:END:\n',
    ': a\n',
    '=a',
    '=a= ',
    ' +a+ ',
    '[[a',
    '[[a][b',
    '[[a][b]] ',
    '<<a',
    '<2024-01-01 ',
    '@@a:',
    '| a\n',
    '[fn:1] ',
    '- [ ] a\n',
    '\\begin{align} a\n',
    ':a',
  ].map(unit => ['.org', unit, filled(unit)] as const),
  ...[
    '<p>',
    '<p>a',
    '</p>',
    '<',
    '<a ',
    '<a b="',
    '<a b>',
    '&',
    '&lt;',
    '&lt',
    '<!--',
    '<!-- a -->',
    '<li>a',
    '<td>',
    '<tr>',
    '<tr><td>a',
    '<table>',
    '<table><tr><td>a<td>b</table>',
    '<pre>',
    '<pre>a</pre>',
    '<code>',
    '<code>a</code>',
    '<sup>',
    '<sup>1</sup>',
    '<sup>&lt;',
    '<del>',
    '<b>',
    '<h1>',
    '<h2>a</h2>',
    '<math>',
    '<math></math>',
    '<span class="katex">',
    '<span class="math">a',
    '<svg>',
    '<br>',
    '<script type="math/tex">',
    '<script type="math/tex">a</script>',
    '<div hidden>',
    '</',
    '<annotation encoding="tex">',
    '<q>a</q>',
  ].map(unit => ['.html', unit, filled(unit)] as const),
  ...['div', 'b', 'sup', 'table', 'blockquote', 'span', 'code', 'math'].map(
    name => ['.html', `nested ${name}`, around(`<${name}>`, 'x', `</${name}>`)] as const,
  ),
]

/** Longer than any look ahead. */
const LENGTH = 4000

describe('the work of reading grows in proportion to the text', () => {
  test.each(FAMILIES)('%s: %j', (ending, _, family) => {
    const texts = new Map([1, 2].map(times => [times * LENGTH, family(times * LENGTH)]))
    const reading = (length: number) => void readDocuments(texts.get(length)!, `g${ending}`)
    expect(growth(reading, LENGTH)).toBeLessThan(2.4)
  })
})

describe('a hostile page', () => {
  const MANY = 100_000
  test.each([
    ['.html', '<div>'.repeat(MANY)],
    ['.html', '<b>'.repeat(MANY)],
    ['.html', `${'<table><tr><td>'.repeat(MANY / 5)}x`],
    ['.html', '<'.repeat(10 * MANY)],
    ['.rst', '='.repeat(10 * MANY)],
    ['.rst', '.. a::\n'.repeat(MANY)],
    ['.org', '*'.repeat(10 * MANY)],
    ['.org', '[['.repeat(MANY)],
  ])('is read to its end: %s', (ending, source) => {
    const [document] = readDocuments(source, `h${ending}`)
    expect(document!.sections.at(-1)!.end).toBe(source.length)
  })
})

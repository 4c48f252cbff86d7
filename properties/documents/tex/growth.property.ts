import { describe, expect, test } from 'vitest'
import { readTex } from '../../../src/documents/tex/tex.js'
import { around, filled, growing, growth } from '../model/work.js'

const FAMILIES: [string, (length: number) => string][] = [
  ['one long line', filled('word 5, $x$ and \\texttt{b} ')],
  ['short paragraphs', filled('a. B\n\n')],
  ['paragraphs on one line', filled('a \\par ')],
  ['blank lines', filled('\n')],
  ['blanks', filled('a          ')],
  ['nested braces', around('{', 'x', '}')],
  ['braces that never close', filled('{')],
  ['braces that never open', filled('}')],
  ['open braces and paragraphs', filled('{\n\n')],
  ['labels that never close', filled('\\label{')],
  ['labels that never close, line by line', filled('a \\label{\n\n')],
  ['footnotes that never close', filled('\\footnote{a ')],
  ['headings that never close', filled('\\section{a ')],
  ['headings', filled('\\section{a}\n')],
  ['options that never close', filled('\\item[')],
  ['long options that never close', filled(`\\cite[${'a'.repeat(40)}`)],
  ['nested bold', around('\\textbf{', 'x', '}')],
  ['backslashes', filled('\\')],
  ['rows outside of tables', filled('a & b \\\\ ')],
  ['comments', filled('a % b\n')],
  ['comments on one line', filled('% a')],
  ['dollars', filled('$a ')],
  ['dollars alone', filled('$')],
  ['an odd double dollar', length => `$$\n\n${filled('a b. ')(length)}`],
  ['dollars between paragraphs', filled('$a\n\n')],
  ['round openings', filled('\\( a\n')],
  ['square openings', filled('\\[ a\n\n')],
  ['mathematics that never ends', filled('\\begin{align} a\n')],
  ['mathematics in paragraphs', filled('\\begin{align} a\n\n')],
  ['environments that never end', filled('\\begin{proof} a\n')],
  ['environments that never begin', filled('\\end{proof} a\n')],
  ['lists', around('\\begin{itemize}\\item a', '', '\\end{itemize}')],
  ['items on one line', filled('\\item a ')],
  ['exercises', filled('\\begin{exercise}a\\end{exercise}')],
  [
    'numbered exercises',
    length => `\\newtheorem{e}{Exercise}[section]${filled('\\section{a}\\begin{e}')(length)}`,
  ],
  ['a long table', length => `\\begin{tabular}{ll}${filled('a & b \\\\\n')(length)}\\end{tabular}`],
  ['a wide table', length => `\\begin{tabular}{l}${filled('a & ')(length)}\\\\${filled('b & ')(length)}`],
  ['nested tables', around('\\begin{tabular}{l}', 'x', '\\end{tabular}')],
  ['tables that never end', filled('\\begin{tabular}{l} a & ')],
  ['code that never ends', filled('\\begin{verbatim} a ')],
  ['programs on one line', filled('\\begin{verbatim}a\\end{verbatim}')],
  ['inline code', filled('\\verb|a| ')],
  ['inline code that never closes', growing(index => `\\verb${'!|+/'[index % 4]}a`)],
  ['typed text that never closes', filled('\\texttt{a')],
  ['code that is no code', filled('\\iffalse a ')],
  ['hidden code', filled('\\iffalse a \\fi ')],
  ['backticks', filled("``a'' ")],
  ['definitions', growing(index => `\\newcommand{\\a${index % 9}}{b}`)],
  ['definitions that never close', filled('\\newcommand{\\a}{ b ')],
  ['definitions without a name', filled('\\newcommand ')],
  ['definitions behind blanks', filled('\\def       ')],
  ['theorems behind blanks', filled('\\newtheorem        ')],
  ['quantities', filled('\\SI{2.5}{\\mega\\joule} ')],
  ['quantities that never close', filled('\\SI{2.5}{\\mega')],
  ['bold heads', filled('\\textbf{1.3} Minimise\n\n')],
  ['heads in paragraphs', filled('Solution 1. X.\n')],
  ['two documents', filled('\\begin{document} a \\end{document}')],
  ['begin without a name', filled('\\begin ')],
  ['spaces of TeX', filled('1\\,~\\ ')],
  ['digits', filled('1\\,')],
]

/** Longer than any look ahead. */
const LENGTH = 4000

describe('the work of reading TeX grows in proportion to the text', () => {
  // As in Markdown: twice the text at most doubles a linear cost; a quadratic one would be near 4.
  test.each(FAMILIES)('%s', (_, family) => {
    const texts = new Map([1, 2].map(times => [times * LENGTH, family(times * LENGTH)]))
    const reading = (length: number) => void readTex(texts.get(length)!, 'g.tex')
    expect(growth(reading, LENGTH)).toBeLessThan(2.3)
  })
})

describe('a hostile source', () => {
  const DEEP = 10_000
  test.each([
    ['braces', `${'{'.repeat(DEEP)}x${'}'.repeat(DEEP)}`],
    ['commands', `${'\\textbf{'.repeat(DEEP)}x`],
    ['lists', '\\begin{itemize}\\item '.repeat(DEEP)],
    ['braces in a formula', `$${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}$`],
    ['a line of a megabyte', 'word 5 $x$ '.repeat(DEEP)],
  ])('nested 10,000 deep is read to its end: %s', (_, source) => {
    const { sections } = readTex(source, 'h.tex')
    expect(sections).toMatchObject([{ start: 0, end: source.length }])
  })
})

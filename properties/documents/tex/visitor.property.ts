import { describe, expect, test } from 'vitest'
import { TEX } from '../../../src/documents/model/notation.js'
import { cleaned } from '../../../src/documents/tex/literals.js'
import { pageOf } from '../../../src/documents/tex/visitor.js'
import { shown } from './shown-blocks.js'

/** The page of a source, in which the definitions are the stretches `\def…;`. */
function read(source: string): { text: string; blocks: string[] } {
  const definitions = [...source.matchAll(/\\def[^;]*;/g)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }))
  const { text, blocks } = pageOf(source, { clean: cleaned(source), definitions, notation: TEX })
  expect(text).toHaveLength(source.length)
  return { text, blocks: blocks.map(shown) }
}
const blocksOf = (source: string) => read(source).blocks

describe('what is left of a source', () => {
  test.each([
    ['a \\& b \\% \\{ \\$5', 'a \\& b \\% \\{ \\$5'],
    ['a \\%{b}', 'a \\% b '],
    ['\\foo{\\bf b}', '        *b*'],
    ['\\question{\\bf b}', `${' '.repeat(13)}*b*`],
    ['a\\', 'a\\'],
    ['a \\label{b \\foo{c} $d `e} f', `a ${' '.repeat(23)} f`],
    ['a \\label{b $c} d $e$', `a${' '.repeat(14)}d $e$`],
    ['a \\def\\x{b}; c', 'a            c'],

    // Quantities and code are said.
    ['a \\SI{5}{m} b', 'a     5  m  b'],
    ['a \\texttt{b} c', 'a        `b` c'],
    ['a \\verb|b| c', 'a      `b` c'],
    ['\\verb|{$&|', '     `{$&`'],

    // Lengths, and switches of the font.
    ['{\\bf 1.3} a', '    *1.3* a'],
    ['{\\bfseries  1.3} a', '           *1.3* a'],
    ['{\\it\t1.3} a', '    *1.3* a'],
    ['{\\em{1.3}} a', '   * 1.3 * a'],
    ['{\\sc\n1.3} a', '   *\n1.3* a'],
    ['{\\itshape x} {\\scshape y} {\\sl z}', '         *x*           y       z '],
    ['a {\\bf b} c', 'a      b  c'],
    ['\\bf b', '    b'],
    ['\\emph{\\bf b}', '     *    b*'],
    ['a\n{\\bf b} c', 'a\n    *b* c'],
  ])('%j', (source, text) => expect(read(source).text).toBe(text))

  test.each(['bf', 'bfseries', 'it', 'itshape', 'em', 'sc', 'scshape', 'sl'])('{\\%s x} is emphasis', name =>
    expect(read(`{\\${name} x}`).text).toBe(`${' '.repeat(name.length + 2)}*x*`),
  )
})

describe('mathematics', () => {
  test.each([
    ...['$a & {b} \\foo c$', '$$a$$', '\\(a\\)', '\\[a & b\\]', '\\begin{align} a & b \\\\ c \\end{align}'],
    ...[
      '\\begin{equation*}\\label{a}\\end{equation*}',
      '$\\$$',
      '$a\nb$',
      '\\(`\\)',
      '$%\na$'.replace('%', ' '),
    ],
  ])('%j is left as it is', source => {
    expect(read(source)).toEqual({ text: source, blocks: [source.replace(/\s+/g, ' ')] })
    expect(read(`{${source}} x`).text).toBe(` ${source}  x`)
    expect(read(`${source}\n\nx`).text).toBe(`${source}\n\nx`)
    expect(read(`\\begin{document}${source}\\end{document}`).text).toBe(
      `${' '.repeat(16)}${source}${' '.repeat(14)}`,
    )
  })

  test.each([
    ['a $$ b', 'a    b'],
    ['a \\[ b', 'a    b'],
    ['$$a$ b', '  a  b'],
    ['$$a\n\nb', '  a\n\nb'],
    ['$a\n\nb$', ' a\n\nb '],
    ['$a\n \t\nb$', ' a\n \t\nb '],
    ['$a\r\n\r\nb$', ' a\r\n\r\nb '],
    ['\\[a\n\nb\\]', '  a\n\nb\\]'],
    ['\\begin{align} a\n\n\\end{align}', '              a\n\n           '],
    ['\\begin{document}$a\\end{document}$', `${' '.repeat(17)}a${' '.repeat(15)}`],
  ])('that never ends is none: %j', (source, text) => expect(read(source).text).toBe(text))
})

describe('the body of a document', () => {
  test.each([
    ['\\begin{document}a\\label{b\\end{document} c}', 'a', ['a']],
    ['\\begin{tabular}{l} a & b\\end{document}', 'a   b', ['---', 'a|b']],
  ])('%j', (source, text, blocks) => {
    const page = read(source)
    expect(page.text.trim()).toBe(text)
    expect(page.blocks).toEqual(blocks)
  })
})

describe('paragraphs', () => {
  test.each([
    ['a\\\n\nb', ['a\\', 'b']],
    ['a\\\r\rb', ['a\\', 'b']],

    // A comment ends none.
    ['a \\par b \\newpage c \\clearpage d', ['a', 'b', 'c', 'd']],
    ['a \\caption{b} c', ['a', 'b', 'c']],

    // Nothing but blanks, and what is hidden, is none.
    ['\\SI{5}{m}', ['5 m']],
    ['\\verb|x|', ['`x`']],
  ])('%j', (source, blocks) => expect(blocksOf(source)).toEqual(blocks))
})

describe('code and definitions', () => {
  test('code that stands on its own parts paragraphs, and is left as it is', () => {
    const source = 'a \\begin{verbatim}\nx {\n\\end{verbatim} b'
    expect(read(source)).toEqual({
      text: `a ${' '.repeat(16)}\nx {\n${' '.repeat(14)} b`,
      blocks: ['a', 'program x {', 'b'],
    })
  })

  test('code in a table is blank in its cell', () => {
    const source = '\\begin{tabular}{l} a \\begin{verbatim}x\\end{verbatim} & b \\end{tabular}'
    expect(read(source).text.trim().replace(/\s+/g, ' ')).toBe('a b')
    expect(blocksOf(source)).toEqual(['---', 'program x', 'a|b'])
  })

  test('each is passed, in any order', () => {
    expect(blocksOf('\\def\\a{b}; \\verb|c| \\def\\a; \\begin{alltt}d\\end{alltt} e \\def\\a{f};')).toEqual([
      '`c`',
      'program d',
      'e',
    ])
    expect(blocksOf('\\verb|c|\\def\\a{b};')).toEqual(['`c`'])
  })

  test('code in mathematics belongs to it', () => {
    expect(read('$\\verb|x|$ `a` \\verb|y|').text).toBe('$     `x`$ "a"      `y`')
  })
})

describe('headings, items and exercises', () => {
  test.each([
    ['a \\section{b} c', ['a', '## b', 'c']],
    ['\\chapter[x]{b} c \\subsection*{d}', ['# b', 'c', '### d']],
    ['\\begin{itemize}\\item a\\end{itemize} b', ['---', '> a', '---', 'b']],
    ['a \\item b \\item c', ['a', '---', 'b', '---', 'c']],
    ['a \\question[5] b \\question c', ['a', '# question 1', 'b', '# question 2', 'c']],
    ['\\begin{tabular}{l} a \\tabularnewline b \\cr c', ['---', 'a / b / c']],
    ['\\begin{tabular}{l} \\multicolumn{2}{c}{a} & b', ['---', 'a||b']],
    ['\\begin{tabular}{l} a \\multirow{2}{c}{b} & c', ['---', 'a b|c']],
    ['\\begin{tabular}{l} a \\section{b} & c', ['---', 'a b|c']],
    ['\\begin{exercise} a \\end{exercise}', ['---', '# exercise 1', 'a', '---']],
  ])('%s', (source, blocks) => expect(blocksOf(source)).toEqual(blocks))

  test('a heading is counted unless it has a star', () => {
    const source = `\\newtheorem{ex}{Exercise}[section]
      \\section{a} \\begin{ex} b \\end{ex} \\section*{c} \\begin{ex} d \\end{ex} \\section{e} \\begin{ex} f`
    expect(blocksOf(source).filter(block => block.includes('exercise'))).toEqual([
      ...['# exercise 1.1', '# exercise 1.2', '# exercise 2.1'],
    ])
  })
})

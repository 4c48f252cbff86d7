import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTex } from '../../../src/documents/tex/tex.js'
import { expectLaws } from '../markdown/laws.js'
import { soup } from '../soup.js'
import { expectTexPlace } from './laws.js'

const read = (source: string) => readTex(source, 'a.tex')
const tokensOf = (source: string) => read(source).sections.flatMap(section => section.tokens)
const said = (source: string) =>
  tokensOf(source)
    .filter(({ kind }) => kind !== 'stop')
    .map(({ text, scale }) => text + (scale ?? ''))
    .join(' ')

describe('any text at all', () => {
  test('is read into tokens that say what stands at their place, in order, disjoint, inside their section', () => {
    fc.assert(
      fc.property(soup, source => expectLaws(read(source), expectTexPlace)),
      { numRuns: 400 },
    )
  })

  test('is read the same twice, and at the same places behind a preamble', () => {
    const preamble = '\\documentclass{article} % $5\n\\usepackage{amsmath}\n\\begin{document}\n'
    const within = soup.filter(source => !/\\(?:begin|end)\{document\}|newtheorem/.test(source))
    fc.assert(
      fc.property(within, source => {
        const plain = read(`\n${source}`)
        expect(read(`\n${source}`)).toEqual(plain)
        const moved = read(preamble + source)
        const places = (document: typeof plain, by: number) =>
          document.sections.flatMap(({ tokens }) =>
            tokens.map(({ text, start, end }) => [text, start - by, end - by]),
          )
        expect(places(moved, preamble.length)).toEqual(places(plain, 1))
      }),
      { numRuns: 300 },
    )
  })
})

describe('what only arranges the page is not heard', () => {
  test.each([
    ['a% comment $5\n b \\% c', 'a b c'],
    ['It is 12\\% of 13\\,\\% and \\textbf{14}\\%', 'it is 12% of 13% and 14%'],
    ['\\vskip 5pt\\hspace{3em}\\setlength\\parindent{0pt}\\rule{1pt}{2pt}a', 'a'],
    ['\\input{part-2}\\newtheorem{lemma}[theorem]{Lemma 7}a', 'a'],
    ['costs \\$5, \\#6', 'costs 5 , 6'],
    ['10\\,000 and 1{,}120 and 4,096', '10000 and 1120 and 4096'],
    ['\\emph{one} \\textbf{82}~hours {\\em on} \\textbf{GPT}-4', '1 82 hours on gpt 4'],
    ['\\SI{82}{\\hour}, \\qty{2.5e3}{\\mega\\joule}', '82 hour , 2.5e3 mega joule'],
    ['\\SI{13}{\\percent} \\num{1e6}', '13% 1e6'],
    ['\\num{1,5} \\ang{90} \\SI{2+-1}{m} a', 'a'],
    ['\\iffalse b \\fi a', 'a'],
    ['\\newcommand{\\x}[2]{#1 5 {#2}}\\def\\y#1{6}a', 'a'],
    ['$a$$b$ \\(c\\) d\\(e\\)', 'a b c d e'],
    ['a \\\\ b \\\\[2pt] (c)', 'a b ( c )'],
    ['5\\textsuperscript{2}', '5 2'],
    ['a $x\n\nb$ c', 'a x b c'],
    ['\\begin{document}a \\begin{align}b\\end{document}\\end{align}', 'a b'],
    ["5\\,cards\\; and\\: so\\! on\\. e\\'e", '5 cards and so on e e'],
    ['\\begin{document}a $x\\end{document}$', 'a x'],
    ['\\textbf{14}\\% of it', '14% of it'],
    ['\\newenvironment{b}{\\begin{c}}{\\end{c}}a', 'a'],
  ])('%s', (source, heard) => expect(said(source)).toBe(heard))
})

describe('code', () => {
  test('in the line is a span, whatever command sets it', () => {
    const codes = (source: string) => tokensOf(source).filter(({ kind }) => kind === 'code')
    for (const written of [
      '\\verb|2 * 3|',
      '\\verb+2 * 3+',
      '\\texttt{2 * 3}',
      '\\lstinline[language=C]{2 * 3}',
    ])
      expect(codes(`so ${written} holds`)).toMatchObject([{ text: '2 * 3' }])
    expect(codes('\\verb|a % b $| and `c`')).toMatchObject([{ text: 'a % b $' }])
    expect(codes("``a'' `b' \\`e \\verb|c|")).toMatchObject([{ text: 'c' }])
    expect(codes('\\verb|a`b| and \\verb|c|')).toMatchObject([{ text: 'c' }])
  })

  test('that stands on its own is kept in the text that is read, where all else is as long as the source', () => {
    const source = 'a % b\n\\begin{verbatim}\nx = 1 % 2\n\\end{verbatim}'
    const { text, sections } = read(source)
    expect(text).toHaveLength(source.length)
    const [program] = sections[0]!.programs
    expect(text!.slice(program!.start, program!.end)).toBe('x = 1 % 2')
    expect(text!.slice(0, 6)).toBe('a    \n')
  })

  test('that stands on its own is a program with its language', () => {
    const programs = (source: string) => read(source).sections.flatMap(section => section.programs)
    expect(
      programs('a\\begin{lstlisting}[language=Python]\nx = 1 % 2\n  y\n\\end{lstlisting}'),
    ).toMatchObject([{ language: 'python', text: 'x = 1 % 2\n  y' }])
    expect(programs('\\begin{minted}[linenos]{rust}\nlet $\n\\end{minted}')).toMatchObject([
      { language: 'rust', text: 'let $' },
    ])
    expect(programs('\\begin{verbatim}\n{ $\n\\end{verbatim}')).toMatchObject([
      { language: null, text: '{ $' },
    ])
  })
})

describe('a TeX source', () => {
  test('has the macros that it defines in each section, and none elsewhere', () => {
    const source = '\\newcommand\\R{x}\\section{Exercise 3} a \\section{Exercise 4} b \\texttt{c}'
    const { sections } = readTex(source, 'p.tex')
    const macro = { parameters: 0, optional: null, body: 'x', isStarred: false }
    expect(sections.map(({ label }) => label)).toEqual([null, '3', '4'])
    for (const { macros } of sections) expect(Object.fromEntries(macros!)).toEqual({ '\\R': macro })
    expect(readTex('a', 'p.tex').sections.map(section => 'macros' in section)).toEqual([false])
    expect(readTex('a', 'p.tex').text).toBe('a')
    expect(readTex('', 'p.tex').sections).toEqual([])
  })
})

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
      { numRuns: 1000 },
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
    ['\\documentclass{x}\n\\title{No}\\begin{document}yes\\end{document} no', 'yes'],
    ['see~\\ref{a}, \\cite[p.~3]{b}\\label{c 5} and \\href{http://a.b/7}{this}', 'see , and this'],
    ['\\vskip 5pt\\hspace{3em}\\setlength\\parindent{0pt}\\rule{1pt}{2pt}a', 'a'],
    ['\\input{part-2}\\newtheorem{lemma}[theorem]{Lemma 7}a', 'a'],
    ["``Quoted'' and `so'", 'quoted and so'],
    ['10--20 --- a', '10 -- 20 --- a'],
    ['costs \\$5, \\#6', 'costs 5 , 6'],
    ['10\\,000 and 1{,}120 and 4,096', '10000 and 1120 and 4096'],
    ['\\emph{one} \\textbf{82}~hours {\\em on} \\textbf{GPT}-4', '1 82 hours on gpt 4'],
    ['\\SI{82}{\\hour}, \\qty{2.5e3}{\\mega\\joule}', '82 hour , 2.5e3 mega joule'],
    ['\\SI{13}{\\percent} \\num{1e6}', '13% 1e6'],
    ['\\num{1,5} \\ang{90} \\SI{2+-1}{m} a', 'a'],
    ['\\begin{tikzpicture}\\node {5};\\end{tikzpicture}a\\begin{comment}b\\end{comment}', 'a'],
    ['\\begin{algorithm}$k = k + 1$\\end{algorithm}a', 'a'],
    ['\\iffalse b \\fi a', 'a'],
    ['\\newcommand{\\x}[2]{#1 5 {#2}}\\def\\y#1{6}a', 'a'],
    ['a\\footnote{It is 5.} b', 'a ( it is 5 ) b'],
    ['$a$$b$ \\(c\\) d\\(e\\)', 'a b c d e'],
    ['a \\\\ b \\\\[2pt] (c)', 'a b ( c )'],
    ['a $ b', 'a b'],
    ['5\\textsuperscript{2}', '5 2'],
    ['#a *b* _c_ > d', 'a b c d'],
    ['a $x\n\nb$ c', 'a x b c'],
    ['\\begin{document}a \\begin{align}b\\end{document}\\end{align}', 'a b'],
    ["5\\,cards\\; and\\: so\\! on\\. e\\'e", '5 cards and so on e e'],
    ['\\begin{document}a $x\\end{document}$', 'a x'],
    ['\\begin{document}a\\begin{document}b', 'a b'],
    ['\\textbf{14}\\% of it', '14% of it'],
    ['\\todo{\\section{b}\\begin{c}\\item d}a', 'a'],
    ['\\label{b {c\n\na} {d}', 'a d'],
    ['\\newenvironment{b}{\\begin{c}}{\\end{c}}a', 'a'],
  ])('%s', (source, heard) => expect(said(source)).toBe(heard))

  test('and a dollar sign is no currency, which is written with a backslash', () => {
    const formulas = (source: string) =>
      tokensOf(source).flatMap(({ kind, text }) => (kind === 'math' ? [text] : []))
    expect(formulas('US$5$and $6 $7')).toEqual(['5', '6 '])
    expect(formulas('\\$5 and \\$6')).toEqual([])
  })

  test('and commented lines do not end a paragraph, but empty ones do', () => {
    const sentences = (source: string) => new Set(tokensOf(source).map(({ sentence }) => sentence)).size
    expect(sentences('a\n% b\nc')).toBe(1)
    expect(sentences('a %\n\nc')).toBe(2)
    expect(sentences('a \\par c')).toBe(2)
    expect(sentences('a\n\n\\[b\\]')).toBe(1)
    expect(sentences('\\begin{lemma}a\\end{lemma}\\[b\\]')).toBe(2)
  })
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

  test('in a cell is a program, and no prose of the cell', () => {
    const code = '\\begin{verbatim}x is 5\\end{verbatim}'
    for (const source of [
      `\\begin{tabular}{l} a ${code} & 7 \\end{tabular}`,
      `\\begin{tabular}{l} a ${code} & 7`,
    ]) {
      expectLaws(read(source), expectTexPlace)
      expect(read(source).sections[0]!.programs).toMatchObject([{ text: 'x is 5' }])
      expect(said(source)).toBe('a 7')
    }
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

describe('a table', () => {
  test('has cells with the heads of their row and column', () => {
    const source =
      '\\begin{tabular}{l|rr}\\toprule Model & Size (B) & $|x|$ \\\\ \\midrule\n' +
      'Small & \\textbf{7} & \\multirow{2}{*}{3} \\\\\n \\cmidrule(lr){1-2} Large & 70\\% & a \\& b \\\\ \\end{tabular}'
    const cells = tokensOf(source)
      .filter(({ kind }) => kind !== 'stop' && kind !== 'break')
      .map(({ text, scale = '', headers = [] }) => `${text}${scale} <${headers.join(' ')}>`)
    expect(cells).toEqual([
      ...['model <>', 'size <>', 'b <>', '|x| <>'],
      ...['small <model>', '7 <small size b billion>', '3 <small>'],
      ...['large <model>', '70% <large size b billion>', 'a <large>', 'b <large>'],
    ])
  })

  test('goes on behind a table inside it', () => {
    const inner = '\\begin{tabular}{l} c & d \\\\ \\end{tabular}'
    const source = `\\begin{tabular}{ll} a & b \\\\ 1 & ${inner} 5 \\\\ 2 & 6 \\end{tabular}`
    const numbers = tokensOf(source).filter(({ kind }) => kind === 'number')
    expect(numbers.map(({ text, headers }) => [text, headers])).toEqual([
      ['1', ['a']],
      ['5', ['1', 'b']],
      ['2', ['a']],
      ['6', ['2', 'b']],
    ])
  })

  test('keeps its columns below a cell that spans several, and ends where it ends', () => {
    const source =
      '\\begin{tabular}{lll} a & b & c \\\\ \\multicolumn{2}{c}{x} & 5 \\end{tabular} 6 & \\begin{tabular}{l} d \\end{tabular}'
    const numbers = tokensOf(source).filter(({ kind }) => kind === 'number')
    expect(numbers.map(({ text, headers }) => [text, headers])).toEqual([
      ['5', ['x', 'c']],
      ['6', undefined],
    ])
  })
})

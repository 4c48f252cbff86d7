import { describe, expect, test } from 'vitest'
import { cleaned } from '../../../src/documents/tex/literals.js'

const blanksOf = (text: string) => text.replace(/[^\r\n]/g, ' ')
/** What is left of a text, and its code: what it is, in which language. */
function read(source: string) {
  const { text, literals } = cleaned(source)
  expect(text).toHaveLength(source.length)
  const code = literals.map(({ inner, kind, language, start, end }) => ({
    whole: source.slice(start, end),
    code: source.slice(inner.start, inner.end),
    kind,
    language,
  }))
  return { text, code }
}

describe('what is never seen', () => {
  test.each([
    'forest',
    'picture',
    'prooftree',
    'algorithm',
    'algorithm*',
    'algorithmic',
    'algorithm2e',
    'pseudocode',
    'thebibliography',
  ])('%s is hidden', name => {
    const hidden = `\\begin{${name}} x %\n \\verb|y| \\end{other} \\end{${name}}`
    expect(read(`a ${hidden} b`)).toEqual({ text: `a ${blanksOf(hidden)} b`, code: [] })
  })
})

describe('code that stands on its own', () => {
  test.each([
    ...['verbatim', 'verbatim*', 'Verbatim', 'BVerbatim', 'LVerbatim', 'lstlisting', 'alltt', 'pycode'],
    ...['pyblock', 'pyverbatim'],
  ])('%s is a program', name => {
    const whole = `\\begin{${name}}\nx % y\n\\end{z}\n\\end{${name}}`
    expect(read(`a ${whole} b`)).toEqual({
      text: `a ${blanksOf(whole)} b`,
      code: [{ whole, code: 'x % y\n\\end{z}\n', kind: 'program', language: null }],
    })
  })

  test.each([
    ['[language=Python]\nx', 'x', 'python'],
    [' [a=b,language=C++, c=d] \r\nx', 'x', 'c++'],
    ['[language={Python}]\rx', 'x', 'python'],
    ['[language={[x86masm]Assembler}]\nx', 'x', 'assembler'],
    ['[caption=Python]\nx', 'x', null],
    ['[]\n\nx', '\nx', null],
    [' \t\n  x', '  x', null],
    ['x', 'x', null],

    // The braces of a listing are its text.
    ['\n{x}', '{x}', null],
  ])('a listing %j holds %j', (source, code, language) => {
    const whole = `\\begin{lstlisting}${source}\\end{lstlisting}`
    expect(read(whole).code).toEqual([{ whole, code, kind: 'program', language }])
  })
})

describe('code in the line', () => {
  test.each([
    ['\\verb|x % y| b', '     `x % y` b', 'x % y'],
    ['\\verb*+x+', '      `x`', 'x'],
    ['\\verb{x} b', '     `x` b', 'x'],
    ['\\lstinline!x! b', '          `x` b', 'x'],
    ['\\lstinline[a=b]{x}', '               `x`', 'x'],
    ['\\mintinline{c++}{x}', '                `x`', 'x'],
    ['\\mintinline[a]{python}|x|', `${' '.repeat(22)}\`x\``, 'x'],
    ['\\verb|{x|}', '     `{x`}', '{x'],
    ['\\verb1x1', '     `x`', 'x'],
  ])('%s', (source, text, code) => {
    const whole = source.slice(0, text.lastIndexOf('`') + 1)
    expect(read(source)).toEqual({ text, code: [{ whole, code, kind: 'code', language: null }] })
    expect(read(`a ${source}`).text).toBe(`a ${text}`)
  })
})

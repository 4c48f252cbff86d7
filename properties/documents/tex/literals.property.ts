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

describe('a comment', () => {
  test.each([
    ['a % b\nc', 'a    \nc'],
    ['a %b\r\nc % d', 'a   \r\nc    '],
    ['%', ' '],
    ['a%%b', 'a   '],
    ['a %\\begin{comment} b\nc \\end{comment}', 'a                   \nc \\end{comment}'],
    // A percent sign is escaped by one backslash, and not by a new line.
    ['5\\% of', '5\\% of'],
    ['5\\\\% of', '5\\\\    '],
    ['\\{%x', '\\{  '],
    ['\\\n%x\ny', '\\\n  \ny'],
  ])('%j leaves %j', (source, text) => expect(read(source)).toEqual({ text, code: [] }))
})

describe('what is never seen', () => {
  test.each([
    ...[
      'comment',
      'filecontents',
      'filecontents*',
      'tikzpicture',
      'tikzcd',
      'pgfpicture',
      'pspicture',
      'asy',
    ],
    ...['forest', 'picture', 'prooftree', 'algorithm', 'algorithm*', 'algorithmic', 'algorithm2e'],
    ...['pseudocode', 'thebibliography'],
  ])('%s is hidden', name => {
    const hidden = `\\begin{${name}} x %\n \\verb|y| \\end{other} \\end{${name}}`
    expect(read(`a ${hidden} b`)).toEqual({ text: `a ${blanksOf(hidden)} b`, code: [] })
  })

  test('what is skipped by a condition is hidden', () => {
    const hidden = '\\iffalse x % \\fine \n y \\fi'
    expect(read(`a ${hidden} b`)).toEqual({ text: `a ${blanksOf(hidden)} b`, code: [] })
    expect(read('\\iffalsex y \\fi').text).toBe('\\iffalsex y \\fi')
    expect(read('\\iffalse@ y \\fi').text).toBe('\\iffalse@ y \\fi')
    expect(read('\\iffalse y \\fi@ \\fi1').text).toBe(`${blanksOf('\\iffalse y \\fi@ \\fi')}1`)
  })

  test.each(['\\begin{comment} x', '\\iffalse x \\fine', '\\begin{picture} x \\end{comment}'])(
    'what never ends hides nothing: %s',
    source => expect(read(`a ${source}`).text).toBe(`a ${source}`),
  )

  test('and stars are part of a name', () => {
    const source = '\\begin{filecontents*} x \\end{filecontents} y \\end{filecontents*} z'
    expect(read(source).text).toBe(`${blanksOf(source.slice(0, -1))}z`)
    expect(read('\\begin{comments} x \\end{comments}').text).toContain('x')
    expect(read('\\begin{comment*} x \\end{comment*}').text).toContain('x')
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
    ['{python}\nx', '{python}\nx', null],
    ['\n{x}', '{x}', null],
  ])('a listing %j holds %j', (source, code, language) => {
    const whole = `\\begin{lstlisting}${source}\\end{lstlisting}`
    expect(read(whole).code).toEqual([{ whole, code, kind: 'program', language }])
  })

  test.each([
    ['{python}\nx', 'x', 'python'],
    ['[linenos]{Python} \nx', 'x', 'python'],
    ['[language=C]{python}x', 'x', 'python'],
    ['\nx', 'x', null],
    ['{}\nx', 'x', ''],
  ])('minted %j holds %j', (source, code, language) => {
    const whole = `\\begin{minted}${source}\\end{minted}`
    expect(read(whole).code).toEqual([{ whole, code, kind: 'program', language }])
  })

  test('is empty where its options are never closed before it ends', () => {
    const whole = '\\begin{lstlisting}[a\\end{lstlisting}'
    expect(read(`${whole} ]`).code).toMatchObject([{ whole, code: '', language: null }])
  })

  test('that never ends is none', () =>
    expect(read('\\begin{verbatim} x \\end{verbatim*}')).toEqual({
      text: '\\begin{verbatim} x \\end{verbatim*}',
      code: [],
    }))

  test('is found each time it stands there', () => {
    const one = '\\begin{verbatim}a\\end{verbatim}'
    const other = '\\begin{alltt}b\\end{alltt}'
    const { code } = read(`${one}${other} c ${one}`)
    expect(code.map(each => each.code)).toEqual(['a', 'b', 'a'])
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

  test('that is blank, or holds the mark of code, is covered', () => {
    for (const source of ['\\verb||', '\\verb| |', '\\verb|a`b|'])
      expect(read(`${source} c`)).toEqual({ text: `${blanksOf(source)} c`, code: [] })
  })

  test('ends on its line, and within 300 characters', () => {
    const long = 'x'.repeat(299)
    expect(read(`\\verb|${long}|`).code).toMatchObject([{ code: long }])
    for (const source of [`\\verb|x${long}|`, '\\verb|x\ny|', '\\verb|x\ry|', '\\verb|x', '\\verb{x'])
      expect(read(source)).toEqual({ text: source, code: [] })
  })

  test('begins with a sign', () => {
    for (const source of ['\\verb xx', '\\verb\nx\n', '\\verbaxa', '\\verb', '\\mintinline|x|', '\\verb**'])
      expect(read(source).code).toEqual([])
  })
})

describe('the body of a document', () => {
  const bodyOf = (source: string) => source.slice(cleaned(source).body.start, cleaned(source).body.end)

  test.each([
    ['a', 'a'],
    ['', ''],
    ['a \\begin{document}b\\end{document} c', 'b'],
    ['a \\begin{document}b', 'b'],
    ['a\\end{document}b', 'a'],
    ['a\\begin{document}b\\begin{document}c', 'b\\begin{document}c'],
    ['a\\end{document}b\\end{document}c\\begin{document}', 'a'],
    ['% \\begin{document}\nx\\begin{document}y', 'y'],
    ['x\\begin{documents}y', 'x\\begin{documents}y'],
  ])('%j is %j', (source, body) => expect(bodyOf(source)).toBe(body))

  test('ends what is read', () =>
    expect(read('a \\end{document} % b \\verb|c|')).toEqual({
      text: 'a \\end{document} % b \\verb|c|',
      code: [],
    }))
})

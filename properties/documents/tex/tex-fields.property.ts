import { describe, expect, test } from 'vitest'
import { readTex } from '../../../src/documents/tex/tex.js'

describe('a TeX source', () => {
  test('has its path, its source, and its text, which is covered', () => {
    const source = 'a \\emph{b} % errata-enable'
    expect(readTex(source, 'p.tex')).toMatchObject({
      path: 'p.tex',
      source,
      text: `a       b${' '.repeat(17)}`,
      notes: [{ kind: 'directive', start: 11 }],
      sections: [{ label: null, tokens: [{ text: 'a' }, { text: 'b' }, { kind: 'stop' }] }],
    })
  })

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

  test('has braces that group, no money, and decimal points', () => {
    const kinds = (source: string) =>
      readTex(source, 'p.tex').sections.flatMap(({ tokens }) => tokens.map(({ kind }) => kind))
    expect(kinds('$5 and $6')).toEqual(['math', 'number', 'stop'])
    const commas = 'Es sind 1,5 km und 2,5 km.'
    const document = readTex(commas, 'p.tex')
    expect(document.source).toBe(commas)
    expect(document.text).toBe(commas.replaceAll(',', '.'))
  })
})

import { describe, expect, test } from 'vitest'
import { readTex } from '../../../src/documents/tex/tex.js'

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

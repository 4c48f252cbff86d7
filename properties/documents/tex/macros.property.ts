import { describe, expect, test } from 'vitest'
import { definitionsIn } from '../../../src/documents/tex/macros.js'

const definedIn = (text: string) => Object.fromEntries(definitionsIn(text).macros)
const macro = (parameters: number, body: string, optional: string | null = null) => ({
  parameters,
  optional,
  body,
  isStarred: false,
})

describe('a macro is known by what it stands for', () => {
  test.each([
    ['\\newcommand{\\R}{\\mathbb R}', { '\\R': macro(0, '\\mathbb R') }],
    ['\\newcommand\\R{\\mathbb{R}}', { '\\R': macro(0, '\\mathbb{R}') }],
    ['\\renewcommand*{\\half}[1]{\\frac{#1}{2}}', { '\\half': macro(1, '\\frac{#1}{2}') }],
    ['\\newcommand{\\E}[2][p]{E_{#1}(#2)}', { '\\E': macro(2, 'E_{#1}(#2)', 'p') }],
    ['\\newcommand {\\a} [1] {\\} #1}', { '\\a': macro(1, '\\} #1') }],
    ['\\def\\eps{\\varepsilon}', { '\\eps': macro(0, '\\varepsilon') }],
    ['\\def\\f#1#2{#1/#2}', { '\\f': macro(2, '#1/#2') }],
    ['\\let\\a=\\b \\let\\c\\d', { '\\a': macro(0, '\\b'), '\\c': macro(0, '\\d') }],
    ['\\DeclareMathOperator*{\\argmax}{arg\\,max}', { '\\argmax': macro(0, '\\operatorname{argmax}') }],
    ['\\NewDocumentCommand{\\g}{m m}{#1#2}', { '\\g': macro(2, '#1#2') }],
    [
      '\\DeclarePairedDelimiter{\\abs}{\\lvert}{\\rvert}',
      { '\\abs': { parameters: 2, optional: '', body: '\\lvert #2 \\rvert', isStarred: true } },
    ],
  ])('%s', (text, known) => expect(definedIn(text)).toEqual(known))

  test.each([
    ['two meanings', '\\newcommand{\\a}{1}\\renewcommand{\\a}{2}'],
    ['arguments that end in other signs', '\\def\\a#1;{#1}'],
    ['arguments of other kinds', '\\NewDocumentCommand{\\a}{s o m}{#3}'],
    ['a body without braces', '\\newcommand\\a\\b'],
    ['a body that never ends', '\\newcommand{\\a}{ b'],
    ['a program', `\\newcommand{\\a}{${'b'.repeat(3000)}}`],
  ])('or not at all: %s', (_, text) => expect(definedIn(text)).toEqual({ '\\a': null }))

  test('and keeps its meaning where it is only provided, or defined the same twice', () => {
    expect(definedIn('\\newcommand{\\a}{1}\\providecommand{\\a}{2}')).toEqual({ '\\a': macro(0, '1') })
    expect(definedIn('\\newcommand{\\a}{1}\\newcommand{\\a}{1}')).toEqual({ '\\a': macro(0, '1') })
    expect(definedIn('\\newcommands{\\a}{1} \\define\\b{2} \\newcommand 5')).toEqual({})
  })

  test('and its definition is no text', () => {
    const text = 'a \\newcommand{\\x}[2]{b {c}} d \\def\\y#1{e}f'
    const { places } = definitionsIn(text)
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      '\\newcommand{\\x}[2]{b {c}}',
      '\\def\\y#1{e}',
    ])
  })
})

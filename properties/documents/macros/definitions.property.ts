import { describe, expect, test } from 'vitest'
import { definitionsIn } from '../../../src/documents/macros/definitions.js'

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
    ['\\DeclareMathOperator*{\\argmax}{arg\\,max}', { '\\argmax': macro(0, '\\operatorname{argmax}') }],
    ['\\NewDocumentCommand{\\g}{m m}{#1#2}', { '\\g': macro(2, '#1#2') }],
    ['\\NewDocumentCommand{\\g}{O{2} m}{#1#2}', { '\\g': macro(2, '#1#2', '2') }],
    [
      '\\DeclarePairedDelimiter{\\abs}{\\lvert}{\\rvert}',
      { '\\abs': { parameters: 2, optional: '', body: '\\lvert #2 \\rvert', isStarred: true } },
    ],
  ])('%s', (text, known) => expect(definedIn(text)).toEqual(known))
})

const simple = (body: string, parameters = 0, optional: string | null = null) => ({
  parameters,
  optional,
  body,
  isStarred: false,
})
/** What a text defines, and what of it is the definitions. */
function read(text: string) {
  const { macros, places } = definitionsIn(text)
  return {
    macros: Object.fromEntries(macros),
    places: places.map(({ start, end }) => text.slice(start, end)),
  }
}

describe('the name', () => {
  test.each([['{\\5}', '\\5']])('%j is %s', (written, name) =>
    expect(read(`\\newcommand${written}{x}`).macros).toEqual({ [name]: simple('x') }),
  )
})

describe('the parameters', () => {
  test.each([
    ['[2]', 2, null],
    [' [2]', 2, null],
    ['[2][xy]', 2, 'xy'],
    ['[1] []', 1, ''],
    ['\n[3]\n[$z$]', 3, '$z$'],
  ])('of \\newcommand, %j', (written, count, optional) =>
    expect(read(`\\newcommand\\a${written}{x}`).macros).toEqual({ '\\a': simple('x', count, optional) }),
  )

  test.each(['#1;', '#0', '##', '1', '[1]', '#1 #2'])('of \\def, %j is not read', written => {
    const text = `\\def\\a${written}{x}`
    expect(read(text).macros).toEqual({ '\\a': null })
  })
})

describe('\\let', () => {
  test.each(['\\bcd', '\\,', '\\5', '\\b@'])('takes %s whole', target =>
    expect(read(`\\let\\a${target} `).macros).toEqual({ '\\a': simple(target) }),
  )
})

describe('operators and pairs', () => {
  test('an operator has no blanks that only set it', () => {
    expect(read('\\DeclareMathOperator\\KL {a\\,b\\;c\\:d\\!e\\ f g}').macros).toEqual({
      '\\KL': simple('\\operatorname{abcdef g}'),
    })
    expect(read('\\DeclareMathOperator\\KL x').macros).toEqual({ '\\KL': null })
  })

  test('a pair has both its signs', () => {
    const text = '\\DeclarePairedDelimiter\\norm {\\|} {\\|}'
    expect(read(`${text}{x}`)).toEqual({
      macros: { '\\norm': { parameters: 2, optional: '', body: '\\| #2 \\|', isStarred: true } },
      places: [text],
    })
    expect(read('\\DeclarePairedDelimiter\\norm{(} x').macros).toEqual({ '\\norm': null })
    expect(read('\\DeclarePairedDelimiter\\norm x').macros).toEqual({ '\\norm': null })
    expect(read('\\DeclarePairedDelimiter\\norm{}{}').macros).toMatchObject({ '\\norm': { body: ' #2 ' } })
  })
})

describe('a definition that is not read', () => {
  test.each([
    ['\\def\\a#1;{x}{y}{z}', '\\def\\a'],
    ['\\NewDocumentCommand\\a{o}{x}{y}', '\\NewDocumentCommand\\a{o}{x}'],
    ['\\NewDocumentCommand\\a{o}', '\\NewDocumentCommand\\a{o}'],
    ['\\NewDocumentCommand\\a{o} b {x}', '\\NewDocumentCommand\\a{o}'],
    ['\\NewDocumentCommand\\a x', '\\NewDocumentCommand\\a'],
  ])('%j ends with its braces', (text, place) =>
    expect(read(text)).toEqual({ macros: { '\\a': null }, places: [place] }),
  )
})

describe('a name that is defined again', () => {
  test.each([
    ['\\def\\a{1}\\def\\a{2}', null],
    ['\\def\\a{1}\\def\\a{1}', simple('1')],
    ['\\def\\a#1{1}\\def\\a{1}', null],
    ['\\def\\a{1}\\def\\a{2}\\def\\a{2}', null],
    ['\\providecommand\\a{1}\\def\\a{2}', null],
    ['\\def\\a{1}\\providecommand\\a{2}', simple('1')],
    ['\\providecommand\\a{1}\\providecommand\\a{2}', simple('1')],
    ['\\def\\a;{1}\\def\\a{2}', null],
    ['\\def\\a{1}\\def\\a;{2}', null],
    ['\\def\\a;{1}\\def\\a;{1}', null],
  ])('%s', (text, macro) => expect(read(text).macros).toEqual({ '\\a': macro }))
})
